import { expect, test } from 'vitest';
import { documentSymbols, type LetterSymbol } from '../../server/src/features/document-symbols';
import { analysed, textAt, twoIssues } from './letter-text';

/** The outline as indented lines. */
function drawn(symbols: readonly LetterSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kind} ${name}${detail === undefined ? '' : ` | ${detail}`}`,
    ...drawn(children, `${indent}  `),
  ]);
}

function outline(text: string): string[] {
  return drawn(documentSymbols(analysed(text).tree));
}

test('the outline shows header, sections, issues with their decisions, and their parts', () => {
  expect(outline(twoIssues)).toEqual([
    'header Header',
    'section How the determination was made',
    'section Clinical case summary',
    'section Issues, decisions and rationales',
    '  issue MRI of the left knee | Overturned',
    "    part Claims administrator's basis",
    "    part Reviewer's basis",
    '    part Rationale',
    '  issue Physical therapy, 6 visits | Upheld',
    "    part Claims administrator's basis",
    "    part Reviewer's basis",
    '    part Rationale',
  ]);
});

test('an issue without a decision, and one without an item, are shown as such', () => {
  const draft = 'IMR ISSUES, DECISIONS AND RATIONALES\n\nMRI of the left knee\n\nDecision rationale: It locks.\n';
  expect(outline(draft)).toContain('  issue MRI of the left knee | no decision yet');
});

test('a long item is cut', () => {
  const item = `${'Functional restoration program for the low back '.repeat(4)}`.trim();
  const [section] = documentSymbols(analysed(`IMR ISSUES, DECISIONS AND RATIONALES\n\n${item}: Upheld\n\nDecision rationale: No.\n`).tree);
  expect(section?.children[0]?.name.length).toBeLessThanOrEqual(80);
  expect(section?.children[0]?.name).toMatch(/…$/);
});

test('every symbol holds its selection and its children, and ends with its last word', () => {
  const check = (symbols: readonly LetterSymbol[], outer: LetterSymbol['range']) => {
    for (const symbol of symbols) {
      expect(symbol.range.start).toBeGreaterThanOrEqual(outer.start);
      expect(symbol.range.end).toBeLessThanOrEqual(outer.end);
      expect(symbol.selectionRange.start).toBeGreaterThanOrEqual(symbol.range.start);
      expect(symbol.selectionRange.end).toBeLessThanOrEqual(symbol.range.end);
      expect(textAt(twoIssues, symbol.range)).not.toMatch(/\s$/);
      check(symbol.children, symbol.range);
    }
  };
  check(documentSymbols(analysed(twoIssues).tree), { start: 0, end: twoIssues.length });
});

test('an empty text has no outline', () => {
  expect(outline('')).toEqual([]);
});
