import type { UnseenLetter } from './unseen-letters';

/** Letters on mental health, eyes, ears, teeth, hernias, therapies and other services. Nothing is wrong in any of them. */
export const lettersOfServices: readonly UnseenLetter[] = [
  {
    shows: 'eye surgery',
    summary:
      'The injured worker is a 51-year-old female. A nail gun discharged and a fragment struck her left eye on 05/18/2016. She developed a traumatic cataract in the left eye with visual acuity of 20/80 (11/14/2016). Glare troubles her while driving.',
    header: ['05/18/2016', '01/26/2017', '12/05/2016'],
    issues: [
      {
        item: 'Cataract removal with intraocular lens implant, left eye',
        decision: 'Overturned',
        claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Eye, Cataract removal.',
        rationale:
          'The MTUS does not address cataract surgery. The ODG recommends cataract removal when vision or glare limits function. Her acuity is 20/80 and she cannot drive at night. The request for cataract removal with lens implant of the left eye is medically necessary.',
      },
    ],
  },
  {
    shows: 'psychotherapy',
    header: ['07/17/2016', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 46-year-old male security guard who was assaulted at work on 7/17/2016. He was diagnosed with PTSD on 9/28/2016. He completed 6 psychotherapy sessions; the PCL-5 score fell from 58 to 44. His psychologist requests 12 more sessions. UR approved none on 12/1/2016.',
    issues: [
      {
        item: 'Individual psychotherapy, 12 sessions',
        decision: 'Overturned',
        claimsBasis: 'Decision based on Non-MTUS Citation ODG Mental Illness & Stress, Cognitive therapy for PTSD.',
        basis:
          'Decision based on MTUS Stress Related Conditions 2004, Section(s): Initial Care. Decision based on Non-MTUS Citation ODG Mental Illness & Stress, Cognitive therapy for PTSD.',
        rationale:
          'ACOEM speaks of cognitive techniques in stress related conditions only in general terms. ODG psychotherapy guidelines: up to 13-20 visits over 7-20 weeks (individual sessions), if progress is being made. The provider should evaluate symptom improvement during the process. He has made measurable progress over 6 sessions, and 12 more remain within the total. The request for individual psychotherapy, 12 sessions, is medically necessary.',
      },
    ],
  },
  {
    shows: 'hernia repair',
    header: ['09/12/2016', '02/06/2017', '12/28/2016'],
    summary:
      'A 28 year old mover felt a pop in the left groin on 09/12/2016 while carrying a sofa. On 10/05/2016 a reducible left inguinal hernia was palpable. The general surgeon, seen on 11/28/2016, recommends an open repair with mesh.',
    issues: [
      {
        item: 'Left inguinal hernia repair with mesh',
        decision: 'Overturned',
        claimsBasis: 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Hernia, Surgery.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Hernia, Surgery.',
        rationale:
          'Hernia is not discussed in the MTUS. ODG recommends repair of inguinal hernias; almost all become symptomatic in time. A palpable, painful hernia is documented. The request for left inguinal hernia repair with mesh is medically necessary.',
      },
    ],
  },
  {
    shows: 'acupuncture in two voices',
    header: ['02/26/2015', '02/06/2017', '12/28/2016'],
    summary:
      'The patient is a 52-year-old female with a history of cumulative trauma to the neck and both wrists through 2/26/2015. She has had 12 acupuncture treatments. The acupuncturist noted on 11/21/2016 that pain "feels better for a day." Work restrictions are the same as in May.',
    issues: [
      {
        item: 'Acupuncture for the cervical spine, 2 x 6',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Acupuncture Treatment 2007.',
        basis: 'Decision based on MTUS Acupuncture Treatment 2007.',
        rationale:
          'Acupuncture is used as an option when pain medication is reduced or not tolerated, and it may be used as an adjunct to physical rehabilitation. Time to produce functional improvement: 3 to 6 treatments. Acupuncture treatments may be extended if functional improvement is documented (MTUS). The patient had 12 treatments. No clinically significant improvement in activities of daily living or reduction in work restrictions has been documented. Therefore, additional acupuncture for the cervical spine, 2 x 6, is not medically necessary.',
      },
    ],
  },
  {
    shows: 'gym membership',
    summary:
      'The injured worker is a 40-year-old male, injured 06/30/2013. He weighs 260 pounds. He does home exercises. His physician requested a gym membership for six months on 12/19/2016.',
    header: ['06/30/2013', '02/17/2017', '01/04/2017'],
    issues: [
      {
        item: 'Gym membership for 6 months',
        decision: 'Upheld',
        claimsBasis: 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back Chapter, Gym memberships.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back Chapter, Gym memberships.',
        rationale:
          'Gym memberships are not addressed by the MTUS. The ODG does not recommend a gym membership as a medical prescription unless a documented home exercise program with periodic assessment and revision has not been effective and there is a need for equipment; treatment needs to be monitored by medical professionals. None of this is documented. The request for a gym membership for 6 months is not medically necessary.',
      },
    ],
  },
  {
    shows: 'functional capacity evaluation',
    header: ['10/20/2015', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 44 year old female, right shoulder strain of 10/20/2015. She is at modified duty. Two attempts at full duty (5/2/2016 and 8/8/2016) failed. She is near maximum medical improvement per the 12/6/2016 note. An FCE was requested.',
    issues: [
      {
        item: 'Functional capacity evaluation (FCE)',
        decision: 'Overturned',
        claimsBasis:
          'Decision based on Non-MTUS Citation ACOEM Chapter 7 Independent Medical Examinations and Consultations, pages 137-138.',
        basis: 'Decision based on Non-MTUS Citation ODG Fitness for Duty, Functional capacity evaluation (FCE).',
        rationale:
          'MTUS ACOEM has little to say on functional capacity evaluations. ODG: consider an FCE if case management is hampered by complex issues such as prior unsuccessful return to work attempts, and timing is appropriate, close to MMI with all key medical reports secured. Both hold here. The functional capacity evaluation is medically necessary.',
      },
    ],
  },
  {
    shows: 'home health aide',
    summary:
      'The injured worker is a 67-year-old female. On 09/14/2016 she fractured the right tibia and she had fixation on 09/15/2016. She is non weight bearing and lives alone. The request is for a home health aide, 4 hours a day, 3 days a week for 4 weeks.',
    header: ['09/14/2016', '12/30/2016', '11/03/2016'],
    issues: [
      {
        item: 'Home health aide, 4 hours/day, 3 days/week for 4 weeks',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Home health services.',
        basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Home health services.',
        rationale:
          'The MTUS recommends home health services only for otherwise recommended medical treatment for patients who are homebound, on a part-time or intermittent basis, generally up to no more than 35 hours per week. Medical treatment does not include homemaker services like shopping, cleaning, and laundry when this is the only care needed. The records do not say what the aide is to do. The medical necessity of home health aide, 4 hours/day, 3 days/week for 4 weeks has not been established.',
      },
    ],
  },
  {
    shows: 'TENS unit and supplies',
    summary:
      'A 50-year-old female, date of injury 8/22/2014, has chronic low back pain. A TENS unit was used in therapy with "some help." The RFA of 11/17/2016 asks for purchase of a TENS unit with electrodes.',
    header: ['08/22/2014', '01/06/2017', '11/30/2016'],
    issues: [
      {
        item: 'TENS unit with electrodes, purchase',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016.',
        basis:
          'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Transcutaneous electrotherapy, TENS, chronic pain (transcutaneous electrical nerve stimulation).',
        rationale:
          'TENS is not recommended as a primary treatment modality, but a one-month home-based trial may be considered as a noninvasive conservative option, if used as an adjunct to a program of evidence-based functional restoration. A one-month trial should be documented with how often the unit was used, and outcomes in terms of pain relief and function (MTUS). There was no home trial. The request for purchase of a TENS unit with electrodes is not medically necessary.',
      },
    ],
  },
  {
    shows: 'transportation',
    header: ['12/03/2013', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 63 year old male with a left total knee replacement on 10/25/2016. Date of injury is 12/03/2013. He drives again since 12/06/2016. The office requested transportation to and from medical appointments.',
    issues: [
      {
        item: 'Transportation to and from medical appointments',
        decision: 'Upheld',
        claimsBasis:
          'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, Transportation (to & from appointments).',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, Transportation (to & from appointments).',
        rationale:
          'MTUS is silent. ODG recommends transportation for medically-necessary transportation to appointments in the same community for patients with disabilities preventing them from self-transport. He drives. The request for transportation to and from medical appointments is not medically necessary.',
      },
    ],
  },
  {
    shows: 'dental crown',
    header: ['11/03/2015', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 32-year-old male who was struck in the mouth by a pipe on 11/03/2015. Tooth #8 had a root canal on 12/10/2015. A dentist report of 11/21/2016 notes a fractured restoration. A porcelain crown for tooth #8 was requested.',
    issues: [
      {
        item: 'Porcelain crown, tooth #8',
        decision: 'Overturned',
        claimsBasis:
          'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Head, Dental trauma treatment (facial fractures).',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Head, Dental trauma treatment (facial fractures).',
        rationale:
          'The MTUS is silent on dental care. ODG recommends dental implants, dentures, crowns, bridges, onlays, inlays, braces, pulling impacted teeth, or repositioning impacted teeth to promptly repair injury to sound natural teeth required as a result of, and directly related to, an accidental injury. Tooth #8 was damaged in the accident. The porcelain crown on tooth #8 is medically necessary.',
      },
    ],
  },
  {
    shows: 'hearing aids',
    summary:
      'The injured worker is a 60 year old male machinist with noise exposure through 03/31/2016. The audiogram of 10/12/2016 shows bilateral sensorineural hearing loss of 45 dB in the speech frequencies. The otolaryngologist prescribed bilateral hearing aids costing more than           per ear.',
    header: ['03/31/2016', '01/23/2017', '12/12/2016'],
    issues: [
      {
        item: 'Bilateral hearing aids',
        decision: 'Overturned',
        claimsBasis: 'Decision based on Non-MTUS Citation ODG, Head, Hearing aids.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ODG, Head, Hearing aids.',
        rationale:
          'MTUS does not cover hearing loss. ODG recommends hearing aids for sensorineural hearing loss when recommended by an otolaryngologist or a qualified audiologist. Both apply. The bilateral hearing aids are medically necessary.',
      },
    ],
  },
  {
    shows: 'sleep study',
    header: ['04/13/2012', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 43-year-old male with chronic pain since 4/13/2012 and insomnia for 8 months. Epworth score is 14. He snores and gained 40 pounds. He has failed sleep hygiene and trazodone. The request of 12/14/2016 is for polysomnography.',
    issues: [
      {
        item: 'Polysomnogram',
        decision: 'Overturned',
        claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain, Polysomnography.',
        rationale:
          'The MTUS Guidelines do not address sleep studies. The ODG recommends polysomnograms after at least six months of an insomnia complaint (at least four nights a week), unresponsive to behavior intervention and sedative/sleep-promoting medications, and after psychiatric etiology has been excluded. He has daytime sleepiness, snoring, and eight months of insomnia that did not respond. The request for polysomnogram is medically necessary.',
      },
    ],
  },
  {
    shows: 'functional restoration program',
    header: ['01/19/2014', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 38-year-old female with CRPS of the right hand since an injury of 01/19/2014. A multidisciplinary evaluation on 11/30/2016 found her motivated; surgery is not an option. The request: functional restoration program, 80 hours.',
    issues: [
      {
        item: 'Functional restoration program, 80 hours',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016.',
        basis:
          'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Chronic pain programs (functional restoration programs).',
        rationale:
          'MTUS criteria: an adequate and thorough evaluation has been made with baseline functional testing; previous methods of treating chronic pain have been unsuccessful; the patient has a significant loss of ability to function independently; the patient is not a candidate for surgery; the patient exhibits motivation to change; negative predictors of success have been addressed. All are answered in the report of 11/30/2016. Treatment is not suggested for longer than two weeks without evidence of gains, and 80 hours is two weeks. The functional restoration program, 80 hours, is medically necessary.',
      },
    ],
  },
  {
    shows: 'physical therapy beyond the count',
    summary:
      'The patient is a 55-year-old male truck driver with right knee and lumbar pain since 08/08/2016. Twelve physical therapy visits were completed by 11/18/2016. There is no comparison of range of motion or strength. Request: physical therapy 3 times a week for 4 weeks for the right knee and lumbar spine.',
    header: ['08/08/2016', '01/13/2017', '12/06/2016'],
    issues: [
      {
        item: 'Physical therapy 3 times a week for 4 weeks, right knee and lumbar spine',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine.',
        basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine.',
        rationale:
          'The MTUS chronic pain guideline recommends active therapy: 9-10 visits over 8 weeks for myalgia and myositis, unspecified, and 8-10 visits over 4 weeks for neuralgia, neuritis, and radiculitis, unspecified. Patients are instructed and expected to continue active therapies at home. He has had 12 visits. Another 12 visits exceed the guideline and no gain is measured. The request for physical therapy 3 times a week for 4 weeks to the right knee and lumbar spine is not medically necessary.',
      },
    ],
  },
  {
    shows: 'office visit and specialist',
    summary:
      'The injured worker is a 26-year-old female with a left shoulder and neck injury of 10/18/2016. On 12/16/2016 the left shoulder still had weakness in abduction of 4/5 after 10 therapy visits. Referral to an orthopedic surgeon was requested and denied on 12/23/2016.',
    header: ['10/18/2016', '02/03/2017', '12/23/2016'],
    issues: [
      {
        item: 'Orthopedic surgery consultation, left shoulder',
        decision: 'Overturned',
        claimsBasis:
          'Decision based on Non-MTUS Citation ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 7 Independent Medical Examinations and Consultations.',
        basis: 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Surgical Considerations.',
        rationale:
          'The MTUS/ACOEM Guidelines state that referral for surgical consultation may be indicated for patients who have activity limitation for more than four months plus existence of a surgical lesion, or failure to increase range of motion and strength of the musculature around the shoulder even after exercise programs. She has weakness after ten visits of therapy. Therefore, the orthopedic surgery consultation for the left shoulder is medically necessary.',
      },
    ],
  },
];
