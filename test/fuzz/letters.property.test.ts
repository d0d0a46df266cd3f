import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeActionKinds, codeActions } from '../../server/src/features/code-actions';
import {
  analyseLetter,
  applyEdits,
  type LetterAnalysis,
  type LetterFinding,
  quickFixesOf,
  ruleByCode,
  type TextRange,
} from '../../server/src/library';
import { sampleLetters } from '../support/sample-letters';

/** How many letters each property is tried on; `npm run fuzz` sets how long instead. */
const numRuns = Number(process.env.IMR_PROPERTY_RUNS ?? 500);
const seconds = Number(process.env.IMR_FUZZ_SECONDS ?? 0);
const runs: fc.Parameters<unknown> =
  seconds > 0
    ? { numRuns: Number.POSITIVE_INFINITY, interruptAfterTimeLimit: seconds * 1000, seed: Date.now() | 0 }
    : { numRuns, seed: 20261121 };
const timeout = Math.max(600_000, seconds * 2000);

const lines = [...sampleLetters.values()].map((text) => text.replace(/^\uFEFF/, '').split(/(?<=\n)/));
const words = [...new Set(lines.flat(2).flatMap((line) => line.split(/\s+/)))].filter(Boolean);

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
const mutatedStretch = mutated(fc.option(fc.integer({ min: 8, max: 24 }), { freq: 2 }));
const mutatedLetter = mutated(fc.constant(null));

const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(' ', '\n', '\n\n', ': ', '. ', '\r', '\t', '“', '\u00a0', '#', '1)')), {
      maxLength: 80,
    })
    .map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...lines.flat()), { maxLength: 20 }).map((parts) => parts.join('')),
);

function analyse(text: string): LetterAnalysis {
  const analysis = analyseLetter(text, {
    onRuleError: (code, error) => {
      throw new Error(`the rule ${code} failed: ${error instanceof Error ? error.stack : String(error)}`);
    },
  });
  // Reading is worked out now, so that it is seen to fail here.
  void analysis.findings;
  return analysis;
}

function expectInside(text: string, { start, end }: TextRange, what: string): void {
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length))
    throw new Error(`${what}: ${start} to ${end} lies outside of a text of ${text.length}`);
}

/** How often this very finding stands in a letter, wherever. */
function countOf({ findings }: LetterAnalysis, { code, message }: LetterFinding): number {
  return findings.filter((each) => each.code === code && each.message === message).length;
}

/** Findings lie in the text, in order; what they offer changes the text where it says. */
function expectSound(text: string): void {
  const analysis = analyse(text);
  let last = 0;
  for (const finding of analysis.findings) {
    expectInside(text, finding.range, finding.code);
    if (finding.range.start < last) throw new Error(`${finding.code} stands before the one ahead of it`);
    last = finding.range.start;
    for (const related of finding.related ?? []) expectInside(text, related.range, `a place related to ${finding.code}`);
  }
  for (const { title, edits } of codeActions(analysis, { start: 0, end: text.length }, codeActionKinds)) {
    const sorted = [...edits].sort((a, b) => a.start - b.start);
    for (const [index, edit] of sorted.entries()) {
      expectInside(text, edit, title);
      if (index > 0 && edit.start < (sorted[index - 1] as TextRange).end) throw new Error(`edits of "${title}" overlap`);
    }
  }
}

describe('whatever the text', () => {
  test.each([
    ['letters of which much was changed or is missing', mutatedStretch],
    ['noise', noise],
  ])('reading, rules and fixes hold: %s', { timeout }, (_, letters) => {
    fc.assert(fc.property(letters, expectSound), runs as fc.Parameters<[string]>);
  });
});

test('every fix removes its finding', { timeout }, () => {
  fc.assert(
    fc.property(mutatedLetter, fc.nat(), (text, choice) => {
      const analysis = analyse(text);
      const fixable = analysis.findings.flatMap((finding) => quickFixesOf(analysis, finding).map((fix) => ({ finding, fix })));
      if (fixable.length === 0) return;
      const { finding, fix } = fixable[choice % fixable.length] as (typeof fixable)[number];
      const mended = analyse(applyEdits(text, fix.edits));
      // In a letter whose labels are broken, what is put in may be read as part of what is broken: it must at least not do harm.
      const left = ruleByCode(finding.code)?.group === 'structure' ? countOf(analysis, finding) + 1 : countOf(analysis, finding);
      expect(countOf(mended, finding), `${finding.code}: ${fix.title}`).toBeLessThan(left);
    }),
    runs as fc.Parameters<[string, number]>,
  );
});
