import * as z from 'zod/mini';

/**
 * Guidelines as a file holds them: the built-in data files and the packs of users (`*.imr-guidelines.json`) alike. What is usual
 * may be left out. The JSON schema that VS Code completes and checks such a file with is generated from here.
 */

const words = (description: string) => z.string().check(z.trim(), z.minLength(1), z.describe(description));
const list = (description: string) => z.optional(z.array(words('One of them.')).check(z.describe(description)));
const flag = (description: string) => z.optional(z.boolean().check(z.describe(description)));
const id = (description: string) => z.string().check(z.regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/), z.describe(description));
const day = (description: string) => z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.describe(description));
const status = z.enum(['verified', 'quoted', 'unverified']);
const statusOf = z.optional(
  status.check(
    z.describe(
      'How sure it is. verified: a source says it, and findings may rest on it; quoted: one letter reports it; unverified: from memory. Default in a pack: verified.',
    ),
  ),
);
const sources = list('Where it is said: addresses, regulations, publications.');
const note = z.optional(words('What a reader should know of it.'));
const text = (whose: string) =>
  z.optional(words(`${whose} own words. Hover shows them, completion quotes them, quotations are held against them.`));

const pages = z.optional(
  z
    .strictObject({
      first: z.int().check(z.minimum(1), z.describe('The first page.')),
      last: z.int().check(z.minimum(1), z.describe('The last page.')),
      status: z._default(status, 'verified').check(z.describe('How sure the numbers are. Default: verified.')),
    })
    .check(z.describe('Its printed pages, both ends included.')),
);

const criterion = z.strictObject({
  id: id('A name of your own for the criterion, unique among all guidelines: "acme-facet.1".'),
  text: words("What it says: a paraphrase, or the guideline's own words with verbatim: true."),
  verbatim: flag("Whether the text is the guideline's own words, which quotations are held against. Default: false."),
  markers: list(
    'Words that mark the criterion in a letter: "questionable merit". Two of them near each other, or one long one, are telling.',
  ),
  polarity: z.optional(
    z
      .enum(['for', 'against', 'limit', 'prerequisite', 'general'])
      .check(
        z.describe(
          'Whether it speaks for the treatment, against it, limits it, asks for something first, or none of these. Default: general.',
        ),
      ),
  ),
  limits: z.optional(
    z.record(z.string(), z.string()).check(z.describe('The numbers of a limit by what they count: { "visits": "9-10", "weeks": "8" }.')),
  ),
  assertion: z.optional(
    z
      .strictObject({
        subject: z.array(words('What is spoken of.')),
        claim: z.array(words('What is claimed.')),
        negated: z.boolean().check(z.describe('Whether the guideline says the claim with a negation.')),
      })
      .check(z.describe('A claim whose sense turns on a negation: a letter that says it without, or with one too many, is warned.')),
  ),
  misstatements: list('Wordings that are known to say the criterion wrongly.'),
  soleIn: list('Ids of the guidelines or families that are verified to be its only place.'),
  pages,
  status: statusOf,
  sources,
});

const topic = z.strictObject({
  id: id('A name of your own for the topic, unique among all guidelines: "acme-facet". That of a known topic adds to it.'),
  title: words('The title as letters cite it: "Facet joint diagnostic blocks".'),
  aliases: list('Other titles that are read as the same.'),
  sections: list("Names of the guideline's sections in which the topic stands."),
  treatments: list('The treatments that it is about, by name or id: "epidural steroid injection". `imr lookup` shows what is known.'),
  regions: list('Body regions that it is about, by name or id, where they are others than the guideline\'s: "lumbar spine".'),
  pages,
  criteria: z.optional(z.array(criterion).check(z.describe('What the guideline asks, allows or limits.'))),
  text: text("The topic's"),
  note,
  status: statusOf,
  sources,
});

const section = z.strictObject({
  name: words('The name as `Section(s):` gives it.'),
  aliases: list('Other names that are read as the same.'),
  regions: list('Body regions that the section treats, where it names one.'),
  chapter: z.optional(z.int().check(z.describe('The number of the chapter that the section is.'))),
  status: statusOf,
});

const guideline = z.strictObject({
  id: id('A name of your own for this edition: "acme-low-back-2025". That of a known guideline ("odg-low-back") adds to it.'),
  title: words('The title as letters cite it, without its year: "Low Back Complaints".'),
  aliases: list('Other titles that are read as the same.'),
  shortTitles: list('Titles that count only beside the source\'s name: "Low Back" after "ODG".'),
  family: z.optional(id('What citations and mentions are compared by: mtus, odg, or any other source by itself. Default: the id.')),
  mtus: flag('Whether the edition is or was part of the MTUS, and so cited as MTUS. Default: false.'),
  publisher: z.optional(words('Who publishes it.')),
  chapter: z.optional(z.int().check(z.describe("The chapter's number."))),
  edition: z.optional(words('The edition in words: "3rd edition (2011)".')),
  years: z.optional(z.array(z.int()).check(z.describe('Years by which letters may cite this edition. Default: any.'))),
  series: z.optional(words('The same for all editions of one work ("mtus/low-back"), so that the one in force on a day is found.')),
  inForce: z.optional(
    z
      .strictObject({
        from: day('The first day: 2017-12-01.'),
        until: z.optional(day('The first day on which it no longer was.')),
        status: z._default(status, 'verified').check(z.describe('How sure the days are. Default: verified.')),
      })
      .check(z.describe('When the edition was part of the MTUS.')),
  ),
  regulation: z.optional(words('The regulation that adopts it: "8 CCR 9792.23.5".')),
  regions: list('Body regions that it treats, by name or id. Without any the guideline is general.'),
  general: flag('Whether it fits any body region (chronic pain, acupuncture). Default: where it names none.'),
  sections: z.optional(z.array(section).check(z.describe('Its sections.'))),
  sectionsComplete: flag('Whether sections and topics hold every section name that it has. Default: false.'),
  pages,
  topics: z.optional(z.array(topic).check(z.describe('What it treats.'))),
  text: text("The guideline's"),
  note,
  status: statusOf,
  sources,
});

export const packFile = z.strictObject({
  $schema: z.optional(z.string()),
  name: words('What the pack is called; hover names it as the source: "Acme Health criteria 2025".'),
  guidelines: z.array(guideline).check(z.describe('The guidelines of the pack.')),
});

export type PackFile = z.infer<typeof packFile>;
export type WrittenGuideline = z.infer<typeof guideline>;
export type WrittenTopic = z.infer<typeof topic>;
export type WrittenCriterion = z.infer<typeof criterion>;
export type WrittenSection = z.infer<typeof section>;
