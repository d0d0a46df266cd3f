import type { Cue } from '../phrase-scan';

/** What kind of words tell who somebody is. */
export type IdentifyingKind =
  | 'social-security-number'
  | 'telephone-number'
  | 'e-mail-address'
  | 'street-address'
  | 'record-number'
  | 'date-of-birth'
  | 'person';

/**
 * Where a form may begin: at words that the one scan of the letter looks for, or at a figure, a mark or a capital as
 * `readOpenings` knows them. Nothing else of the text is looked at, so that running text costs nothing.
 */
export type Opening =
  | 'number'
  | 'house-number'
  | 'case-number'
  | 'at-sign'
  | 'post-box'
  | 'name-with-degree'
  | 'identity.social-security'
  | 'identity.telephone'
  | 'identity.record'
  | 'identity.birth'
  | 'identity.title'
  | 'identity.label'
  | 'identity.named';

/** Words at which a form begins, or which it holds (a post box, a degree); more than are meant, since the form decides. */
export const identityCues: readonly Cue[] = [
  { name: 'identity.social-security', phrases: ['ssn', 'ss', 'social security'] },
  {
    name: 'identity.telephone',
    phrases: ['tel', 'telephone', 'phone', 'fax', 'cell', 'mobile', 'call', 'called', 'contact', 'reached at', 'dial'],
  },
  {
    name: 'identity.record',
    phrases: [
      ...['mrn', 'medical record', 'claim', 'member', 'policy', 'account', 'subscriber', 'patient', 'employee', 'license', 'chart'],
      ...['wcab', 'adj', 'npi', 'dea'],
    ],
  },
  { name: 'identity.birth', phrases: ['dob', 'd', 'date of birth', 'birth date', 'birthdate', 'born'] },
  { name: 'identity.title', phrases: ['dr', 'mr', 'mrs', 'ms', 'miss', 'prof', 'doctor', 'professor'] },
  {
    name: 'identity.label',
    phrases: [
      ...['sincerely', 'respectfully', 'signed', 'signature', 'reviewed by', 'prepared by', 'reviewer', 'name', 'name of'],
      ...['patient', 'claimant', 'applicant', 'employee', 'injured worker'],
    ],
  },
  { name: 'identity.named', phrases: ['named', 'by the name of'] },
  { name: 'identity.post-box', phrases: ['box'] },
  {
    name: 'identity.degree',
    phrases: [
      ...['md', 'm', 'do', 'd', 'dc', 'phd', 'ph', 'psyd', 'psy', 'dpm', 'dds', 'pac', 'pa', 'lac', 'l', 'np', 'n', 'rn', 'r'],
      ...['lcsw', 'mft', 'dpt', 'esq', 'jd'],
    ],
  },
];

const name = "(?:[A-Z]')?[A-Z][a-z]+(?:[A-Z][a-z]+)?(?:-[A-Z][a-z]+)*";
const initial = '(?: [A-Z]\\.?(?= ))?';
const fullName = `${name}${initial}(?: (?:van|von|de|la|del|der|da|di|bin|al|Mc|St\\.?) ?)?(?: ${name}){1,2}`;
const date = '(?:\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})|[A-Z][a-z]{2,8}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})';
const street =
  'Street|St|Avenue|Ave|Boulevard|Blvd|Road|Rd|Drive|Dr|Lane|Ln|Court|Ct|Way|Place|Pl|Parkway|Pkwy|Highway|Hwy|Circle|Cir|Terrace|Ter|Square|Trail|Alley|Plaza';
export const degrees =
  'M\\.?D\\.?|D\\.?O\\.?|D\\.?C\\.?|Ph\\.?D\\.?|Psy\\.?D\\.?|D\\.?P\\.?M\\.?|D\\.?D\\.?S\\.?|PA-?C|L\\.?Ac\\.?|N\\.?P\\.?|R\\.?N\\.?|LCSW|MFT|DPT|Esq\\.?|JD';

/** A form in which identifying words stand. */
export interface IdentifyingForm {
  readonly kind: IdentifyingKind;
  readonly opening: Opening;
  /** Matches where the form begins. The first group, where there is one, is what tells who it is; else the whole. */
  readonly pattern: RegExp;
  /** Whether the words are to be looked at with care: those that are no name are left out. */
  readonly isName?: boolean;
}

