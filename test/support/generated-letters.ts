import fc from 'fast-check';
import { type Layout, type LetterPart, type LetterParts, plainLayout } from './letter-layouts';

/** An issue as its writer meant it. */
export interface MeantIssue {
  readonly item: string;
  readonly decision: string;
  /** Its parts in order: what they say. */
  readonly texts: readonly string[];
  readonly paragraphs: readonly LetterPart[];
}

export interface GeneratedLetter extends LetterParts {
  readonly issues: readonly MeantIssue[];
}

const items = [
  'MRI of the left knee without contrast',
  'Cervical Facet Injections Bil C3-4, 4-5, 5-6',
  'BILATERAL ULTRASOUND GUIDED LUMBAR FACET INJECTIONS AT L4-L5, L5-S1',
  'One (1) lumbar L4-S1 selective nerve root block',
  '1 left L5 pars injection for the lumbar spine',
  'Norco 10/325mg #60 with 2 refills',
  'Retrospective Cyclobenzaprine 5mg tab #30 DOS: 11/14/16',
  'Associated surgical service: Cold therapy unit, 7 day rental',
  'Associated surgical service: Labs - CBC',
  'Follow-up visit with Dr. Example in 6 weeks (pain management, low back)',
  'Physical therapy, 2 times a week for 6 weeks: lumbar spine and left hip, with electrical stimulation and a home exercise program',
  'TENS unit',
  'Flector 1.3% transdermal patch',
  'Post-op physical therapy 12-18 sessions',
];

const bases = [
  'The Claims Administrator did not cite any medical evidence for its decision.',
  'The Claims Administrator did not base their decision on the MTUS. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, Facet joint blocks (therapeutic injections), pages 412-418: Not recommended.',
  'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300.',
  'Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies, and Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI symptoms & cardiovascular risk.',
  'The Claims Administrator based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG): Physical Therapy Guidelines.',
];
/** One without its full stop: where the next label follows, that tells its end; where an item follows, nothing would. */
const claimsBases = [...bases, 'Decision based on MTUS Low Back Complaints 2004'];

/** What rationales hold, and what must not be taken for a heading, a label or the end of a sentence in any layout. */
const reasons = [
  'The injured worker is a 44-year-old male with pain of the low back, rated 7/10.',
  'The earlier request was upheld.',
  'The first of the two refusals was overturned on appeal and the second was upheld.',
  'Per the ODG guideline: imaging waits for six weeks of self-directed care, e.g. walking.',
  'The ACOEM guidelines (page 300) say: "Facet joint injections are of questionable merit."',
  "The worker's claims administrator guideline: it was not sent with the file.",
  'Dr. Example wrote on 1/2/2016 that 2.5 mg vs. 5 mg made no difference; pain stayed the same.',
  'The rationale: no progress is documented.',
  'Straight leg raising was positive at L4-L5 and L5-S1, and the case summary lists no imaging.',
  'Three things are lacking: (1) a trial of therapy, (2) a plan, (3) a home program.',
  'Is there a functional gain? None is recorded.',
  'Norco, naproxen and cyclobenzaprine were tried.',
  'The request is not supported by clinical evidence submitted for review and the documents reviewed.',
];

const conclusions = [
  'Therefore, the request is not medically necessary.',
  'The request for the item above is medically necessary and appropriate.',
];
const reviewers = ['MAXIMUS guideline:', 'Expert Reviewer guideline:', 'Example Review Services guideline:', 'MAXIMUS guidelines:'];
const headingStyles = ['upper', 'as-written', 'lower', 'numbered', 'colon'] as const;

const meantIssues = fc
  .record({
    item: fc.constantFrom(...items),
    remaining: fc.integer({ min: 0, max: 6 }),
    decision: fc.constantFrom('Upheld', 'Overturned'),
    claimsBasis: fc.constantFrom(...claimsBases),
    reviewerLabel: fc.constantFrom(...reviewers),
    reviewerBasis: fc.constantFrom(...bases),
    reasons: fc.array(fc.constantFrom(...reasons), { minLength: 1, maxLength: 8 }),
    conclusion: fc.constantFrom(...conclusions),
    warning: fc.boolean(),
    lacking: fc.constantFrom('none', 'none', 'none', 'rationale', 'claims-basis', 'all', 'texts'),
  })
  .map((issue): MeantIssue => {
    const rationale = [...issue.reasons, issue.conclusion].join(' ');
    const warning = issue.lacking === 'none' && issue.warning ? 'Note that opioids are tapered, and not stopped at once.' : '';
    const all = [
      { id: 'claims-basis', label: 'Claims Administrator guideline:', text: issue.claimsBasis },
      { id: 'reviewer-basis', label: issue.reviewerLabel, text: issue.reviewerBasis },
      { id: 'rationale', label: 'Decision rationale:', text: rationale },
    ].map((part) => (issue.lacking === 'texts' ? { ...part, text: '' } : part));
    const parts = issue.lacking === 'all' ? [] : all.filter((part) => part.id !== issue.lacking);
    const texts = parts.map(({ text }) => text);
    return {
      item: issue.item,
      decision: issue.decision,
      texts: warning === '' ? texts : [...texts.slice(0, -1), `${texts.at(-1)} ${warning}`],
      paragraphs: [
        headingOf(issue.item, issue.decision, issue.remaining),
        ...parts.map(({ label, text }) => (text === '' ? label : `${label} ${text}`)),
        ...(warning === '' ? [] : [warning]),
      ].map((text) => ({ kind: 'paragraph', text })),
    };
  });

