import type { UnseenLetter } from './unseen-letters';

/** Letters on drugs by mouth and on the skin, and on tests for them. Nothing is wrong in any of them. */
export const lettersOfMedications: readonly UnseenLetter[] = [
  {
    shows: 'opioid denied, with a paragraph of warning',
    header: ['06/11/2008', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 53-year-old male who injured his back on 6/11/2008. He has been taking Norco since at least 2012. On 12/13/2016 pain was 7/10 without medication; no score with medication was given. There was no opioid agreement, no CURES report and no urine test in the file. The provider prescribed Norco 10/325 mg #120 and omeprazole 20 mg #60.',
    issues: [
      {
        item: 'Norco 10/325mg #120',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Opioid Treatment 2016.',
        basis:
          'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioids, criteria for use, Opioids, long-term assessment.',
        rationale:
          'The MTUS requires ongoing review and documentation of pain relief, functional status, appropriate medication use, and side effects for patients on opioids. The four domains known as the 4 As are analgesia, activities of daily living, adverse side effects and aberrant drug-taking behaviors. The record gives no measure of benefit in pain or function and no monitoring. Therefore the request for Norco 10/325mg #120 is not medically necessary. This medical necessity decision should not be taken as advice to stop an opioid suddenly. A weaning schedule set by the treating physician is needed to avoid withdrawal.',
      },
      {
        item: 'Omeprazole 20mg #60',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk.',
        basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk.',
        rationale:
          'Per MTUS, clinicians should determine if the patient is at risk for gastrointestinal events: (1) age > 65 years; (2) history of peptic ulcer, GI bleeding or perforation; (3) concurrent use of ASA, corticosteroids, and/or an anticoagulant; or (4) high dose/multiple NSAID. This 53-year-old takes no NSAID and has none of these risks. The request for omeprazole is not medically necessary.',
      },
    ],
  },
  {
    shows: 'opioid approved, four As in the rationale',
    summary:
      'The injured worker is a 61-year-old female with chronic knee pain after a total knee replacement. Date of injury 3/4/2010. At the 11/9/2016 visit pain fell from 8/10 to 4/10 with tramadol and she walked her dog daily. She denies side effects. The CURES report of 11/9/2016 and the urine drug screen of 8/3/2016 were consistent.',
    header: ['03/04/2010', '01/12/2017', '11/22/2016'],
    issues: [
      {
        item: 'Tramadol 50 mg, ninety count',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Opioid Treatment 2016.',
        basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Opioids for chronic pain.',
        rationale:
          'Chronic Pain Medical Treatment Guidelines state that opioids may be continued if the patient has returned to work or has improved functioning and pain. Analgesia, daily activity, lack of adverse effects and absence of aberrant behavior are all documented. The request is for tramadol 50 mg, ninety count. As guidelines are met, tramadol 50 mg, ninety count, is medically necessary.',
      },
    ],
  },
  {
    shows: 'benzodiazepine',
    header: ['12/01/2011', '02/06/2017', '12/28/2016'],
    summary:
      'The claimant, a 44-year-old woman, hurt her neck on 12/1/2011. She takes clonazepam nightly since at least 2014. A note of 12/7/2016 asks for a refill of clonazepam 1 mg #30 with 2 refills.',
    issues: [
      {
        item: 'Clonazepam 1 mg #30 with 2 refills',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Benzodiazepines.',
        basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Benzodiazepines, Weaning of medications.',
        rationale:
          'Benzodiazepines are not recommended for long-term use because long-term efficacy is unproven and there is a risk of dependence. Most guidelines limit use to 4 weeks. This patient has used clonazepam for over two years. Weaning is advised. As such, the request for clonazepam 1 mg #30 with 2 refills is not medically necessary per MTUS guidelines.',
      },
    ],
  },
  {
    shows: 'gabapentin and cyclobenzaprine, mixed decisions',
    summary:
      'The patient is a 37 year old male with an injury date of 09/23/2015. He has right L5 radicular pain. Gabapentin cut his leg pain by half (10/31/2016) and he sleeps better. He has taken cyclobenzaprine for five months. There is no spasm on exam of 10/31/2016.',
    header: ['09/23/2015', '01/03/2017', '11/10/2016'],
    issues: [
      {
        item: 'Gabapentin 300mg, #90',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Antiepilepsy drugs (AEDs).',
        basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Antiepilepsy drugs (AEDs), Gabapentin (Neurontin).',
        rationale:
          'The MTUS considers gabapentin a first-line treatment for neuropathic pain and calls a 50% reduction in pain a good response. The patient has had this response. The request for gabapentin 300mg, #90 is medically necessary.',
      },
      {
        item: 'Cyclobenzaprine 7.5mg, #60',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Muscle relaxants (for pain).',
        basis:
          'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Cyclobenzaprine (Flexeril), Muscle relaxants (for pain).',
        rationale:
          'MTUS recommends cyclobenzaprine as an option, using a short course of therapy; the effect is greatest in the first 4 days of treatment and it is not recommended to be used for longer than 2-3 weeks. Five months exceeds this. The request for cyclobenzaprine 7.5mg, #60 is not medically necessary.',
      },
    ],
  },
  {
    shows: 'compounded cream',
    summary:
      'The injured worker is a 42-year-old female with bilateral shoulder pain. DOI: 2/2/2014. The provider dispensed a compound cream of flurbiprofen 20%, baclofen 5% and lidocaine 4% on 11/16/2016. There is no mention of failed antidepressants or anticonvulsants.',
    header: ['02/02/2014', '01/11/2017', '11/28/2016'],
    issues: [
      {
        item: 'Flurbiprofen 20%, baclofen 5%, lidocaine 4% cream, 180 grams',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Topical analgesics.',
        basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Topical analgesics.',
        rationale:
          'The MTUS describes topical analgesics as largely experimental in use with few randomized controlled trials to determine efficacy or safety. Any compounded product that contains at least one drug (or drug class) that is not recommended is not recommended. Baclofen is not recommended in topical form. Lidocaine is supported as a dermal patch alone. Thus the compound is not supported and the request is not medically necessary.',
      },
    ],
  },
  {
    shows: 'lidocaine patch overturned',
    summary:
      'A 70 year old retired nurse has post-herpetic-like burning of the left foot after a crush injury of 10/10/2012. She failed gabapentin and duloxetine. Lidoderm patches let her wear shoes. Report of 12/15/2016.',
    header: ['10/10/2012', '02/10/2017', '12/30/2016'],
    issues: [
      {
        item: 'Lidoderm patch 5% #30',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Lidoderm (lidocaine patch).',
        basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Lidoderm (lidocaine patch).',
        rationale:
          'Per the MTUS, topical lidocaine may be recommended for localized peripheral pain after there has been evidence of a trial of first-line therapy (tri-cyclic or SNRI anti-depressants or an AED such as gabapentin or Lyrica). The patient tried both without success, and the patches work. I find that Lidoderm patch 5% #30 is medically necessary.',
      },
    ],
  },
  {
    shows: 'NSAID and urine drug screen',
    header: ['01/25/2016', '02/06/2017', '12/28/2016'],
    summary:
      'The injured worker is a 35-year-old male who injured his left wrist on 01/25/2016. He takes ibuprofen with relief. He takes no opioid and has no history of substance abuse. The RFA of 12/02/2016 asked for ibuprofen 800 mg #60 and a urine drug screen.',
    issues: [
      {
        item: 'Ibuprofen 800 mg #60',
        decision: 'Overturned',
        claimsBasis:
          'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs (non-steroidal anti-inflammatory drugs).',
        basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Anti-inflammatory medications.',
        rationale:
          'Anti-inflammatories are the traditional first line of treatment, to reduce pain so activity and functional restoration can resume, according to the California MTUS. He reports relief and works full duty. Ibuprofen 800 mg #60 is medically necessary.',
      },
      {
        item: 'Urine drug screen',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Drug testing.',
        basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Drug testing.',
        rationale:
          'The MTUS chronic pain guidelines recommend drug testing as an option, using a urine drug screen to assess for the use or the presence of illegal drugs. He takes no controlled substance and none is planned. The requested urine drug screen is not medically necessary.',
      },
    ],
  },
  {
    shows: 'sleep medication and antidepressant',
    summary:
      'This is a 48 year old female with an industrial injury of 4/4/2014, now with chronic low back pain, insomnia and depression. She has used zolpidem for 14 months. Duloxetine lowered her PHQ-9 from 17 to 9 as of 11/29/2016.',
    header: ['04/04/2014', '01/20/2017', '12/08/2016'],
    issues: [
      {
        item: 'Zolpidem 10mg #30',
        decision: 'Upheld',
        claimsBasis: 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain (Chronic), Zolpidem (Ambien).',
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Pain (Chronic), Zolpidem (Ambien).',
        rationale:
          'The CA MTUS is silent on zolpidem. According to the ODG, zolpidem is a short-acting nonbenzodiazepine hypnotic, recommended for short-term (7-10 days) treatment of insomnia. It can be habit-forming. Fourteen months is far outside of this. The request for zolpidem 10mg #30 is not medically necessary.',
      },
      {
        item: 'Duloxetine 60mg #30',
        decision: 'Overturned',
        claimsBasis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Antidepressants for chronic pain.',
        basis:
          'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Antidepressants for chronic pain, Duloxetine (Cymbalta).',
        rationale:
          'The MTUS recommends antidepressants as a first-line option for neuropathic pain and as a possibility for non-neuropathic pain, particularly with depression. Her depression score has fallen. The request for duloxetine 60mg #30 is medically necessary.',
      },
    ],
  },
  {
    shows: 'opioid in 2014, MTUS 2009 pages, double spaced',
    layout: 'double spaced',
    era: '2014',
    summary:
      'This is a 56 year old male with chronic neck pain following an injury dated 3/14/06. He has taken Percocet for years. The note of 11/5/13 states that medications allow him to do light chores. No pain scores, side effects or urine drug tests are recorded.',
    issues: [
      {
        item: 'PERCOCET 10/325MG #90',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Chronic Pain Treatment Guidelines Opioids Page(s): 74-96.',
        basis: 'Decision based on MTUS Chronic Pain Treatment Guidelines Opioids, criteria for use Page(s): 76-80.',
        rationale:
          'Chronic Pain Medical Treatment Guidelines state that ongoing management of opioids should include review and documentation of pain relief, functional status, appropriate medication use, and side effects. There is no quantified pain relief and no risk assessment. The request for PERCOCET 10/325MG #90 is not medically necessary.',
      },
    ],
  },
  {
    shows: 'oral muscle relaxant under 2018 guidelines',
    header: ['11/02/2017', '04/09/2018', '02/21/2018'],
    summary:
      'The injured worker is a 30-year-old male with an acute low back strain on 11/02/2017. At the visit of 02/12/2018 he had moderate low back pain. Methocarbamol was requested. He does not take other sedatives.',
    issues: [
      {
        item: 'Methocarbamol 750 mg #40',
        decision: 'Upheld',
        claimsBasis: 'Decision based on MTUS Low Back Disorders 2017.',
        basis: 'Decision based on MTUS Low Back Disorders 2017, Section(s): Skeletal Muscle Relaxants.',
        rationale:
          'The MTUS/ACOEM low back guideline recommends muscle relaxants as a second-line treatment in moderate to severe acute low back pain, and not for subacute or chronic low back pain absent an acute flare. More than three months have passed and there is no flare. The request for methocarbamol 750 mg #40 is not medically necessary.',
      },
    ],
  },
];
