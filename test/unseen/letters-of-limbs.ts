import type { UnseenLetter } from './unseen-letters';

/** Letters on shoulders, arms, hands, hips, knees, ankles and feet. Nothing is wrong in any of them. */
export const lettersOfLimbs: readonly UnseenLetter[] = [
  {
    shows: 'ankle MRI, terse',
    header: ['08/14/2016', '02/06/2017', '12/28/2016'],
    summary:
      'This is a 29 year old female injured on 08/14/2016 when she rolled her right ankle stepping off a curb. Diagnosis: right ankle sprain. X-rays on 08/14/2016 were negative for fracture. She used a walking boot and had 6 visits of physical therapy. On 12/20/2016 she had lateral ankle tenderness, full strength and a negative anterior drawer test. The provider requested an MRI of the right ankle on 12/20/2016.',
    issues: [
      {
        item: 'MRI of the right ankle without contrast',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Ankle and Foot Complaints 2004, Section(s): Special Studies.',
        basis: 'Decision based on MTUS Ankle and Foot Complaints 2004, Section(s): Special Studies.',
        rationale:
          'ACOEM states that for most cases presenting with true foot and ankle disorders, special studies are usually not needed until after a period of conservative care and observation. Disorders of soft tissue yield negative radiographs and do not warrant other studies. There is no instability and no red flag here. The request for MRI of the right ankle is not medically necessary.',
      },
    ],
  },
  {
    shows: 'ankle surgery with associated services',
    header: ['03/03/2016', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 41-year-old man who sustained an industrial injury to the left ankle on March 3, 2016. MRI of the left ankle of 07/11/2016 showed a complete tear of the anterior talofibular ligament. Examination on 11/02/2016 noted a positive anterior drawer sign and 10 mm of opening on stress radiographs. He has completed 12 visits of physical therapy, bracing and activity modification without relief. The request was for a left ankle lateral ligament reconstruction with postoperative physical therapy, preoperative clearance and crutches.',
    issues: [
      {
        item: 'Left ankle lateral ligament reconstruction',
        decision: 'Overturned',
        claimsBasis:
          'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Ankle & Foot, Lateral ligament ankle reconstruction (surgery).',
        basis:
          'Decision based on MTUS Ankle and Foot Complaints 2004, Section(s): Surgical Considerations. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Ankle & Foot, Lateral ligament ankle reconstruction (surgery).',
        rationale:
          'According to CA MTUS/ACOEM, referral for surgical consultation may be indicated for patients who have activity limitation for more than one month without signs of functional improvement, failure of exercise programs to increase range of motion and strength, and clear clinical and imaging evidence of a lesion that has been shown to benefit from surgical repair. ODG supports lateral ligament reconstruction for chronic instability after physical therapy with a positive anterior drawer and stress views showing opening. In this case the records of 11/02/2016 document all of these. Therefore, the request for left ankle lateral ligament reconstruction is medically necessary.',
      },
      {
        item: 'Associated surgical service: Post-operative physical therapy, 12 visits, left ankle',
        decision: 'Overturned',
        claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
        basis: 'Decision based on MTUS Postsurgical Treatment 2009, Section(s): Ankle & Foot.',
        rationale:
          'The MTUS Postsurgical Treatment Guidelines allow an initial course of one half of the visits recommended for the general surgery. As the surgery has been found medically necessary, an initial 12 visits are appropriate. The request for post-operative physical therapy is medically necessary.',
      },
      {
        item: 'Associated surgical service: Crutches',
        decision: 'Overturned',
        claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Ankle & Foot, Crutches.',
        rationale:
          'The CA MTUS is silent on crutches after ankle surgery. ODG recommends crutches for patients with foot and ankle injuries who must keep weight off the limb. He will be non weight bearing for 6 weeks. Medical necessity is established and the request for crutches is medically necessary.',
      },
    ],
  },
  {
    shows: 'hip arthroplasty',
    header: ['02/09/2015', '02/06/2017', '12/28/2016'],
    summary:
      'The patient is a 62-year-old female with an injury dated 02/09/2015. She has left hip osteoarthritis. Prior treatment: NSAIDs, home exercise, a cane and one intra-articular injection on 06/30/2016. X-rays of 09/01/2016 show bone on bone. BMI is 31. Left hip flexion is 70 degrees. She has night pain. The UR denial of 12/28/2016 found that the exercise program was not documented.',
    issues: [
      {
        item: 'LEFT TOTAL HIP ARTHROPLASTY',
        decision: 'Overturned',
        claimsBasis: 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Hip and Pelvis Chapter, Arthroplasty.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Hip and Pelvis Chapter, Arthroplasty.',
        rationale:
          'The CA MTUS does not address hip arthroplasty and therefore ODG was used. ODG indications include conservative care with exercise and medications, subjective findings of limited motion and night-time joint pain, objective findings of age over 50 and body mass index of less than 40, and osteoarthritis on standing x-ray. This worker is 62, has a BMI of 31, and has tried exercise, NSAIDs and an injection. All criteria are satisfied. As such, the request for left total hip arthroplasty is medically necessary.',
      },
    ],
  },
  {
    shows: 'trochanteric injection with two prior answers',
    header: ['05/06/2016', '02/06/2017', '12/28/2016'],
    summary:
      'A 50 year old male bus driver with lateral right hip pain since a fall on 5/6/2016. Exam on 11/15/2016: tender over the right greater trochanter, negative FABER, normal gait. He had medication and stretching. Request(s) under consideration include a right greater trochanteric bursa injection and a hinged hip brace.',
    issues: [
      {
        item: 'Right greater trochanteric bursa injection',
        decision: 'Overturned',
        claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ODG, Hip & Pelvis (Acute & Chronic), Trochanteric bursitis injections.',
        rationale:
          'Yes, the request is medically necessary. The MTUS has no chapter for the hip. ODG recommends trochanteric bursitis injections for trochanteric pain, with local glucocorticoid and anesthetic. The patient has localized tenderness over the trochanter and failed first line care. A first injection is reasonable. Therefore, the request is medically necessary.',
      },
      {
        item: 'Hinged hip brace',
        decision: 'Upheld',
        claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ODG, Hip & Pelvis (Acute & Chronic), Bracing.',
        rationale:
          'No, the proposed brace is not medically necessary. MTUS does not address hip braces. Per ODG, there is no support for bracing in trochanteric bursitis, and no instability is described by the attending provider. Therefore, the request was not medically necessary.',
      },
    ],
  },
  {
    shows: 'elbow epicondylitis therapy',
    summary:
      'The injured worker is a 38 year old female, who sustained an industrial injury on 1-12-16. She is being treated for right lateral epicondylitis. Treatment has included a counterforce brace, ibuprofen and a home exercise program. In a progress note dated 11-30-16 the injured worker reported right elbow pain rated 5 out of 10. Objective findings included tenderness at the lateral epicondyle and pain with resisted wrist extension. Utilization review dated 12-09-16 non-certified physical therapy 2x4 for the right elbow.',
    header: ['01/12/2016', '01/24/2017', '12/09/2016'],
    issues: [
      {
        item: 'Physical therapy 2x4 right elbow',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Elbow Complaints 2007.',
        basis: 'Decision based on MTUS Elbow Complaints 2007, Section(s): Physical Methods.',
        rationale:
          'The ACOEM elbow chapter supports instruction in exercise by a therapist and a limited number of supervised visits for lateral epicondylalgia. The injured worker has never had formal therapy. Eight visits fall within the recommended range. The request for physical therapy, 8 visits, for the right elbow is medically necessary.',
      },
    ],
  },
  {
    shows: 'carpal tunnel release, long with pasted text',
    header: ['10/19/2015', '02/06/2017', '12/28/2016'],
    summary:
      'The claimant is a 47-year-old right-hand dominant woman with bilateral hand numbness of gradual onset, reported 10/19/2015. An electrodiagnostic study of 4/22/2016 showed moderate right carpal tunnel syndrome. She wore night splints for four months and had a right wrist cortisone injection on 7/7/2016 which helped for six weeks. Examination on 12/14/2016: positive Phalen and Durkan tests at the right wrist, two point discrimination 6 mm in the median digits, mild thenar weakness. The surgeon asks for a right carpal tunnel release with 8 visits of hand therapy.',
    issues: [
      {
        item: 'Right carpal tunnel release',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Surgical Considerations.',
        basis: 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Surgical Considerations.',
        rationale:
          'Surgical decompression of the median nerve usually relieves carpal tunnel syndrome symptoms, according to the MTUS (ACOEM). High-quality scientific evidence shows success in the majority of patients with an electrodiagnostically confirmed diagnosis. Patients with the mildest symptoms display the poorest post-surgery results; patients with moderate or severe disease have better outcomes from surgery than from splinting. The diagnosis must be proved by positive findings on clinical examination and supported by nerve-conduction tests before surgery is undertaken. This woman has a typical history, positive provocative tests, and a confirmatory study, and splinting and an injection have run their course. The request for right carpal tunnel release is medically necessary.',
      },
      {
        item: 'Associated surgical service: Post-operative occupational therapy, right wrist, 8 visits',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Postsurgical Treatment 2009, Section(s): Carpal Tunnel Syndrome.',
        basis: 'Decision based on MTUS Postsurgical Treatment 2009, Section(s): Carpal Tunnel Syndrome.',
        rationale:
          'The postsurgical guidelines recommend 3 to 8 visits over 3 to 5 weeks after carpal tunnel release. The 8 visits requested do not exceed this. The request is medically necessary.',
      },
    ],
  },
  {
    shows: 'wrist brace and paraffin bath',
    summary:
      'The applicant is a represented 55-year-old employee who has filed a claim for hand and wrist pain reportedly associated with an industrial injury of June 1, 2014. In a Utilization Review report dated December 2, 2016, the claims administrator failed to approve requests for a paraffin bath and a wrist brace. The applicant subsequently appealed. On October 21, 2016, the applicant reported ongoing complaints of bilateral wrist pain, 6/10. The applicant was off of work. Wrist splinting and a paraffin bath were endorsed.',
    header: ['06/01/2014', '01/30/2017', '12/02/2016'],
    issues: [
      {
        item: 'Bilateral wrist braces',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004.',
        basis: 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Initial Care, Physical Methods.',
        rationale:
          'Yes, the proposed wrist braces were medically necessary, medically appropriate, and indicated here. As noted in the MTUS Guideline in ACOEM Chapter 11, splinting is recommended as a first-line conservative treatment for carpal tunnel syndrome and tenosynovitis, as were seemingly present here. Therefore, the request was medically necessary.',
      },
      {
        item: 'Paraffin bath purchase',
        decision: 'Upheld',
        claimsBasis:
          'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Forearm, Wrist, & Hand (Acute & Chronic), Paraffin wax baths.',
        basis:
          'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Physical Methods. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Forearm, Wrist, & Hand (Acute & Chronic), Paraffin wax baths.',
        rationale:
          "Conversely, the request for a paraffin bath was not medically necessary, medically appropriate, or indicated here. The MTUS Guideline in ACOEM Chapter 11 notes that physical modalities have limited evidence of benefit for hand complaints. While ODG's Forearm, Wrist, and Hand Chapter does support paraffin wax baths as an option for arthritic hands, in conjunction with exercise, here, however, there was no mention of the applicant's carrying a diagnosis of arthritis. Therefore, the request was not medically necessary.",
      },
    ],
  },
  {
    shows: 'trigger finger injection, 2014, double spaced',
    layout: 'double spaced',
    era: '2014',
    summary:
      'This 60 year-old patient sustained an injury on 2/4/13 while employed by  .  Request(s) under consideration include RIGHT RING FINGER TRIGGER INJECTION.  Diagnoses include stenosing tenosynovitis.  Report of 12/10/13 from the provider noted painful locking of the right ring finger with a palpable nodule at the A1 pulley.  Conservative care has included splinting, therapy, medications, and modified activities/rest.  Request(s) for RIGHT RING FINGER TRIGGER INJECTION was non-certified on 1/3/14 citing guidelines criteria and lack of medical necessity.',
    issues: [
      {
        item: 'RIGHT RING FINGER TRIGGER INJECTION',
        decision: 'Overturned',
        claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
        basis: 'Decision based on MTUS ACOEM Chapter 11 Forearm, Wrist, and Hand Complaints Page(s): 271.',
        rationale:
          'Per MTUS/ACOEM Guidelines, one or two injections of lidocaine and corticosteroids into or near the thickened area of the flexor tendon sheath of the affected finger are almost always sufficient to cure symptoms and restore function. Submitted reports have adequately demonstrated clinical findings with failed conservative care. The RIGHT RING FINGER TRIGGER INJECTION is medically necessary and appropriate.',
      },
    ],
  },
  {
    shows: 'knee viscosupplementation',
    header: ['04/17/2012', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 58-year-old male whose date of injury is 04/17/2012. He underwent left knee arthroscopic partial meniscectomy on 9/9/2013. Weight bearing films in August 2016 showed moderate medial compartment narrowing. Corticosteroid injections were given on 3/2/2016 and 7/14/2016 with less than a month of relief each. He takes meloxicam. On 12/5/2016 there was crepitus and a mild effusion in the left knee.',
    issues: [
      {
        item: 'Synvisc-One injection, left knee, quantity: 1',
        decision: 'Overturned',
        claimsBasis:
          'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg (Acute & Chronic), Hyaluronic acid injections.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg (Acute & Chronic), Hyaluronic acid injections.',
        rationale:
          'MTUS is silent regarding viscosupplementation. The Official Disability Guidelines recommend hyaluronic acid injections as a possible option for severe osteoarthritis for patients who have not responded adequately to recommended conservative treatments (exercise, NSAIDs or acetaminophen), to potentially delay total knee replacement. The injured worker is documented to have failed exercise, NSAIDs, and intra-articular steroids. The request for one Synvisc-One injection to the left knee is medically necessary.',
      },
    ],
  },
  {
    shows: 'knee brace and cold therapy, 2018',
    header: ['07/22/2017', '03/19/2018', '01/29/2018'],
    summary:
      'The injured worker is a 33-year-old female with a date of injury of 07/22/2017. She twisted her right knee at work. She underwent right ACL reconstruction on 01/10/2018. On 01/22/2018 she was seen for follow up. Right knee range of motion was 0 to 95 degrees. The treatment plan included a functional knee brace and a cold therapy unit for purchase.',
    issues: [
      {
        item: 'Functional knee brace, right',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Knee Disorders 2017.',
        basis: 'Decision based on MTUS Knee Disorders 2017, Section(s): Knee Bracing.',
        rationale:
          'The MTUS Knee Disorders guideline recommends bracing for selected patients after ligament reconstruction. The worker is twelve days out of an anterior cruciate ligament reconstruction and will return to climbing ladders. The requested functional knee brace for the right knee is medically necessary.',
      },
      {
        item: 'Cold therapy unit, purchase',
        decision: 'Upheld',
        claimsBasis:
          'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg Chapter, Continuous-flow cryotherapy.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg Chapter, Continuous-flow cryotherapy.',
        rationale:
          'The MTUS does not address purchase of continuous-flow units. ODG recommends continuous-flow cryotherapy after surgery for up to 7 days, including home use. Purchase goes beyond that. Therefore, the request for purchase of a cold therapy unit is not medically necessary.',
      },
    ],
  },
  {
    shows: 'shoulder surgery denied with all that follows from it',
    header: ['11/30/2015', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 45-year-old male who injured his left shoulder on 11/30/2015. Left shoulder MRI on 5/16/2016 revealed tendinosis of the supraspinatus without a tear. There was no record of a subacromial injection. Physical therapy consisted of 4 visits. On exam of 12/1/2016, abduction was 140 degrees with a positive Neer and Hawkins sign.',
    issues: [
      {
        item: 'Left shoulder arthroscopic subacromial decompression',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Surgical Considerations.',
        basis:
          'Decision based on MTUS Shoulder Complaints 2004, Section(s): Surgical Considerations. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Shoulder, Surgery for impingement syndrome.',
        rationale:
          'CA MTUS shoulder chapter notes that surgery for impingement syndrome is usually arthroscopic decompression. This procedure is not indicated for patients with mild symptoms or those who have no activity limitations. Conservative care, including cortisone injections, should be carried out for at least three to six months prior to considering surgery. ODG lists 3 to 6 months of conservative care, pain with active arc motion of 90 to 130 degrees, and relief from an anesthetic injection as criteria. In this case, no injection was done and only 4 therapy visits took place. The criteria have not been met. The request for left shoulder arthroscopic subacromial decompression is not medically necessary.',
      },
      {
        item: 'Associated surgical service: Pre-op labs: CBC, CMP',
        decision: 'Upheld',
        claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
        basis: 'The Expert Reviewer did not cite any medical evidence for its decision.',
        rationale: 'Since the primary procedure is not medically necessary, none of the associated services are medically necessary.',
      },
      {
        item: 'Associated surgical service: Shoulder sling',
        decision: 'Upheld',
        claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
        basis: 'The Expert Reviewer did not cite any medical evidence for its decision.',
        rationale: 'Since the primary procedure is not medically necessary, none of the associated services are medically necessary.',
      },
    ],
  },
  {
    shows: 'bone scan of the foot',
    summary:
      'This 36 year old man dropped a pallet on his left foot on 06/06/2016. Radiographs of the left foot (6/6/16, 7/20/16) were read as normal. He has pain over the second metatarsal with weight bearing. An MRI is contraindicated because of a cochlear implant. The podiatrist requested a three-phase bone scan on 12/06/2016.',
    header: ['06/06/2016', '02/02/2017', '12/15/2016'],
    issues: [
      {
        item: 'Three phase bone scan of left foot',
        decision: 'Overturned',
        claimsBasis: 'Decision based on Non-MTUS Citation ODG Ankle and Foot chapter, Bone scan (imaging).',
        basis:
          'Decision based on MTUS Ankle and Foot Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation ODG Ankle and Foot chapter, Bone scan (imaging).',
        rationale:
          'The ACOEM guidelines state that stress fractures may have a benign appearance on plain films, and that bone scans are positive much earlier. ODG recommends bone scanning where stress fracture is suspected and films are negative. Since MRI cannot be done, this is the appropriate study. The request for a three phase bone scan of the left foot is medically necessary.',
      },
    ],
  },
  {
    shows: 'EMG/NCS of arms, one limb certified',
    header: ['09/01/2015', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 52-year-old female who developed numbness of both hands. Date of injury 09/01/2015. On 11/08/2016, Tinel was positive at both wrists and both elbows. She was seen on 11/08/2016 by the hand surgeon. EMG/NCS of the bilateral upper extremities was requested; the left side was approved.',
    issues: [
      {
        item: 'EMG/NCS of the right upper extremity',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies.',
        basis: 'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies.',
        rationale:
          'According to the MTUS, appropriate electrodiagnostic studies may help differentiate between carpal tunnel syndrome and other conditions, such as cervical radiculopathy. These may include nerve conduction studies, or in more difficult cases, electromyography. The right sided findings equal those of the left. There is diagnostic uncertainty between the wrist and the elbow. The EMG/NCS of the right upper extremity is medically necessary.',
      },
    ],
  },
];
