import { describe, expect, test } from 'vitest';
import { folderOf, undecidedLetter, wholeLetter } from './letters';
import { run } from './run';

const header = `Case Number:          CM17-0000001
Date Assigned:        01/05/2017                      Date of Injury:      02/30/2016
Decision Date:        2/1/2017                        UR Denial Date:
Priority:             Standard

`;
const position = { line: expect.any(Number), character: expect.any(Number) };
const range = { start: position, end: position };

const outlineOf = (input: string) => JSON.parse(run(['outline', '--format', 'json', '-'], { input }).out).letters[0];

describe('json', () => {
  test('version 1: header, sections, issues and their parts', () => {
    const { out, code, err } = run(['outline', '--format', 'json', '-'], { input: header + wholeLetter });
    expect([code, err]).toEqual([0, '']);
    const sections = ['determination-method', 'documents-reviewed', 'case-summary', 'issues'].map((id) => ({ id, range }));
    const basis = {
      text: 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
      range,
      statements: [],
      citations: [
        {
          guideline: 'acoem2004-ch13',
          family: 'mtus',
          label: 'mtus',
          edition: '2004',
          chapter: null,
          title: 'Knee Complaints',
          sections: ['Special Studies'],
          topics: [],
          pages: [],
          text: 'MTUS Knee Complaints 2004, Section(s): Special Studies',
          range,
        },
      ],
    };
    expect(JSON.parse(out)).toEqual({
      version: 1,
      letters: [
        {
          path: '-',
          profile: 'imr',
          header: {
            caseNumber: 'CM17-0000001',
            dateAssigned: '2017-01-05',
            dateOfInjury: null,
            decisionDate: '2017-02-01',
            urDenialDate: null,
            priority: 'Standard',
            applicationReceived: null,
          },
          sections,
          issues: [
            {
              item: 'MRI of the right knee',
              decision: 'overturned',
              range,
              treatments: ['mri'],
              regions: ['knee'],
              side: 'right',
              levels: [],
              claimsAdministratorBasis: basis,
              reviewerBasis: basis,
              rationale: {
                text: expect.stringMatching(/^The MTUS recommends .* tried here\. Therefore the request for an .* necessary\.$/),
                range,
                mentions: [expect.objectContaining({ kind: 'explicit', family: 'mtus', text: 'MTUS', range })],
              },
              conclusion: { necessary: true, range },
            },
          ],
        },
      ],
    });
  });

  test('the range of a part is where its text stands', () => {
    const { issues } = outlineOf(wholeLetter);
    const lines = wholeLetter.split('\n');
    const { start, end } = issues[0].reviewerBasis.range;
    expect(lines[start.line]?.slice(start.character, end.character)).toBe(issues[0].reviewerBasis.text);
    expect(lines[issues[0].range.start.line]).toMatch(/^MRI of the right knee/);
  });

  test('a draft: null for what is absent, an empty text for a label alone', () => {
    const draft = undecidedLetter.replace(/MAXIMUS guideline:.*\n/, '').replace(/Decision rationale:[\s\S]*/, 'Decision rationale:\n');
    expect(outlineOf(draft).issues).toEqual([
      expect.objectContaining({
        item: 'MRI of the right knee',
        decision: null,
        reviewerBasis: null,
        rationale: { text: '', range, mentions: [] },
        conclusion: null,
      }),
    ]);
  });

  test('no header gives null in every field, no letter an empty list', () => {
    expect(new Set(Object.values(outlineOf(wholeLetter).header))).toEqual(new Set([null]));
    expect(outlineOf('')).toMatchObject({ sections: [], issues: [] });
    expect(JSON.parse(run(['outline', '--format', 'json', folderOf({ 'a.md': '' })]).out)).toEqual({ version: 1, letters: [] });
  });

  test('an item over several lines reads as one', () => {
    const wrapped = wholeLetter.replace('MRI of the right knee: Overturned', 'Facet injections   AT L4-L5, L5-\n\nS1: Upheld');
    const expected = { item: 'Facet injections AT L4-L5, L5-S1', decision: 'upheld', levels: ['L4-L5', 'L5-S1'] };
    expect(outlineOf(wrapped).issues[0]).toMatchObject(expected);
  });
});

describe('csv', () => {
  test('a row an issue, with the header in each', () => {
    const { out, code } = run(['outline', '--format', 'csv', '-'], { input: header + wholeLetter });
    const [titles, row, rest] = out.split('\r\n');
    expect(titles).toBe(
      'path,profile,caseNumber,dateAssigned,dateOfInjury,decisionDate,urDenialDate,priority,applicationReceived,issue,line,item,decision,claimsAdministratorBasis,reviewerBasis,rationale',
    );
    expect(row).toMatch(/^'-,imr,CM17-0000001,2017-01-05,,2017-02-01,,Standard,,1,\d+,MRI of the right knee,overturned,"Decision based/);
    expect([rest, code]).toEqual(['', 0]);
  });

  test('an item that looks like a formula is none', () => {
    const { out } = run(['outline', '--format', 'csv', '-'], {
      input: wholeLetter.replace('MRI of the right knee:', '=HYPERLINK("http://x"):'),
    });
    expect(out).toContain(`,"'=HYPERLINK(""http://x"")",overturned,`);
  });
});

describe('text', () => {
  test('lines, sections and issues', () => {
    const { out, code } = run(['outline', '-'], { input: header + wholeLetter });
    expect(code).toBe(0);
    expect(out).toMatch(/^- \(imr\)\n {2}caseNumber {11}CM17-0000001\n/);
    expect(out).toMatch(
      /\n {4}\d\d {2}issues\n {4}\d\d {4}1\. MRI of the right knee: overturned\n {4}\d\d {7}claims administrator basis\n/,
    );
  });

  test('what an issue lacks is said', () => {
    const { out } = run(['outline', '-'], { input: undecidedLetter.replace(/MAXIMUS guideline:.*\n/, '') });
    expect(out).toMatch(/1\. MRI of the right knee: \(no decision\)\n.*claims administrator basis\n +reviewer basis: none\n.*rationale\n/);
  });
});

test('what cannot be read is named, the others are shown, and the exit code is 2', () => {
  const cwd = folderOf({ 'a.imr': wholeLetter, 'b.imr': new Uint8Array([0]) });
  const { code, out, err } = run(['outline', 'b.imr', 'a.imr'], { cwd });
  expect(err).toBe('imr: b.imr is a binary file, not plain text\n');
  expect(out).toMatch(/^a\.imr \(imr\)\n/);
  expect(code).toBe(2);
});
