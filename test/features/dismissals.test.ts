import { describe, expect, test } from 'vitest';
import { type Dismissal, withDismissal, withoutDismissals } from '../../server/src/features/dismissals';
import { readDismissals, writeDismissals } from '../../server/src/features/dismissals-file';
import type { FindingMark } from '../../server/src/features/finding-marks';
import { fullMeasure } from '../../server/src/features/measure';
import { analysed, twoIssues } from './letter-text';

const contradictory = twoIssues.replace('MRI of the left knee: Overturned', 'MRI of the left knee: Upheld');

/** The mark of the first finding of a rule. */
function markIn(text: string, code: string): FindingMark {
  const analysis = analysed(text);
  const finding = analysis.findings.find((candidate) => candidate.code === code);
  if (!finding) throw new Error(`no ${code}`);
  return analysis.markOf(finding)!;
}

function dismissalOf(mark: FindingMark, reason = 'A reason.'): Dismissal {
  return { ...mark, letter: 'a.imr', reason, date: '2026-11-21' };
}

/** The codes of what is still found in a text, of the rules that something was dismissed of. */
function found(text: string, ...dismissals: Dismissal[]): string[] {
  const codes = new Set(dismissals.map(({ code }) => code));
  const { findings } = analysed(text).heldTo({ ...fullMeasure, dismissals });
  return findings.map(({ code }) => code).filter((code) => codes.has(code));
}

