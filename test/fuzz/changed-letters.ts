import fc from 'fast-check';
import { sampleLetters } from '../support/sample-letters';

const lines = [...sampleLetters.values()].map((text) => text.replace(/^\uFEFF/, '').split(/(?<=\n)/));
/** The words of the sample letters. */
export const words = [...new Set(lines.flat(2).flatMap((line) => line.split(/\s+/)))].filter(Boolean);

/** What a reviewer, a paste or a converter does to a letter. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(), count: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('break' as const), at: fc.nat(), count: fc.nat(120) }),
  fc.record({ kind: fc.constant('join' as const), at: fc.nat(), count: fc.constant(1) }),
  fc.record({ kind: fc.constant('put' as const), at: fc.nat(), count: fc.nat(120), text: fc.constantFrom(...words) }),
  fc.record({
    kind: fc.constant('put' as const),
    at: fc.nat(),
    count: fc.nat(120),
    text: fc.string({ unit: 'binary', maxLength: 6 }),
  }),
);

/** A sample letter, or a stretch of one, after some mutations. */
const mutated = (lengths: fc.Arbitrary<number | null>) =>
  fc
    .record({
      letter: fc.constantFrom(...lines),
      from: fc.nat(),
      length: lengths,
      mutations: fc.array(mutation, { maxLength: 5 }),
      lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    })
    .map(({ letter, from, length, mutations, lineEnd }) => {
      const start = length === null ? 0 : from % letter.length;
      const kept = letter.slice(start, length === null ? undefined : start + length);
      for (const change of mutations) {
        if (kept.length === 0) break;
        const at = change.at % kept.length;
        const line = kept[at] as string;
        const column = change.count % (line.length + 1);
        if (change.kind === 'cut') kept.splice(at, change.count);
        if (change.kind === 'repeat') kept.splice(at, 0, ...kept.slice(at, at + change.count));
        if (change.kind === 'swap') kept.splice((at + change.count) % kept.length, 0, ...kept.splice(at, 1));
        if (change.kind === 'break') kept[at] = `${line.slice(0, column)}\n${line.slice(column)}`;
        if (change.kind === 'join') kept[at] = line.replace(/\s*\n$/, ' ');
        if (change.kind === 'put') kept[at] = line.slice(0, column) + change.text + line.slice(column);
      }
      return kept.join('').replaceAll('\n', lineEnd);
    });
/** Letters of which much was changed or is missing. */
export const mutatedStretch = mutated(fc.option(fc.integer({ min: 8, max: 24 }), { freq: 2 }));
/** Letters with some changes. */
export const mutatedLetter = mutated(fc.constant(null));

/** Anything at all. */
export const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(' ', '\n', '\n\n', ': ', '. ', '\r', '\t', '“', '\u00a0', '#', '1)')), {
      maxLength: 80,
    })
    .map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...lines.flat()), { maxLength: 20 }).map((parts) => parts.join('')),
);
