/** How letters call the injured worker. */
export const workerNouns = 'injured worker|patient|worker|claimant|applicant|employee|individual|iw';
/** The worker's kin and others of the worker's life, who have ages and sexes of their own. */
export const kinNouns =
  'wife|husband|spouse|son|daughter|child|children|mother|father|brother|sister|parents?|partner|fianc[eé]e?|girlfriend|boyfriend|friend|co-?workers?|colleague|students?|family|uncle|aunt|cousin|nephew|niece|neighbou?r|roommate|grand(?:son|daughter|mother|father|child|children|parents?)|boys?|girls?|infant|baby|bab(?:y|ies)|twins?|kids?|resident|inmate|prisoner|suspect|customer|client|passenger|tenant|guest|pupil|stepson|stepdaughter';
/** Others of the worker's life who have no other name. */
export const strangers =
  'driver|assailant|attacker|assaulter|perpetrator|robber|intruder|shoplifter|pedestrian|motorist|cyclist|someone|somebody|stranger|other party|other man|other woman';
/**
 * Those who treat, judge or employ the worker. Abbreviations that are treatments or words too ("PT", "ENT", "DO") are persons after an article or "by".
 */
export const otherPersons =
  'provider|physician|doctor|dr|md|surgeon|specialist|therapist|chiropractor|acupuncturist|[a-z]+(?:ologist|iatrist|ometrist|odontist)|reviewer|qme|ame|ptp|pcp|np|pa-c|dc|dpm|psyd|phd|dds|dmd|rn|ncm|(?<=\\b(?:an?|the|by|per) )(?:pt|ot|pa|do|od|lac|lvn|slp|ent|cm)|nurse|practitioner|clinician|orthopedist|orthopaedist|internist|dentist|allergist|osteopath|counselor|consultant|examiner|evaluator|hospitalist|pharmacist|supervisor|manager|boss|employer|foreman|owner|attorney|lawyer|adjuster|administrator|driver|officer|teacher|coach|trainer|witness|interpreter|caregiver|aide|assailant|attacker|someone|somebody|another patient';