describe('a dismissed finding', () => {
  const conflict = dismissalOf(markIn(contradictory, 'decision-conflict'));

  test('is not found any more, and is listed', () => {
    const analysis = analysed(contradictory).heldTo({ ...fullMeasure, dismissals: [conflict] });
    expect(found(contradictory)).toEqual([]);
    expect(analysed(contradictory).findings.map(({ code }) => code)).toContain('decision-conflict');
    expect(found(contradictory, conflict)).toEqual([]);
    expect(analysis.dismissed).toMatchObject([{ finding: { code: 'decision-conflict' }, dismissal: { reason: 'A reason.' } }]);
  });

  test.each([
    ['another layout', (text: string) => text.replaceAll('\n', '\r\n').replace('medically\r\nnecessary', 'medically necessary')],
    ['an edit elsewhere', (text: string) => text.replace('a 45-year-old', 'a 46-year-old')],
    [
      'issues inserted before it',
      (text: string) =>
        text.replace('MRI of the left', 'Knee brace: Upheld\nDecision rationale: It is not medically necessary.\n\nMRI of the left'),
    ],
  ])('stays dismissed through %s', (_, edit) => {
    expect(edit(contradictory)).not.toBe(contradictory);
    expect(found(edit(contradictory), conflict)).toEqual([]);
  });

  test('comes back when the item of its issue changes', () => {
    const renamed = contradictory.replace('MRI of the left knee: Upheld', 'MRI of the left leg: Upheld');
    expect(found(renamed, conflict)).toEqual(['decision-conflict']);
  });

  test('comes back when its words change', () => {
    const text = twoIssues.replace("The worker's knee locks.", 'TBD.');
    const dismissal = dismissalOf(markIn(text, 'placeholder'));
    expect(found(text, dismissal)).toEqual([]);
    expect(found(text.replace('TBD', 'TODO'), dismissal)).toEqual(['placeholder']);
  });

  test('is one, not all of the rule, nor another of the same words', () => {
    const text = twoIssues
      .replace("The worker's knee locks.", 'TBD. The knee locks. TBD.')
      .replace('6 visits: Upheld', '6 visits: Overturned');
    const both = text.replace('knee: Overturned', 'knee: Upheld');
    expect(found(both, dismissalOf(markIn(both, 'decision-conflict')))).toEqual(['decision-conflict']);
    expect(found(text, dismissalOf(markIn(text, 'placeholder')))).toEqual(['placeholder']);
  });

  test('is told from another absence at the same place', () => {
    const text = twoIssues
      .replace(/MAXIMUS guideline: Decision based on MTUS Knee.*\n/, '')
      .replace(/Decision rationale: The worker's(?:.*\n)*?\n/, '\n');
    const absences = analysed(text).findings.filter(({ code, data }) => code === 'missing-section' && data?.issue === 0);
    expect(absences).toHaveLength(2);
    const dismissal = dismissalOf(markIn(text, 'missing-section'));
    expect(found(text, dismissal)).toHaveLength(analysed(text).findings.filter(({ code }) => code === 'missing-section').length - 1);
  });

  test('leaves no word of the letter', () => {
    const written = writeDismissals({ dismissals: [conflict], others: {} });
    for (const word of ['MRI', 'knee', 'Upheld', 'upheld', 'necessary']) expect(written).not.toContain(word);
  });
});

describe('the file of dismissals', () => {
  const one: Dismissal = {
    letter: 'a.imr',
    code: 'placeholder',
    issue: null,
    part: 'header',
    words: '0a1b2c',
    occurrence: 1,
    reason: 'One.',
    date: '2026-01-02',
  };
  const two: Dismissal = { ...one, letter: 'b.imr', issue: 'ffeedd', part: 'rationale', occurrence: 2, reason: 'Two.' };
  const read = (text: string) => readDismissals(text, 'the-file');
  const readAll = (text: string) => {
    const reading = read(text);
    if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
    return reading.value;
  };

  test('is JSON with one dismissal a line, sorted, and is read as it was written', () => {
    const text = writeDismissals({ dismissals: [two, one], others: {} });
    expect(JSON.parse(text)).toMatchObject({ version: 1, dismissals: [{ reason: 'One.' }, { reason: 'Two.', occurrence: 2 }] });
    expect(text.split('\n').filter((line) => line.includes('"reason"'))).toHaveLength(2);
    expect(writeDismissals(readAll(text))).toBe(text);
  });

  test('two people’s files merged by lines are read as both, the same whoever merges', () => {
    const line = (dismissal: Dismissal) => `    ${JSON.stringify(dismissal)}`;
    const merged = (...lines: string[]) => `{\n  "version": 1,\n  "dismissals": [\n${lines.join('\n')}\n  ]\n}\n`;
    const later = { ...one, reason: 'Later.', date: '2026-03-04' };
    const mine = readAll(merged(line(one), line(two), `${line(later)},`));
    expect(mine.dismissals.map(({ reason }) => reason)).toEqual(['One.', 'Two.']);
    expect(writeDismissals(readAll(merged(`${line(later)},`, line(two), line(one))))).toBe(writeDismissals(mine));
  });

  test('keeps what it does not know, of the file and of each dismissal', () => {
    const text = `{"team":{"name":"A"},"dismissals":[${JSON.stringify({ ...one, by: 'B' })}]}`;
    const kept = JSON.parse(writeDismissals(withDismissal(readAll(text), two)));
    expect(kept).toMatchObject({ version: 1, team: { name: 'A' }, dismissals: [{ by: 'B' }, {}] });
  });

  test('the name __proto__ does nothing', () => {
    const text = `{"__proto__":{"a":1},"dismissals":[${JSON.stringify(one).replace('{', '{"__proto__":{"polluted":true},')}]}`;
    const file = readAll(text);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((file.dismissals[0] as { polluted?: boolean }).polluted).toBeUndefined();
    expect(writeDismissals(file)).toContain('"__proto__"');
  });

  test.each([
    ['a merge that was not finished', '{"dismissals":[\n<<<<<<< HEAD\n]}'],
    ['another value', '[]'],
    ['no list', '{"dismissals":{}}'],
    ['an entry of another kind', '{"dismissals":[{"code":"placeholder"}]}'],
    ['a later version', '{"version":2,"dismissals":[]}'],
    ['an unclosed file', '{"dismissals":['],
  ])('%s is a problem, with its place', (_, text) => {
    expect(read(text)).toMatchObject({ problems: [{ path: 'the-file', message: expect.stringMatching(/\.$/) }] });
  });

  test('an empty file holds nothing', () => {
    expect(readAll(' \n').dismissals).toEqual([]);
  });

  test('dismissing again takes the new reason; taking back leaves the others', () => {
    const file = withDismissal(withDismissal({ dismissals: [two], others: {} }, one), { ...one, reason: 'New.' });
    expect(file.dismissals.map(({ reason }) => reason)).toEqual(['New.', 'Two.']);
    expect(withoutDismissals(file, ({ letter }) => letter === 'a.imr').dismissals).toEqual([two]);
  });
});
