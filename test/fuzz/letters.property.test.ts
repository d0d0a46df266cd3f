import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeActionKinds, codeActions } from '../../server/src/features/code-actions';
import { formatLetter } from '../../server/src/features/formatting/format-letter';
import {
  analyseLetter,
  applyEdits,
  type LetterAnalysis,
  type LetterEdit,
  type LetterFinding,
  quickFixesOf,
  type TextRange,
} from '../../server/src/library';
import { mutatedLetter, mutatedStretch, noise } from './changed-letters';

/** How many letters each property is tried on; `npm run fuzz` sets how long instead. */
const numRuns = Number(process.env.IMR_PROPERTY_RUNS ?? 1000);
const seconds = Number(process.env.IMR_FUZZ_SECONDS ?? 0);
const runs: fc.Parameters<unknown> =
  seconds > 0
    ? { numRuns: Number.POSITIVE_INFINITY, interruptAfterTimeLimit: seconds * 1000, seed: Date.now() | 0 }
    : { numRuns, seed: 20261121 };
const timeout = Math.max(600_000, seconds * 2000);

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

/** The findings that say the very same of a letter, wherever. */
function alike({ findings }: LetterAnalysis, { code, message }: LetterFinding): readonly LetterFinding[] {
  return findings.filter((each) => each.code === code && each.message === message);
}

/** How much longer edits make a text ahead of an offset. */
function shiftAt(offset: number, edits: readonly LetterEdit[]): number {
  const ahead = edits.filter(({ start }) => start < offset);
  return ahead.reduce((sum, edit) => sum + applyEdits('', [{ ...edit, start: 0, end: 0 }]).length - (edit.end - edit.start), 0);
}

/** A fix rids the letter of one finding; where as many are left, its own words were put right and it stands elsewhere now. */
function expectMends(before: LetterAnalysis, finding: LetterFinding, title: string, edits: readonly LetterEdit[]): void {
  const after = analyse(applyEdits(before.text, edits));
  const left = alike(after, finding);
  if (left.length < alike(before, finding).length) return;
  const { start, end } = finding.range;
  const stands = left.some(({ range }) => range.start <= end + shiftAt(end, edits) && range.end >= start + shiftAt(start, edits));
  if (left.length > alike(before, finding).length || stands) throw new Error(`${finding.code} stays after "${title}"`);
}

test('every fix removes its finding', { timeout }, () => {
  fc.assert(
    fc.property(mutatedLetter, fc.nat(), (text, choice) => {
      const analysis = analyse(text);
      const fixable = analysis.findings.flatMap((finding) => quickFixesOf(analysis, finding).map((fix) => ({ finding, fix })));
      if (fixable.length === 0) return;
      const { finding, fix } = fixable[choice % fixable.length] as (typeof fixable)[number];
      expectMends(analysis, finding, fix.title, fix.edits);
    }),
    runs as fc.Parameters<[string, number]>,
  );
});

test.each([
  ['source.insertMissing.imr', 1],
  // A fix may bring to light what it hid, and of two at one place one waits for the next time; it comes to an end all the same.
  ['source.fixAll.imr', 6],
] as const)('what mends the whole letter leaves nothing to mend: %s', { timeout }, (kind, mostTimes) => {
  fc.assert(
    fc.property(mutatedLetter, (letter) => {
      let text = letter;
      for (let times = 0; times <= mostTimes; times++) {
        const [action] = codeActions(analyse(text), { start: 0, end: 0 }, [kind]);
        if (!action) return;
        text = applyEdits(text, action.edits);
      }
      throw new Error(`${kind} is offered again and again`);
    }),
    runs as fc.Parameters<[string]>,
  );
});

test('formatting keeps what was found, and leaves a formatted letter as it is', { timeout }, () => {
  fc.assert(
    fc.property(mutatedLetter, (text) => {
      const analysis = analyse(text);
      const edits = formatLetter(analysis.tree);
      if (edits.length === 0) return;
      const formatted = analyse(applyEdits(text, edits));
      expect(formatLetter(formatted.tree)).toEqual([]);
      const said = ({ findings }: LetterAnalysis) => findings.map(({ code, severity, message }) => `${code} ${severity} ${message}`).sort();
      expect(said(formatted)).toEqual(said(analysis));
    }),
    runs as fc.Parameters<[string]>,
  );
});
