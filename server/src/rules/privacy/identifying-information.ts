import type { IdentifyingKind } from '../../letter/facts/identifying-forms';
import { readIdentifyingWords } from '../../letter/facts/identifying-words';
import type { Rule } from '../rule';

const titles: Readonly<Record<IdentifyingKind, string>> = {
  'social-security-number': 'a Social Security number',
  'telephone-number': 'a telephone number',
  'e-mail-address': 'an e-mail address',
  'street-address': 'a street address',
  'record-number': 'a record, claim or member number',
  'date-of-birth': 'a date of birth',
  person: "a person's name",
};

const redacted = '[redacted]';

/** Words that tell who somebody is, in a letter that will be published. */
export const identifyingInformation: Rule = {
  code: 'identifying-information',
  group: 'privacy',
  severity: 'warning',
  summary: "A number, an address or a name tells who somebody is; the reviewer's name must never appear.",
  manual: {
    explanation: `Determinations are published, and the reviewers' names are kept confidential in all communications outside the organization (Labor Code
§4610.6(f)). The rule finds Social Security, telephone, record, claim and member numbers, e-mail and street addresses, dates of birth, and
names with a title or a degree, or behind a label such as "Reviewed by". The case number is none of these, nor are the authors of guidelines,
tests that bear a name (Spurling's) or the organization's name.

The quick fix puts "${redacted}" in their place; nothing of the words is kept anywhere.`,
    flagged: 'The worker was seen by Dr. Jane Doe on 10/12/2016; telephone 555-010-0199.',
    silent: "Spurling's test was positive. (Hegmann, 2016)",
  },
  check(reading) {
    return readIdentifyingWords(reading).map(({ start, end, kind }) => ({
      range: { start, end },
      message: `This is ${titles[kind]}. Letters are published: redact it${kind === 'person' ? " (a reviewer's name is confidential, Labor Code §4610.6(f))" : ''}.`,
      data: { kind },
    }));
  },
  fixes(reading, finding) {
    const all = readIdentifyingWords(reading);
    const one = {
      title: `Redact ${titles[finding.data?.kind as IdentifyingKind]}`,
      preferred: true,
      edits: [{ ...finding.range, text: redacted }],
    };
    if (all.length < 2) return [one];
    const edits = all.map(({ start, end }) => ({ start, end, text: redacted }));
    return [one, { title: `Redact all ${all.length} in this letter`, edits }];
  },
};