function headingOf(item: string, decision: string, remaining: number): string {
  if (remaining === 0) {
    return `${item} with 2 more was the original request. One was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, ${item} is: ${decision}`;
  }
  if (remaining === 1) {
    return `${item} was the original request. The Claims Administrator authorized one, leaving the original request IMR eligible. The original request, ${item} is: ${decision}`;
  }
  return `${item}: ${decision}`;
}

/** Whole letters and drafts of the default format. */
export const generatedLetters: fc.Arbitrary<GeneratedLetter> = fc
  .record({
    header: fc.constantFrom('full', 'full', 'missing-values', 'none'),
    headingStyle: fc.constantFrom(...headingStyles),
    issues: fc.array(meantIssues, { minLength: 1, maxLength: 6 }),
    summary: fc.array(fc.constantFrom(...reasons), { minLength: 1, maxLength: 6 }),
    documents: fc.boolean(),
  })
  .map(({ header, headingStyle, issues, summary, documents }) => {
    let number = 0;
    const heading = (text: string): LetterPart => ({ kind: 'heading', text: styled(text, headingStyle, ++number) });
    const paragraph = (text: string): LetterPart => ({ kind: 'paragraph', text });
    return {
      issues,
      header: headerFields(header),
      blocks: [
        heading('How the IMR Final Determination Was Made'),
        paragraph('The complete case file was given to an expert reviewer who has no affiliation with the employer.'),
        paragraph('The Expert Reviewer has the following credentials:'),
        paragraph('State(s) of Licensure: California, Texas'),
        ...(documents ? [heading('Documents Reviewed'), paragraph('Medical records from 1/2/2016 to 3/4/2016')] : []),
        heading('Clinical Case Summary'),
        paragraph('The expert reviewer prepared this summary from the case file and all medical records in it:'),
        paragraph(summary.join(' ')),
        heading('IMR Issues, Decisions and Rationales'),
        paragraph('The Final Determination was based on decisions for the disputed items/services set forth below:'),
        ...issues.flatMap((issue) => issue.paragraphs),
      ],
    };
  });

function styled(text: string, style: (typeof headingStyles)[number], number: number): string {
  if (style === 'upper') return text.toUpperCase();
  if (style === 'lower') return text.toLowerCase();
  if (style === 'numbered') return `${number}. ${text}`;
  return style === 'colon' ? `${text}:` : text;
}

function headerFields(kind: string): LetterParts['header'] {
  if (kind === 'none') return [];
  const values = ['CM17-0000001', '10/10/2016', '3/4/2015', '11/13/2016', '9/9/2016', 'Standard', '9/30/2016'];
  const labels = [
    'Case Number:',
    'Date Assigned:',
    'Date of Injury:',
    'Decision Date:',
    'UR Denial Date:',
    'Priority:',
    'Application Received:',
  ];
  const missing = kind === 'missing-values' ? [1, 4, 5] : [];
  return labels.map((label, index) => [label, missing.includes(index) ? '' : (values[index] as string)]);
}

/** All the layouts that a letter may come in. */
export const layouts: fc.Arbitrary<Layout> = fc
  .record({
    header: fc.constantFrom('columns', 'lines', 'tabs'),
    width: fc.oneof(fc.integer({ min: 60, max: 110 }), fc.constant(Number.POSITIVE_INFINITY)),
    breaksAtHyphens: fc.boolean(),
    spacing: fc.constantFrom([0, 1], [0, 0], [0, 3], [1, 1], [1, 3]),
    headings: fc.constantFrom('left', 'centred', 'indented-by-tabs'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    byteOrderMark: fc.boolean(),
    curlyQuotes: fc.boolean(),
    noBreakSpaces: fc.boolean(),
    trailingBlanks: fc.boolean(),
    formFeeds: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }),
    footers: fc.boolean(),
  })
  .map(({ spacing, ...layout }) => ({ ...plainLayout, ...layout, lineSpacing: spacing[0], paragraphSpacing: spacing[1] }) as Layout);
