import type { LetterReading } from '../../letter/letter-reading';
import { lineBegin } from '../../rules/insertion';
import { withoutRequests } from '../../rules/structure/placeholder-words';
import credentials from './credentials.json';
import { matchingOffers, type Offer, type Typed, typedAt } from './letter-completion';

/** The ways in which letters ask for each credential, at the end of what stands before the caret on its line. */
const places = [
  {
    list: credentials.specialties,
    detail: 'Specialty',
    pattern: /(?:certification\(?s?\)?(?:\s*\/\s*specialt(?:y|ies))?\s*:|board[- ]certified\s+in|specialt(?:y|ies)\s*:)\s*/i,
  },
  {
    list: credentials.states,
    detail: 'State',
    pattern: /(?:states?(?:\(s\))?\s+of\s+licensure\s*:|licensed\s+(?:to\s+practice\s+)?in(?:\s+the\s+states?\s+of)?)\s*/i,
  },
];

/** Specialties or states, where section 1 asks for them; those that are listed already are left out. */
export function credentialOffers(
  letter: LetterReading,
  caret: number,
): { readonly typed: Typed; readonly offers: readonly Offer[] } | undefined {
  const section = letter.tree.sections.find(({ definition }) => definition.id === 'determination-method');
  if (!section || caret < section.body.start || caret > section.end) return undefined;
  const { source } = letter.tree.normalised;
  const line = lineBegin(source, caret);
  const before = source.slice(line, caret);
  for (const { list, detail, pattern } of places) {
    const asked = pattern.exec(before);
    if (!asked) continue;
    const listed = before.slice(asked.index + asked[0].length);
    if (!/^[\w&,\s-]*$/.test(withoutRequests(listed))) continue;
    const lastComma = listed.lastIndexOf(',') + 1;
    const typed = typedAt(letter, line + asked.index + asked[0].length + lastComma, caret);
    const given = listed.slice(0, lastComma).toLowerCase();
    const offers = list
      .filter((name) => !given.includes(`${name.toLowerCase()},`))
      .map((name): Offer => ({ kind: 'credential', label: name, detail, text: name }));
    return { typed, offers: matchingOffers(offers, typed.words) };
  }
  return undefined;
}
