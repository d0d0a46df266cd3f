import type { UnseenLetter } from './unseen-letters';

/** Letters on the spine: imaging, injections, surgery, stimulators. Nothing is wrong in any of them. */
export const lettersOfSpine: readonly UnseenLetter[] = [
  {
    shows: 'radiofrequency ablation, levels',
    header: ['10/28/2014', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 57 year old male with neck pain after a rear-end collision on 10/28/2014. Medial branch blocks at C4-C5 and C5-C6 on the right on 08/18/2016 gave 80% relief for six hours. There is no radicular pain. The exam of 11/17/2016 shows right paracervical tenderness and pain on extension. Neurologic examination is normal.',
    issues: [
      {
        item: 'Right C4-C5 and C5-C6 radiofrequency ablation',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Physical Methods.',
        basis:
          'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Physical Methods. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Neck and Upper Back, Facet joint radiofrequency neurotomy.',
        rationale:
          'The MTUS/ACOEM notes limited evidence that radiofrequency neurotomy may be effective in relieving or reducing cervical facet joint pain among patients who had a positive response to facet injections. ODG requires a diagnosis of facet joint pain, no more than two joint levels at one time, and a plan of rehabilitation in addition. The diagnostic blocks gave 80% relief, two levels are asked for, and home exercise continues. The request for right C4-C5 and C5-C6 radiofrequency ablation is medically necessary.',
      },
    ],
  },
  {
    shows: 'epidural denied, pasted criteria',
    summary:
      'The patient is a 46-year-old male who injured his low back on 3/21/16 lifting a washing machine. MRI of 6/8/16 showed a 3 mm disc bulge at L4-5 without nerve root contact. He received physical therapy (8 visits) and naproxen. The physical exam on 11/10/16 showed lumbar spasm, negative straight leg raise bilaterally, and intact sensation and strength in both legs.',
    header: ['03/21/2016', '01/17/2017', '11/23/2016'],
    issues: [
      {
        item: 'Lumbar epidural steroid injection L4-5',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Epidural steroid injections (ESIs).',
        basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Epidural steroid injections (ESIs).',
        rationale:
          'CA MTUS, Epidural steroid injections: Recommended as an option for treatment of radicular pain (defined as pain in dermatomal distribution with corroborative findings of radiculopathy). Criteria for use: 1) Radiculopathy must be documented by physical examination and corroborated by imaging studies and/or electrodiagnostic testing. 2) Initially unresponsive to conservative treatment. 3) Injections should be performed using fluoroscopy for guidance. 4) No more than two nerve root levels should be injected using transforaminal blocks. 5) No more than one interlaminar level should be injected at one session. Here there is no dermatomal deficit on the 11/10/16 exam, and the MRI shows no neural compromise. Radiculopathy has not been documented. As such, the request is not medically necessary.',
      },
    ],
  },
  {
    shows: 'lumbar MRI overturned for a deficit',
    header: ['07/05/2016', '02/06/2017', '12/28/2016'],
    summary:
      'This 43-year-old female suffered a low back strain on 07/05/2016. Over November 2016 she developed a left foot drop. On 12/08/2016 the left tibialis anterior was 3/5 and sensation was reduced over the L5 dermatome. She had 6 sessions of physical therapy. Plain films of 07/05/2016 were normal. The MRI lumbar spine was requested on 12/08/2016 and denied.',
    issues: [
      {
        item: 'MRI lumbar spine',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.',
        basis:
          'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation ODG Low Back chapter, MRIs (magnetic resonance imaging).',
        rationale:
          'ACOEM: unequivocal objective findings that identify specific nerve compromise on the neurologic examination are sufficient evidence to warrant imaging in patients who do not respond to treatment. ODG: indicated for progressive neurologic deficit. There is a new motor deficit. The denial rested on the absence of red flags, which overlooks the examination. MRI lumbar spine is medically necessary.',
      },
    ],
  },
  {
    shows: 'CT of the neck after fusion',
    header: ['02/14/2013', '02/06/2017', '12/28/2016'],
    summary:
      'The injured employee is a 54 year old man injured on 02/14/2013. He underwent an anterior cervical discectomy and fusion at C5-C6 and C6-C7 on 10/01/2015. He has continued neck pain without arm symptoms. Radiographs on 10/20/2016 raise the question of a pseudarthrosis at C6-C7. The surgeon ordered a CT scan of the cervical spine on 12/02/2016.',
    issues: [
      {
        item: 'CT scan of the cervical spine without contrast',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Neck and Upper Back Complaints 2004.',
        basis:
          'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Neck & Upper Back, Computed tomography (CT).',
        rationale:
          'MTUS ACOEM recommends CT for bony structures when the imaging defines a potential cause. The Official Disability Guidelines support CT where the status of a fusion is in question and plain films do not settle it. Films leave union at C6-C7 open. Thus, CT of the cervical spine is medically necessary.',
      },
    ],
  },
  {
    shows: 'spinal cord stimulator trial with psychological clearance',
    header: ['12/12/2009', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 49 year old female with failed back surgery syndrome. Date of injury: 12/12/2009. L4-S1 fusion took place on 5/5/2012. Medications, therapy, injections and a home program have failed. She is not a candidate for more surgery according to the surgeon (10/4/2016). No psychological evaluation has been done.',
    issues: [
      {
        item: 'Spinal cord stimulator trial',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Spinal cord stimulators (SCS).',
        basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Spinal cord stimulators (SCS).',
        rationale:
          'MTUS guidelines recommend spinal cord stimulators only for selected patients in cases when less invasive procedures have failed or are contraindicated, for failed back syndrome and CRPS, following a successful temporary trial, and psychological evaluations are recommended before implantation. Psychological clearance is missing. Until it has been obtained, a trial is premature. Therefore, the request for spinal cord stimulator trial is not medically necessary at this time.',
      },
      {
        item: 'Psychological evaluation for spinal cord stimulator',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Psychological evaluations.',
        basis:
          'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Psychological evaluations, IDDS & SCS (intrathecal drug delivery systems & spinal cord stimulators).',
        rationale:
          'The MTUS recommends psychological evaluations pre intrathecal drug delivery systems and spinal cord stimulator trial. She is being considered for a stimulator, and this evaluation will answer whether she is a candidate. The requested psychological evaluation is medically necessary.',
      },
    ],
  },
  {
    shows: 'lumbar fusion with many services, pasted text',
    header: ['08/09/2013', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 59-year-old male injured on 08/09/2013 in a fall from scaffolding. MRI of 2/18/2016 shows L5-S1 spondylolisthesis, grade II. Flexion and extension films show 5 mm of translation at L5-S1. Conservative treatment was physical therapy, three epidural injections and medications. He stopped smoking in 2014. A psychological screen of 9/1/2016 cleared him. Exam 11/30/2016: right EHL 4/5, diminished right ankle reflex.',
    issues: [
      {
        item: 'L5-S1 posterior lumbar interbody fusion with instrumentation',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Surgical Considerations.',
        basis:
          'Decision based on MTUS Low Back Complaints 2004, Section(s): Surgical Considerations. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Fusion (spinal).',
        rationale:
          'The CA MTUS states that patients with increased spinal instability (not work-related) after surgical decompression at the level of degenerative spondylolisthesis may be candidates for fusion. There is no scientific evidence about the long-term effectiveness of any form of surgical decompression or fusion for degenerative lumbar spondylosis compared with natural history, placebo, or conservative treatment. ODG recommends fusion for spondylolisthesis with instability, symptomatic radiculopathy and failed conservative care, with psychosocial screening and no smoking. All of these are documented. The request for L5-S1 posterior lumbar interbody fusion with instrumentation is medically necessary.',
      },
      {
        item: 'Associated surgical service: Assistant surgeon',
        decision: 'Overturned',
        claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation American Academy of Orthopaedic Surgeons, Position statement on reimbursement of the first assistant at surgery.',
        rationale:
          'CA MTUS and ODG are silent on assistant surgeons. The American Academy of Orthopaedic Surgeons states that an assistant should be used where the complexity of the operation calls for one. An instrumented fusion does. The request for an assistant surgeon is medically necessary.',
      },
      {
        item: 'Associated surgical service: Inpatient stay, 3 days',
        decision: 'Overturned',
        claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Hospital length of stay (LOS).',
        rationale:
          'The MTUS does not address length of stay. ODG gives a best practice target of 3 days after lumbar fusion. Three days were asked for. The inpatient stay of 3 days is medically necessary.',
      },
      {
        item: 'Associated surgical service: Lumbar brace',
        decision: 'Upheld',
        claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
        basis: 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Back brace, post operative (fusion).',
        rationale:
          'The MTUS does not address bracing after fusion. ODG describes postoperative bracing after fusion as under study, since instrumentation makes it of little value. The request for a lumbar brace is not medically necessary.',
      },
    ],
  },
  {
    shows: 'chiropractic care, remaining portion',
    header: ['05/20/2016', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 34 year old male with a cumulative trauma injury ending 05/20/2016. He has low back and mid back pain. He has received 6 chiropractic visits with a fall of pain from 7/10 to 4/10 and a return to modified work. A request for 12 additional visits was modified to 6 on 12/21/2016.',
    issues: [
      {
        item: 'The remaining IMR eligible portion of the original request, Chiropractic manipulation 6 additional visits is',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Manual therapy & manipulation.',
        basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Manual therapy & manipulation.',
        rationale:
          'The MTUS recommends manual therapy and manipulation for the low back as an option: a trial of 6 visits over 2 weeks and, with evidence of objective functional improvement, a total of up to 18 visits over 6 to 8 weeks. Twelve were requested and six have been certified. Progress must be shown before the remaining 6 visits can be supported. The request for the remaining 6 visits is not medically necessary.',
      },
    ],
  },
  {
    shows: 'facet blocks, 2015, ODG pages, double spaced',
    layout: 'double spaced',
    era: '2014',
    summary:
      'The injured worker is a 48 year-old female who sustained an injury on 7/19/12. Diagnoses: lumbar facet syndrome. She complains of axial low back pain without leg pain. Exam of 2/24/14 showed facet tenderness at L4-L5 and L5-S1, pain with extension and a normal neurologic exam. Physical therapy, NSAIDs and a home exercise program have been tried for over three months. The request is for bilateral L4-L5 and L5-S1 medial branch blocks.',
    issues: [
      {
        item: 'Bilateral L4-L5, L5-S1 medial branch blocks',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300-301.',
        basis:
          'The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back Chapter, Facet joint diagnostic blocks (injections).',
        rationale:
          'Per the ODG guidelines, facet joint medial branch blocks are recommended as a diagnostic tool prior to facet neurotomy. They are limited to patients with low-back pain that is non-radicular and at no more than two levels bilaterally, after failure of conservative treatment for at least 4-6 weeks. The patient meets these. The MTUS does not address diagnostic medial branch blocks. The request is medically necessary.',
      },
    ],
  },
  {
    shows: 'SI joint injection',
    header: ['01/08/2016', '02/06/2017', '12/28/2016'],
    summary:
      'A 39 year-old male warehouse worker has right buttock pain since 1/8/2016. The 12/12/2016 visit recorded positive right FABER, Gaenslen and thigh thrust tests and a positive Fortin finger test. Eight weeks of physical therapy and anti-inflammatories have not helped. The request is for a right sacroiliac joint injection under fluoroscopy.',
    issues: [
      {
        item: 'Right sacroiliac joint injection under fluoroscopic guidance',
        decision: 'Overturned',
        claimsBasis: 'Decision based on Non-MTUS Citation ODG, Hip & Pelvis, Sacroiliac joint blocks.',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ODG, Hip & Pelvis, Sacroiliac joint blocks.',
        rationale:
          'CA MTUS does not specifically address sacroiliac joint injections. ODG asks for at least three positive exam findings, failure of 4 to 6 weeks of aggressive conservative therapy, and fluoroscopic guidance. The record of 12/12/2016 supplies each of them. Therefore the requested right sacroiliac joint injection is medically necessary.',
      },
    ],
  },
  {
    shows: 'lumbar support and hot/cold wrap',
    summary:
      'The applicant is a represented 40-year-old laborer who alleged low back pain after lifting on September 9, 2015. In a Utilization Review report dated November 21, 2016, the claims administrator failed to approve requests for a lumbar support and a hot and cold wrap. A November 1, 2016 office visit was referenced in the determination. The applicant was no longer working, it was reported on that date.',
    header: ['09/09/2015', '01/19/2017', '11/21/2016'],
    issues: [
      {
        item: 'Lumbar support',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Low Back Complaints 2004.',
        basis: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Physical Methods.',
        rationale:
          'No, the request for a lumbar support was not medically necessary, medically appropriate, or indicated here. As noted in the MTUS Guideline in ACOEM Chapter 12, lumbar supports have not been shown to have any lasting benefit outside of the acute phase of symptom relief. Here, quite clearly, the applicant was well outside of the acute phase of symptom relief as of the date of the request, November 1, 2016. Therefore, the request was not medically necessary.',
      },
      {
        item: 'Hot and cold wrap',
        decision: 'Overturned',
        claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
        basis: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Initial Care.',
        rationale:
          'Conversely, the request for a hot and cold wrap was medically necessary. The MTUS Guideline in ACOEM Chapter 12 lists at-home local applications of heat or cold as effective as those performed by therapists. The wrap represents a simple, low-tech means of delivering them. Therefore, the request was medically necessary.',
      },
    ],
  },
  {
    shows: 'thoracic x-ray',
    summary:
      'A 66 year old custodian fell backwards onto her mid back on 10/31/2016. She has osteoporosis. On 11/04/2016 there was point tenderness at T8. The physician asked for thoracic spine x-rays the same day.',
    header: ['10/31/2016', '01/05/2017', '11/14/2016'],
    issues: [
      {
        item: 'X-ray thoracic spine, 2 views',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Neck and Upper Back Complaints 2004, Section(s): Special Studies.',
        basis: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.',
        rationale:
          'MTUS ACOEM does not recommend spine x-rays in the absence of red flags for serious spinal pathology. Age over 65, osteoporosis, trauma and focal tenderness are red flags for fracture. X-rays of the thoracic spine are medically necessary.',
      },
    ],
  },
];
