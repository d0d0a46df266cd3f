import * as z from 'zod/mini';

/** Treatments, body regions, sides and names of sources as the data files hold them. What is usual may be left out. */

const words = z.string().check(z.minLength(1));
const list = z.optional(z.array(words));

const treatment = z.strictObject({
  id: words,
  name: words,
  kind: z.enum(['imaging', 'test', 'injection', 'procedure', 'surgery', 'therapy', 'medication', 'device', 'service', 'consultation']),
  class: words,
  form: z.optional(z.enum(['oral', 'topical', 'patch', 'injection'])),
  synonyms: list,
  abbreviations: list,
  brands: list,
  partOf: list,
  related: list,
  regions: list,
  examples: list,
});

const region = z.strictObject({
  id: words,
  name: words,
  synonyms: z.array(words),
  abbreviations: list,
  terms: list,
  contains: list,
  overlaps: list,
  examples: list,
});

const side = z.strictObject({
  id: z.enum(['left', 'right', 'bilateral', 'midline']),
  synonyms: z.array(words),
  abbreviations: list,
});

const source = z.strictObject({ id: words, family: words, name: words, aliases: z.array(words) });

export const vocabularyFile = z.strictObject({
  $schema: z.optional(z.string()),
  treatments: z.optional(z.array(treatment)),
  regions: z.optional(z.array(region)),
  sides: z.optional(z.array(side)),
  sources: z.optional(z.array(source)),
});

export type WrittenTreatment = z.infer<typeof treatment>;
export type WrittenRegion = z.infer<typeof region>;
export type WrittenSide = z.infer<typeof side>;