/** The forms in which such words stand; of words that fit several, the first. */
export const identifyingForms: readonly IdentifyingForm[] = [
  { kind: 'social-security-number', opening: 'number', pattern: /\b(\d{3}-\d{2}-\d{4}|[Xx*]{3}-[Xx*]{2}-\d{4})\b/y },
  {
    kind: 'social-security-number',
    opening: 'identity.social-security',
    pattern: /\b(?:SSN|SS#|[Ss]ocial [Ss]ecurity(?: [Nn]umber| [Nn]o\.?| #)?)(?: is)?[ :#]*(\d{3}[- ]?\d{2}[- ]?\d{4}|\d{4})\b/y,
  },
  {
    kind: 'telephone-number',
    opening: 'number',
    pattern:
      /(?:\+1 ?\d{3} \d{3} \d{4}|(?:\+?1[-. ])?(?:\(\d{3}\) ?\d{3}[-. ]\d{4}|\b\d{3}(?:([-.])\d{3}\1|\/\d{3}-)\d{4}))(?: ?(?:x|ext\.?) ?\d{1,5})?\b(?! ?(?:mg|mcg|ml|units)\b)/y,
  },
  {
    kind: 'telephone-number',
    opening: 'identity.telephone',
    pattern:
      /\b(?:[Tt]el(?:ephone)?|[Pp]hone|[Ff]ax|[Cc]ell|[Mm]obile|TEL|PHONE|FAX|[Cc]all(?:ed)?|[Cc]ontact|[Rr]eached|[Dd]ial)(?: [Nn]umber| [Nn]o\.?| #)?(?: is| at)?[ .:]+(\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}|\d{3}-\d{4})\b/y,
  },
  { kind: 'e-mail-address', opening: 'at-sign', pattern: /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}\b/y },
  {
    kind: 'street-address',
    opening: 'house-number',
    pattern: new RegExp(
      `\\b(\\d{1,6} (?:[NSEW]\\.? |North |South |East |West )?(?:${name}|\\d{1,3}(?:st|nd|rd|th))(?: ${name}){0,2} (?:${street})\\b\\.?(?:,? (?:Suite|Ste\\.?|Apt\\.?|Unit|#) ?[\\w-]{1,6})?(?:,? ${name}(?: ${name}){0,2},? [A-Z]{2} \\d{5}(?:-\\d{4})?)?)`,
      'y',
    ),
    isName: true,
  },
  { kind: 'street-address', opening: 'post-box', pattern: /\bP\.? ?O\.? Box \d{1,8}\b/y },
  {
    kind: 'record-number',
    opening: 'identity.record',
    pattern:
      /\b(?:MRN|[Mm]edical [Rr]ecords? (?:[Nn]umber|[Nn]o\.?|#|ID)|(?:[Cc]laim|[Mm]ember|[Pp]olicy|[Aa]ccount|[Ss]ubscriber|[Pp]atient|[Ee]mployee|[Ll]icense|[Cc]hart|WCAB|ADJ|NPI|DEA)(?: [Ff]ile)? ?(?:[Nn]umber|[Nn]o\.|#|ID|[Ii]dentification)(?: [Nn]umber)?|WCAB|ADJ|NPI)(?: is| of)?[ :#]*((?=[A-Z0-9-]{0,20}\d{3})[A-Z0-9][A-Z0-9-]{3,20})\b/y,
  },
  { kind: 'record-number', opening: 'case-number', pattern: /\b(?:ADJ ?\d{6,9}|WC\d{3}-?[A-Z]?\d{4,10})\b/y },
  {
    kind: 'date-of-birth',
    opening: 'identity.birth',
    pattern: new RegExp(`\\b(?:DOB|D\\.O\\.B\\.?|[Dd]ate of [Bb]irth|[Bb]irth ?date|[Bb]orn)(?: is| was| on| of)?[ :]*(${date})`, 'y'),
  },
  {
    kind: 'person',
    opening: 'identity.title',
    pattern: new RegExp(`\\b((?:Dr|Mr|Mrs|Ms|Miss|Prof|Doctor|Professor)\\.? (?:[A-Z]\\. ?){0,2}${name}${initial}(?: ${name})?)`, 'y'),
    isName: true,
  },
  { kind: 'person', opening: 'name-with-degree', pattern: new RegExp(`\\b(${fullName},? (?:${degrees}))(?![\\w-])`, 'y'), isName: true },
  {
    kind: 'person',
    opening: 'identity.label',
    pattern: new RegExp(
      `\\b(?:[Ss]incerely|[Rr]espectfully(?: submitted)?|[Ss]igned(?: by)?|[Ss]ignature|[Rr]eviewed by|[Pp]repared by|[Rr]eviewer(?:'s name)?|[Rr]eviewer's name is|[Nn]ame of (?:the )?[Rr]eviewer|[Pp]atient(?: [Nn]ame)?|[Cc]laimant|[Aa]pplicant|[Ee]mployee(?: [Nn]ame)?|[Ii]njured [Ww]orker|[Nn]ame)(?:,|:| is| was)[ /]*(?:named )?(?:s\\/ ?)?(${fullName})`,
      'y',
    ),
    isName: true,
  },
  { kind: 'person', opening: 'identity.named', pattern: new RegExp(`\\b(?:named|by the name of) (${fullName})`, 'y'), isName: true },
];
