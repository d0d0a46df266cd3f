import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coloursWhen, showsColours } from '../../../server/src/cli/colours';
import type { CheckedLetter, CheckSum, LetterDiagnostic } from '../../../server/src/cli/formats/check-format';
import { CheckText } from '../../../server/src/cli/formats/check-text';
import { JsonLetters } from '../../../server/src/cli/formats/json-letters';
import { csvCell } from '../../../server/src/cli/formats/outline-csv';
import type { Severity } from '../../../server/src/profiles/letter-profile';

const finding = (severity: Severity, line: number): LetterDiagnostic => ({
  code: 'a-rule',
  severity,
  message: 'Something is wrong.',
  range: { start: { line, character: 2 }, end: { line, character: 4 } },
  data: {},
  relatedInformation: [],
});
const letter = (path: string, ...diagnostics: LetterDiagnostic[]): CheckedLetter => ({ path, profile: 'imr', diagnostics });

interface Format<Letter> {
  readonly between?: string;
  begin(): string;
  letter(letter: Letter): string;
}
function written<Letter>(format: Format<Letter>, letters: Letter[], end: string): string {
  return format.begin() + letters.map((each) => format.letter(each)).join(format.between ?? '') + end;
}
const sum = (letters: number, counts: Partial<CheckSum['counts']>): CheckSum => ({
  letters,
  dismissed: 0,
  counts: { error: 0, warning: 0, information: 0, hint: 0, ...counts },
});

describe('findings as text', () => {
  const plain = coloursWhen(false);

  test('lines and columns count from 1; the sum goes from the gravest to the lightest', () => {
    const letters = [letter('a.imr', finding('hint', 0), finding('error', 9)), letter('b/c.imr', finding('error', 4))];
    const format = new CheckText(plain);
    expect(written(format, letters, format.end(sum(2, { error: 2, hint: 1 })))).toBe(
      'a.imr:1:3 hint a-rule Something is wrong.\na.imr:10:3 error a-rule Something is wrong.\n' +
        'b/c.imr:5:3 error a-rule Something is wrong.\n2 letters: 2 errors, 1 hint\n',
    );
  });

  test('none', () => {
    const format = new CheckText(plain);
    expect(written(format, [letter('a.imr')], format.end(sum(1, {})))).toBe('1 letter: no findings\n');
    expect(written(format, [], format.end(sum(0, {})))).toBe('0 letters: no findings\n');
  });
});

test('JSON letters are one object, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (letters) => {
      const format = new JsonLetters<string>();
      expect(JSON.parse(written(format, letters, format.end()))).toEqual({ version: 1, letters });
    }),
  );
});

describe('cells of CSV', () => {
  test.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "a"', '"say ""a"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['=a,"b"', `"'=a,""b"""`],
    ['', ''],
    ['a=1', 'a=1'],
  ])('%j is written %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

describe('colours', () => {
  const terminal = { isTTY: true };

  test('on a terminal that shows them', () => {
    expect(showsColours(terminal, {})).toBe(true);
    expect(showsColours({}, {})).toBe(false);
    expect(showsColours(terminal, { TERM: 'dumb' })).toBe(false);
  });

  test('as the environment asks', () => {
    expect(showsColours(terminal, { NO_COLOR: '1' })).toBe(false);
    expect(showsColours(terminal, { NO_COLOR: '' })).toBe(true);
    expect(showsColours({}, { FORCE_COLOR: '1' })).toBe(true);
    expect(showsColours(terminal, { FORCE_COLOR: '0' })).toBe(false);
    expect(showsColours({}, { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });
});
