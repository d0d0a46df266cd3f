/** How letters call the injured worker. */
export const workerNouns = 'injured worker|patient|worker|claimant|applicant|employee|individual|iw';
/** The worker's kin and others of the worker's life, who have ages and sexes of their own. */
export const kinNouns =
  'wife|husband|spouse|son|daughter|child|children|mother|father|brother|sister|parents?|partner|fianc[eé]e?|girlfriend|boyfriend|friend|co-?workers?|colleague|students?|family|uncle|aunt|cousin|nephew|niece|neighbou?r|roommate|grand(?:son|daughter|mother|father|child|children|parents?)|boys?|girls?|infant|baby|bab(?:y|ies)|twins?|kids?|resident|inmate|prisoner|suspect|customer|client|passenger|tenant|guest|pupil|stepson|stepdaughter';
/** Those who treat, judge or employ the worker. */
export const otherPersons =
  'provider|physician|doctor|dr|md|surgeon|specialist|therapist|chiropractor|acupuncturist|psychologist|psychiatrist|reviewer|qme|ame|ptp|pcp|np|pa-c|nurse|practitioner|clinician|orthopedist|orthopaedist|neurologist|podiatrist|radiologist|anesthesiologist|physiatrist|internist|dentist|consultant|examiner|evaluator|hospitalist|pharmacist|audiologist|supervisor|manager|boss|employer|foreman|owner|attorney|lawyer|adjuster|administrator|driver|officer|teacher|coach|trainer|witness|interpreter|caregiver|aide|assailant|attacker|someone|somebody|another patient';
