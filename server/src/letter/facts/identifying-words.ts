import { sourceRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import type { LetterTree } from '../letter-tree';

/** What kind of words tell who somebody is. */
export type IdentifyingKind =
  | 'social-security-number'
  | 'telephone-number'
  | 'e-mail-address'
  | 'street-address'
  | 'record-number'
  | 'date-of-birth'
  | 'person';

export interface IdentifyingWords extends TextRange {
  readonly kind: IdentifyingKind;
}

const name = "(?:[A-Z]')?[A-Z][a-z]+(?:[A-Z][a-z]+)?(?:-[A-Z][a-z]+)*";
const initial = '(?: [A-Z]\\.?(?= ))?';
const fullName = `${name}${initial}(?: (?:van|von|de|la|del|der|da|di|bin|al|Mc|St\\.?) ?)?(?: ${name}){1,2}`;
const date = '(?:\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})|[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})';
const street =
  'Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Way|Place|Pl|Parkway|Pkwy|Highway|Hwy|Circle|Cir|Terrace|Ter|Square|Trail|Alley|Plaza';
const degrees =
  'M\\.?D\\.?|D\\.?O\\.?|D\\.?C\\.?|Ph\\.?D\\.?|Psy\\.?D\\.?|D\\.?P\\.?M\\.?|D\\.?D\\.?S\\.?|PA-?C|L\\.?Ac\\.?|N\\.?P\\.?|R\\.?N\\.?|LCSW|MFT|DPT|Esq\\.?|JD';

interface Form {
  readonly kind: IdentifyingKind;
  /** The first group, where there is one, is what tells who it is; else the whole. */
  readonly pattern: RegExp;
  /** What such words always hold: a text without it need not be searched. */
  readonly mark?: string;
  /** Whether the words are to be looked at with care: those that are no name are left out. */
  readonly isName?: boolean;
}

/** The forms in which such words stand. Each is anchored at a digit, a title or a label, so that running text costs little. */
const forms: readonly Form[] = [
  { kind: 'social-security-number', pattern: /\b(\d{3}-\d{2}-\d{4}|[Xx*]{3}-[Xx*]{2}-\d{4})\b/g },
  {
    kind: 'social-security-number',
    pattern: /\b(?:SSN|SS#|[Ss]ocial [Ss]ecurity(?: [Nn]umber| [Nn]o\.?| #)?)(?: is)?[ :#]*(\d{3}[- ]?\d{2}[- ]?\d{4}|\d{4})\b/g,
  },
  {
    kind: 'telephone-number',
    pattern: /(?:\+?1[-. ])?(?:\(\d{3}\) ?\d{3}[-. ]\d{4}|\b\d{3}([-.])\d{3}\1\d{4})(?: ?(?:x|ext\.?) ?\d{1,5})?\b/g,
  },
  {
    kind: 'telephone-number',
    pattern:
      /\b(?:[Tt]el(?:ephone)?|[Pp]hone|[Ff]ax|[Cc]ell|[Mm]obile|TEL|PHONE|FAX)(?: [Nn]umber| [Nn]o\.?| #)?(?: is)?[ .:]+(\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}|\d{3}-\d{4})\b/g,
  },
  { kind: 'e-mail-address', mark: '@', pattern: /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b/g },
  {
    kind: 'street-address',
    pattern: new RegExp(
      `\\b(\\d{1,6} (?:[NSEW]\\.? |North |South |East |West )?(?:${name}|\\d{1,3}(?:st|nd|rd|th))(?: ${name}){0,2} (?:${street})\\b\\.?(?:,? (?:Suite|Ste\\.?|Apt\\.?|Unit|#) ?[\\w-]{1,6})?(?:,? ${name}(?: ${name}){0,2},? [A-Z]{2} \\d{5}(?:-\\d{4})?)?)`,
      'g',
    ),
    isName: true,
  },
  { kind: 'street-address', pattern: /\bP\.? ?O\.? Box \d{1,8}\b/g },
  {
    kind: 'record-number',
    pattern:
      /\b(?:MRN|[Mm]edical [Rr]ecords? (?:[Nn]umber|[Nn]o\.?|#|ID)|(?:[Cc]laim|[Mm]ember|[Pp]olicy|[Aa]ccount|[Ss]ubscriber|[Pp]atient|[Ee]mployee|[Ll]icense|[Cc]hart|WCAB|ADJ|NPI|DEA)(?: [Ff]ile)? ?(?:[Nn]umber|[Nn]o\.|#|ID|[Ii]dentification)(?: [Nn]umber)?|WCAB|ADJ|NPI)(?: is| of)?[ :#]*((?=[A-Z0-9-]{0,20}\d{3})[A-Z0-9][A-Z0-9-]{3,20})\b/g,
  },
  { kind: 'record-number', pattern: /\b(?:ADJ ?\d{6,9}|WC\d{3}-?[A-Z]?\d{4,10})\b/g },
  {
    kind: 'date-of-birth',
    pattern: new RegExp(`\\b(?:DOB|D\\.O\\.B\\.?|[Dd]ate of [Bb]irth|[Bb]irth ?date|[Bb]orn)(?: is| was| on| of)?[ :]*(${date})`, 'g'),
  },
  {
    kind: 'person',
    pattern: new RegExp(`\\b((?:Dr|Mr|Mrs|Ms|Miss|Prof|Doctor|Professor)\\.? ${name}${initial}(?: ${name})?)`, 'g'),
    isName: true,
  },
  { kind: 'person', pattern: new RegExp(`\\b(${fullName},? (?:${degrees}))(?![\\w-])`, 'g'), isName: true },
  {
    kind: 'person',
    pattern: new RegExp(
      `\\b(?:[Ss]incerely|[Rr]espectfully(?: submitted)?|[Ss]igned(?: by)?|[Ss]ignature|[Rr]eviewed by|[Pp]repared by|[Rr]eviewer(?:'s name)?|[Rr]eviewer's name is|[Nn]ame of (?:the )?[Rr]eviewer|[Pp]atient(?: [Nn]ame)?|[Cc]laimant|[Aa]pplicant|[Ee]mployee(?: [Nn]ame)?|[Ii]njured [Ww]orker|[Nn]ame)(?:,|:| is| was)[ /]*(?:named )?(?:s\\/ ?)?(${fullName})`,
      'g',
    ),
    isName: true,
  },
  { kind: 'person', pattern: new RegExp(`\\b(?:named|by the name of) (${fullName})`, 'g'), isName: true },
];

/** Words with a capital that are no person's name: they open sentences, or name specialties, bodies, places and tests. */
const noNames = new Set(
  `a an the this that these those there he she it they we you his her its their on in at by for from to of with without and or but as if when while since during after before per no not none
also currently previously recently subsequently therefore however further furthermore given based according additionally moreover then now today yesterday
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
patient claimant applicant employee worker injured provider physician doctor reviewer surgeon nurse administrator claims insurer carrier employer
medical medicine physical therapy occupational clinical treatment treating requesting primary pain management chronic acute orthopedic orthopaedic orthopedics surgery surgical neurology neurological internal family practice preventive rehabilitation psychiatry psychology anesthesiology emergency chiropractic podiatry board certified certification specialty expert independent utilization review determination final maximus federal services inc state states california licensed licensure american college academy association institute national united department division workers compensation hospital clinic center health
left right bilateral upper lower cervical thoracic lumbar spine knee shoulder elbow wrist hand hip ankle foot back neck head low magnetic resonance imaging exam examination report records request treatment diagnosis diagnoses history symptoms current subjective objective assessment plan
official disability guidelines guideline schedule environmental standard section chapter page table criteria decision rationale upheld overturned conclusion
north south east west new san los santa saint street avenue`.split(/\s+/),
);

/** Everything in a letter that tells who somebody is, in order. Words of one find never overlap those of another. */
export function readIdentifyingWords({ normalised }: LetterTree): IdentifyingWords[] {
  const { text } = normalised;
  const found: { start: number; end: number; kind: IdentifyingKind }[] = [];
  for (const { kind, pattern, mark, isName } of forms) {
    if (mark && !text.includes(mark)) continue;
    for (const match of text.matchAll(pattern)) {
      const told = match[1] && match[1].length > 1 ? match[1] : match[0];
      const start = (match.index as number) + match[0].lastIndexOf(told);
      const length = isName ? nameLength(kind, told) : told.length;
      if (length === 0) continue;
      const end = start + length;
      if (isInAddress(text, start) || found.some((other) => other.start < end && start < other.end)) continue;
      found.push({ start, end, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ start, end, kind }) => ({ ...sourceRange(normalised, start, end), kind }));
}

/** How many characters of the words are a name: up to the first word of the field or of running text. 0 where they are none. */
function nameLength(kind: IdentifyingKind, words: string): number {
  if (kind === 'street-address') {
    const first = /[A-Z][a-z]{2,}/.exec(words)?.[0].toLowerCase();
    return first === undefined || noNames.has(first) === /^(?:north|south|east|west|new|san|los|santa|saint|center)$/.test(first)
      ? words.length
      : 0;
  }
  const titled = /^(?:Dr|Mr|Mrs|Ms|Miss|Prof|Doctor|Professor)\.? /.exec(words)?.[0].length ?? 0;
  const degree = new RegExp(`,? (?:${degrees})$`).exec(words)?.index;
  let length = titled;
  let names = 0;
  for (const part of words.slice(titled, degree).matchAll(/\S+/g)) {
    if (noNames.has(part[0].toLowerCase().replace(/[.,]$/, ''))) break;
    length = titled + part.index + part[0].length;
    if (part[0].length > 2) names++;
  }
  const isWhole = length === (degree ?? words.length);
  if (names < (titled > 0 ? 1 : 2) || (degree !== undefined && !isWhole)) return 0;
  return degree !== undefined ? words.length : length;
}

/** Whether a place lies inside a web address: its numbers are no telephone numbers. */
function isInAddress(text: string, at: number): boolean {
  const blank = text.lastIndexOf(' ', at);
  return /(?:https?:\/\/|www\.|doi)/i.test(text.slice(blank + 1, at));
}
