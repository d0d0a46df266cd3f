import * as z from 'zod/mini';

/**
 * A profile as its file holds it (`*.imr-profile.json`). Beside what a `LetterProfile` holds, it may extend a built-in profile:
 * it then gives only what differs. The JSON schema that VS Code completes and checks such a file with is generated from here.
 */

const words = (description: string) => z.string().check(z.trim(), z.minLength(1), z.describe(description));
const id = (description: string) => z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.describe(description));
const flag = (description: string) => z.boolean().check(z.describe(description));
const stockText = (description: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .check(
      z.describe(`${description} In VS Code's snippet syntax, with tab stops such as \${1:[insert date]}; as one string or as lines.`),
    );
const severity = z.enum(['error', 'warning', 'information', 'hint']).check(z.describe('How much its absence weighs. Default: error.'));
const law = words('The law that asks for it, as it is cited: "8 CCR §9792.10.6(d)".');

const headerFieldIds = [
  'caseNumber',
  'dateAssigned',
  'dateOfInjury',
  'decisionDate',
  'urDenialDate',
  'priority',
  'applicationReceived',
] as const;
const issuePartIds = ['claims-administrator-basis', 'reviewer-basis', 'rationale'] as const;

const headerField = z.strictObject({
  id: z.enum(headerFieldIds).check(z.describe('Which field it is.')),
  label: words('The label as the letter writes it, with its colon: "Date of Injury:".'),
  aliases: z.optional(z.array(words('Another label that is read as the same.'))),
  required: z.optional(flag('Whether it is expected wherever the header has another field. Default: true.')),
  kind: z.enum(['date', 'text']).check(z.describe('What is written after the label.')),
  values: z.optional(
    z.array(words('A value.')).check(z.describe('What is usually written there, where it is one of a few: offered in a new letter.')),
  ),
});

const section = z.strictObject({
  id: id('The name of the section: determination-method, documents-reviewed, case-summary, issues, or one of your own.'),
  title: words('What a reader calls the section: "Clinical case summary".'),
  headings: z
    .array(words('A heading, without number and colon.'))
    .check(z.describe('The heading that is inserted, then others that are read as the same.')),
  opening: z.nullish(
    words(
      "How the section's text opens in the form's set words: where the heading is missing, the section is known by them. null for none.",
    ),
  ),
  textOnHeadingLine: z.optional(flag("Whether the section's text may begin on the heading's own line, after its colon.")),
  required: flag('Whether its absence is reported.'),
  severity: z.optional(severity),
  law: z.optional(law),
  text: stockText('The text that is inserted under the heading; empty where nothing has to stand there.'),
  issuePart: z.optional(z.enum(issuePartIds).check(z.describe("Which part of the letter's only issue the section holds."))),
});

const issuePart = z.strictObject({
  id: z.enum(issuePartIds).check(z.describe('Which part of the issue it is.')),
  title: words('What a reader calls it: "Rationale".'),
  labels: z
    .array(words('A label with its colon. {party} stands for the name of any organization.'))
    .check(z.minLength(1), z.describe('The label that is inserted, then others that are read as the same.')),
  labelIsText: z.optional(flag('Whether the label is the beginning of the first sentence.')),
  required: flag('Whether its absence is reported.'),
  severity: z.optional(severity),
  law: z.optional(law),
  text: stockText('The text that is inserted after the label.'),
});

const decisionWords = z
  .array(words('Words of the decision.'))
  .check(z.minLength(1), z.describe('The words that are inserted, then others that are read as the same.'));

const issues = z.strictObject({
  section: id('The id of the section that holds the issues.'),
  heading: z
    .enum(['decision-line', 'necessity-sentence', 'request-heading', 'section'])
    .check(
      z.describe(
        'How an issue is opened: "<item>: <decision>"; "1. <item> is [not] medically necessary and appropriate."; "1) Regarding the request for <item>:"; or the whole section is the item of the only issue.',
      ),
    ),
  decisions: z.strictObject({ upheld: decisionWords, overturned: decisionWords }).check(z.describe('The words of each decision.')),
  otherDecisionWords: z
    .array(words('A word or words.'))
    .check(z.describe('Words that stand where a decision should and are none of the two: Denied, Modified.')),
  parts: z.array(issuePart).check(z.describe('The parts of an issue below its heading, in order.')),
  text: stockText('A whole issue.'),
});

const schemaAddress = z.optional(z.string().check(z.describe('The address of the JSON schema; read by editors alone.')));
const profileId = id('The name of the profile, for the setting imr.profile: "my-organization".');
const profileName = words('What a reader calls the profile.');

/** A profile that stands alone. */
export const wholeProfileFile = z.strictObject({
  $schema: schemaAddress,
  id: profileId,
  name: profileName,
  header: z.array(headerField).check(z.describe("The header's fields, in order.")),
  sections: z.array(section).check(z.minLength(1), z.describe('The sections of the letter, in order.')),
  issues: issues.check(z.describe('How an issue is written.')),
});

/**
 * A profile that gives what differs from another. A list takes the place of the other's; its entries take what they do not
 * say from the other's entry of the same id.
 */
export const extendingProfileFile = z.strictObject({
  $schema: schemaAddress,
  id: profileId,
  name: profileName,
  extends: z
    .enum(['imr', 'imr-2013', 'imr-2013-notice', 'professional-review'])
    .check(z.describe('The built-in profile from which all is taken that this file does not say.')),
  header: z.optional(
    z
      .array(z.required(z.partial(headerField), { id: true }))
      .check(z.describe("The header's fields, in order. A field of the extended profile needs its id alone.")),
  ),
  sections: z.optional(
    z
      .array(z.required(z.partial(section), { id: true }))
      .check(
        z.minLength(1),
        z.describe('The sections of the letter, in order. A section of the extended profile needs its id, and what differs.'),
      ),
  ),
  issues: z.optional(
    z
      .partial(z.extend(issues, { parts: z.array(z.required(z.partial(issuePart), { id: true })) }))
      .check(z.describe('How an issue is written; what is not given is as in the extended profile.')),
  ),
});

export type WholeProfileFile = z.infer<typeof wholeProfileFile>;
export type ExtendingProfileFile = z.infer<typeof extendingProfileFile>;
export type ProfileFile = WholeProfileFile | ExtendingProfileFile;
