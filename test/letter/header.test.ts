import { describe, expect, test } from 'vitest';
import { parse } from '../support/small-letters';

const fields = (...lines: readonly string[]) =>
  parse(...lines, '', 'CLINICAL CASE SUMMARY', 'Text.').header?.fields.map(({ id, text }) => `${id}=${text}`);
const all = [
  'caseNumber=CM17-1',
  'dateAssigned=1/2/2017',
  'dateOfInjury=3/4/2016',
  'decisionDate=2/3/2017',
  'urDenialDate=12/5/2016',
  'priority=Standard',
  'applicationReceived=12/20/2016',
];

describe('a header', () => {
  test('in columns, its last label wrapped', () => {
    expect(
      fields(
        'Case Number:          CM17-1',
        'Date Assigned:        1/2/2017                      Date of Injury:      3/4/2016',
        'Decision Date:        2/3/2017                      UR Denial Date:      12/5/2016',
        'Priority:             Standard                      Application          12/20/2016',
        '                                                    Received:',
      ),
    ).toEqual(all);
  });

  test.each(['\n', '\r\n', '\r', '\n\n'])('one field a line, ended by %j', (end) => {
    const lines = [
      'Case Number: CM17-1',
      'Date Assigned:\t1/2/2017',
      'Date of Injury: 3/4/2016',
      'Decision Date: 2/3/2017',
      'UR Denial Date: 12/5/2016',
      'Priority: Standard',
      'Application Received: 12/20/2016',
    ];
    expect(fields(lines.join(end))).toEqual(all);
  });

  test('with values missing, in any case', () => {
    expect(
      fields('CASE NUMBER:          ', 'date assigned:                              Date of Injury:      3/4/2016', 'Priority:'),
    ).toEqual(['caseNumber=', 'dateAssigned=', 'dateOfInjury=3/4/2016', 'priority=']);
  });

  test('with a value on the next line', () => {
    expect(fields('Case Number:', 'CM17-1', 'Priority:', 'Dear Sir, this is no priority')).toEqual(['caseNumber=CM17-1', 'priority=']);
  });

  test('is none in running text, nor below the first heading', () => {
    expect(fields('The worker told the date of injury: it was 3/4/2016.')).toBeUndefined();
    expect(parse('CLINICAL CASE SUMMARY', 'Date of Injury: 3/4/2016').header).toBeUndefined();
  });

  test('its ranges', () => {
    const source = 'Text.\n\nCase Number:  CM17-1   \nPriority: Standard\n\nCLINICAL CASE SUMMARY';
    const { header, blocks } = parse(source);
    expect(blocks.map(({ kind }) => kind)).toEqual(['preamble', 'header', 'section']);
    expect(header?.fields.map(({ label, value }) => [source.slice(label.start, label.end), source.slice(value.start, value.end)])).toEqual([
      ['Case Number:', 'CM17-1'],
      ['Priority:', 'Standard'],
    ]);
  });
});

describe('its dates', () => {
  const date = (text: string) => parse(`Date of Injury: ${text}`).header?.fields[0]?.date;

  test.each([
    ['8/3/12', 2012, 8, 3],
    ['10-10-16', 2016, 10, 10],
    ['10.10.2016', 2016, 10, 10],
    ['2016-10-13', 2016, 10, 13],
    ['October 10, 2016', 2016, 10, 10],
    ['Sept. 9 2016', 2016, 9, 9],
    ['10 October 2016', 2016, 10, 10],
    ['2/29/2016', 2016, 2, 29],
    ['12/31/98', 1998, 12, 31],
  ])('%s', (text, year, month, day) => {
    expect(date(text)).toEqual({ year, month, day });
  });

  test.each(['2/30/14', '2/29/2015', '13/1/2016', '0/1/2016', '1/2', '1/2/3456/7', '1/2-16', 'unknown', 'Octember 1, 2016', ''])(
    'none: %j',
    (text) => {
      expect(date(text)).toBeUndefined();
    },
  );

  test("with the month's name within a wrapped label", () => {
    expect(
      parse('Priority: Standard      Application      January 5, 2017', '                        Received:').header?.fields[1],
    ).toMatchObject({
      text: 'January 5, 2017',
      date: { year: 2017, month: 1, day: 5 },
    });
  });

  test('above the title of the letter as well as below it', () => {
    const title = 'Notice of Independent Medical Review Determination';
    const lines = ['IMR Case Number: CM13-1', 'Dated: 9/20/2013'];
    const rest = ['', 'Expert Reviewer Case Summary:', 'Text.', '', 'Documents Reviewed for Determination:', 'Records.'];
    for (const letter of [
      [title, '', ...lines, ...rest],
      [...lines, '', title, ...rest],
    ])
      expect(parse(...letter).header?.fields.map(({ id }) => id)).toEqual(['caseNumber', 'decisionDate']);
  });
});
