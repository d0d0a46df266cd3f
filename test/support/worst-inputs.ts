/** A place in a letter and a letter that says something there: once, or over and over. */
export interface WorstPlace {
  readonly name: string;
  /** @param said what is said there; @param count how many issues, where it is an issue's. */
  letterWith(said: string, count: number): string;
  /** Whether each issue says it once and the issues are many, so that `count` makes the length. */
  readonly issues?: true;
}

const head = `CLINICAL CASE SUMMARY
The patient is a 44-year-old woman.

IMR ISSUES, DECISIONS AND RATIONALES

`;
const item = 'MRI of the knee: Upheld';
const claimsBasis = 'Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.';
const reviewerBasis = 'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.';
const rationale = 'Decision rationale: The requested MRI of the knee is not medically necessary.';

const letterOf = (...parts: readonly string[]) => `${head}${parts.join('\n\n')}\n`;

/** The places that every test of worst inputs tries. */
export const worstPlaces: readonly WorstPlace[] = [
  { name: 'a rationale', letterWith: (said) => letterOf(item, claimsBasis, reviewerBasis, `Decision rationale: ${said}`) },
  { name: 'a basis', letterWith: (said) => letterOf(item, `MAXIMUS guideline: Decision based on ${said}`, 'Decision rationale: No.') },
  { name: 'an item', letterWith: (said) => letterOf(`${said}: Upheld`, claimsBasis, reviewerBasis, 'Decision rationale: No.') },
  {
    name: 'the case summary',
    letterWith: (said) => letterOf(item, claimsBasis, reviewerBasis, rationale).replace('woman.', `woman. ${said}`),
  },
];

/** Places that the bench tries besides. */
export const morePlaces: readonly WorstPlace[] = [
  {
    name: "the claims administrator's basis",
    letterWith: (said) => letterOf(item, `Claims Administrator guideline: Decision based on ${said}`, reviewerBasis, rationale),
  },
  {
    name: 'a list of sections',
    letterWith: (said) => letterOf(item, `MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): ${said}`, rationale),
  },
  {
    name: 'topics of the ODG',
    letterWith: (said) => letterOf(item, `MAXIMUS guideline: Decision based on Non-MTUS ODG Knee (online version), ${said}`, rationale),
  },
  {
    name: 'whole issues',
    letterWith: (said, count) => `${head}${letterIssue(said).repeat(count)}`,
    issues: true,
  },
  { name: 'headings of issues', letterWith: (said, count) => `${head}${`${said}: Upheld\n`.repeat(count)}`, issues: true },
  { name: 'the header', letterWith: (said) => `Date of Injury: 1/2/2015 ${said}\nDecision Date: 3/4/2016\n\n${letterOf(item, rationale)}` },
  { name: 'no letter at all', letterWith: (said) => said },
];

function letterIssue(said: string): string {
  return `${said}: Upheld\n\nMAXIMUS guideline: Decision based on ODG ${said}\n\nDecision rationale: The ${said} is not medically necessary.\n\n`;
}

/** Each has once taken time that grew with the square of the text, or is made of what many rules look for. */
export const repeatedWords: readonly string[] = [
  ...['ODG Knee ', 'ODG', 'ODG)', 'MTUS, ', 'Section(s): ', 'Decision based on ', 'p. 1 ', '_', '[', '(', '<', '"', '0', '1. ', 'A.', 'a'],
  ...['he ', 'not ', 'medically necessary ', '6 sessions ', 'L4-5 ', '1/2/16 ', 'X', '(online', 'M.D. ', 'of ', '-', '. ', '\n', '\n- '],
];

/** What the bench repeats besides: names, marks, words that a reader or a rule goes by. */
export const moreWords: readonly string[] = [
  ...[
    'knee ',
    'knee, ',
    'left knee ',
    'left knee, right knee. ',
    'knee instability. ',
    'pain ',
    'bilateral ',
    'left ',
    'L5 ',
    '5-6, ',
    'C5-6, C6-7, ',
  ],
  ...[
    'MRI ',
    'MRI, ',
    'MRI of the knee ',
    'X-ray ',
    'physical therapy ',
    'Norco ',
    'Norco 10/325mg #60, ',
    '#60 ',
    '2x6 ',
    '2 times a week for 6 weeks ',
  ],
  ...[
    'ODG Knee, ',
    'MTUS and ODG, ',
    'ACOEM ',
    'ACOEM Chapter 12 ',
    'Pain Chapter ',
    'ODG, Pain Chapter, Opioids, ',
    'Non-MTUS ',
    '8 C.C.R. 9792.20 ',
    'Chapter 12, ',
  ],
  ...[
    'guidelines ',
    'the guidelines recommend ',
    'per ODG, ',
    'ODG states that ',
    'The MTUS is silent on knee MRI. ',
    'which is part of the MTUS, and the ODG, ',
  ],
  ...[
    '(2009) ',
    '2nd Edition, ',
    'pages 1-5, ',
    'https://a.b/ ',
    'accessed 1/2/2016, ',
    'Foo Bar, ',
    'foo (',
    'a,b;',
    '1,',
    'and ',
    'and/or ',
    'Therefore, ',
  ],
  ...[
    'she ',
    'his ',
    'he. ',
    'the patient is a 45-year-old man. ',
    'a 45 year old male, ',
    'wife ',
    'injured on 1/2/2015 ',
    'DOI: 1/2/15, ',
    '2/30/16. ',
    'in 2015 ',
    'fell on ',
  ],
  ...[
    'is not medically necessary. ',
    'The request for MRI of the knee. ',
    'the requested ',
    'meets the criteria ',
    'no evidence of ',
    'the records ',
    'records do not show ',
    'recommended ',
    '"recommended" ',
  ],
  ...[
    'Dr. John Smith, MD, ',
    'SSN 123-45-6789 ',
    '(555) 555-5555 ',
    'a@b.cc ',
    'claim number 12345 ',
    'TBD ',
    '[TBD] ',
    '<x> ',
    '___ ',
    '(see below) ',
  ],
  ...[
    'Decision rationale: ',
    'Upheld. ',
    'Date of Injury: ',
    'CASE SUMMARY\n',
    'Page 1 of 2\n',
    '\u00a0',
    '\f',
    '\r',
    'é ',
    '漢',
    '😀',
    '“',
    'a-',
    "a'",
    '\n\n',
  ],
];
