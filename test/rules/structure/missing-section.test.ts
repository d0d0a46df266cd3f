import { describe, expect, it } from 'vitest';
import { insertAllMissing } from '../../../server/src/rules/insertion';
import { plainTextOf } from '../../../server/src/text/snippet';
import { applyEdits, applyFix, expectFindings, findingsOf, fixesOf, letterWith, readingOf } from '../../support/marked-letter';
import { sampleLetters } from '../../support/sample-letters';

const code = 'missing-section';

/** What the findings of a letter miss: the section and, for a part, the number of its issue. */
function missingIn(text: string): string[] {
  return findingsOf(code, text).map(({ severity, data }) =>
    [severity, data?.section, data?.issue].filter((x) => x !== undefined).join(' '),
  );
}

const documents = 'information documents-reviewed';
const whole = letterWith({}).replace('CLINICAL CASE', 'DOCUMENTS REVIEWED\n\nMedical records from 10/03/2016.\n\nCLINICAL CASE');

/** A letter without one of its sections. */
function without(heading: string): string {
  return whole.replace(new RegExp(`^${heading}\\n\\n[\\s\\S]*?\\n\\n(?=[A-Z ,()/]+$)`, 'm'), '');
}

describe('missing-section', () => {
  it('is silent on a whole letter', () => {
    expectFindings(code, whole);
    for (const name of [
      'knee-mri.imr',
      'hip-mri.imr',
      'profile-imr-2013.imr',
      'profile-imr-2013-notice.imr',
      'profile-professional-review.imr',
    ]) {
      expectFindings(code, sampleLetters.get(name) as string);
    }
  });

  it('underlines words, and not the blanks before a centred heading', () => {
    for (const text of [
      '      CLINICAL CASE SUMMARY\n\nThe worker is well.\n',
      `${' '.repeat(30)}HOW THE IMR FINAL DETERMINATION WAS MADE\n\nBy an expert.\n`,
    ]) {
      const findings = findingsOf(code, text);
      expect(findings.length).toBeGreaterThan(1);
      for (const { range } of findings) expect(text.slice(range.start, range.end)).toMatch(/^[A-Z].*[A-Z]$/);
    }
  });

  it('underlines the heading of the section before, and weighs the documents reviewed less', () => {
    expectFindings(
      code,
      letterWith({}).replace('WAS MADE\n', `WAS MADE\n${'^'.repeat(40)} information Documents reviewed" (8 CCR §9792.10.6(d))\n`),
    );
    expectFindings(
      code,
      without('CLINICAL CASE SUMMARY').replace(
        'DOCUMENTS REVIEWED\n',
        `DOCUMENTS REVIEWED\n${'^'.repeat(18)} error Clinical case summary\n`,
      ),
    );
  });

  it('underlines the first line where nothing stands before', () => {
    expectFindings(
      code,
      without('HOW THE IMR FINAL DETERMINATION WAS MADE').replace(/^(.*)\n/, (line, words) => `${line}${'^'.repeat(words.length)} error\n`),
    );
  });

  it('names each part that an issue lacks, at its item', () => {
    const letter = whole.replace(/\n\nMAXIMUS guideline[\s\S]*/, '\n');
    expect(missingIn(letter)).toEqual(['error reviewer-basis 0', 'error rationale 0']);
    expect(findingsOf(code, letter).map(({ range }) => letter.slice(range.start, range.end))).toEqual([
      'MRI of the left shoulder',
      'MRI of the left shoulder',
    ]);
    expect(missingIn(whole.replace(/Claims Administrator guideline: .*\n\n/, ''))).toEqual(['error claims-administrator-basis 0']);
  });

  it('names the parts of the right issue', () => {
    const letter = letterWith({ issues: [{}, { item: 'Naproxen 550mg #60' }, { item: 'Gym membership' }] });
    const at = letter.indexOf('MAXIMUS', letter.indexOf('Naproxen'));
    const end = letter.indexOf('Decision rationale', at);
    expect(missingIn(letter.slice(0, at) + letter.slice(end))).toEqual([documents, 'error reviewer-basis 1']);
  });

  it('names an absent section of issues once, not with its parts', () => {
    expect(missingIn(whole.slice(0, whole.indexOf('IMR ISSUES')))).toEqual(['error issues']);
  });

  it('knows a section of issues by its set phrase, and still asks for the heading', () => {
    expect(missingIn(whole.replace('IMR ISSUES, DECISIONS AND RATIONALES\n\n', ''))).toEqual(['error issues']);
  });

  it('says of an empty letter one finding a required section', () => {
    for (const empty of ['', '\n', '\uFEFF', ' \r\n\r\n']) {
      expect(missingIn(empty)).toEqual(['error determination-method', documents, 'error case-summary', 'error issues']);
    }
  });

  it('asks by the profile that the letter follows', () => {
    const letter = (sampleLetters.get('profile-imr-2013.imr') as string).replace(/DOCUMENTS REVIEWED\n[\s\S]*?(?=CLINICAL)/, '');
    expect(missingIn(letter)).toEqual(['error documents-reviewed']);
    const review = (sampleLetters.get('profile-professional-review.imr') as string).replace(/RATIONALE FOR[\s\S]*(?=MEDICAL REVIEWER)/, '');
    expect(missingIn(review)).toEqual(['error rationale']);
  });
});

describe('insertion of what is missing', () => {
  const summary = 'Insert the section "Clinical case summary"';

  it('puts a section between its neighbours, with blank lines around it', () => {
    const letter = without('CLINICAL CASE SUMMARY');
    const mended = applyFix(code, letter, summary);
    expect(mended).toContain('10/03/2016.\n\nCLINICAL CASE SUMMARY\n\nThe expert reviewer prepared');
    expect(mended).toContain('on [insert UR denial date].\n\nIMR ISSUES');
    expect(missingIn(mended)).toEqual([]);
    const [fix] = fixesOf(code, letter);
    expect(fix).toMatchObject({ preferred: true });
    expect(fix?.edits[0]?.text).toMatch(/\$\{1:\[insert age.*\$\{2:.*\$\{4:\[insert UR denial date\]\}/);
  });

  it.each([
    [
      'no blank line before the next heading',
      (text: string) => text.replace(/\n\n(?=CLINICAL|IMR ISSUES)/g, '\n             '),
      '\n\nDOCUMENTS REVIEWED\n\n',
    ],
    ['carriage returns', (text: string) => text.replace(/\n/g, '\r\n'), '\r\n\r\nDOCUMENTS REVIEWED\r\n\r\n'],
    ['form feeds', (text: string) => text.replace('\n\nCLINICAL', '\f\nCLINICAL'), '\n\nDOCUMENTS REVIEWED\n\n'],
    ['a colon after the heading', (text: string) => text.replace('WAS MADE', 'WAS MADE:'), '\n\nDOCUMENTS REVIEWED\n\n'],
    ['headings in small letters', smallHeadings, '\n\nDocuments Reviewed\n\n'],
    ['double spacing', doubleSpaced, '\n\n\n\nDOCUMENTS REVIEWED\n\n\n\n'],
  ])('follows the letter in %s', (_, layOut, inserted) => {
    const letter = layOut(letterWith({ rationale: 'The MTUS does not recommend it.\nThe request is not medically necessary.' }));
    const mended = applyFix(code, letter, 'Insert the section "Documents reviewed"');
    expect(mended).toContain(inserted);
    const breaks = inserted.slice(0, inserted.search(/D/)).length;
    expect(/[\r\n\f ]+(?=CLINICAL|Clinical)/.exec(mended)?.[0].match(/[\r\n]/g)?.length).toBeGreaterThanOrEqual(breaks);
    expect(mended.replace(/\s+/g, '')).toContain(letter.replace(/\s+/g, '').slice(-400));
  });

  it('puts the first section below the header and above all text', () => {
    const mended = applyFix(code, without('HOW THE IMR FINAL DETERMINATION WAS MADE'), 'How the determination was made');
    expect(mended).toMatch(/Received: 01\/17\/2017\n\nHOW THE IMR FINAL DETERMINATION WAS MADE\n\nThe complete case file/);
    expect(mended).toContain('[insert specialties]\n\nDOCUMENTS REVIEWED');
    const bare = without('HOW THE IMR FINAL DETERMINATION WAS MADE').slice(letterWith({}).indexOf('HOW'));
    expect(applyFix(code, `   ${bare}`, 'How the determination was made')).toMatch(/^HOW THE IMR/);
  });

  it('puts a part behind the one before it, under the label that the letter uses', () => {
    const letter = letterWith({ issues: [{}, { item: 'Gym membership' }] }).replace(/MAXIMUS/g, 'Harbor Health');
    const second = letter.lastIndexOf('Harbor Health guideline');
    const lacking = letter.slice(0, second) + letter.slice(letter.indexOf('Decision rationale', second));
    const mended = applyFix(code, lacking, "Insert the reviewer's basis", 1);
    expect(mended.slice(second - 10)).toMatch(
      /\n\nHarbor Health guideline: Decision based on \[insert kind of citation\] \[insert guideline\]\.\n\nDecision rationale/,
    );
  });

  it('puts a rationale that ends as the decision asks', () => {
    const letter = letterWith({ decision: 'Overturned' }).replace(/Decision rationale[\s\S]*/, '');
    expect(applyFix(code, letter, 'Insert the rationale', 1)).toContain(
      'Decision rationale: [insert reasons] Therefore, the request for MRI of the left shoulder is medically necessary.',
    );
  });

  it('puts a part before a label that follows on the same line', () => {
    const letter = letterWith({}).replace(/Claims Administrator guideline: .*\n\n/, '');
    const mended = applyFix(code, letter.replace(': Upheld\n\nMAXIMUS', ': Upheld\nMAXIMUS'), "claims administrator's basis", 1);
    expect(mended).toContain(': Upheld\n\nClaims Administrator guideline: [insert basis]\n\nMAXIMUS guideline');
  });

  it('heads a section of issues that lacks its heading alone', () => {
    const letter = whole.replace('IMR ISSUES, DECISIONS AND RATIONALES\n\n', '');
    expect(applyFix(code, letter, 'Insert the section')).toBe(whole);
  });

  it('puts all that is missing into an empty letter, tab stops numbered through', () => {
    for (const empty of ['', '\n\n', '\uFEFF']) {
      const edits = insertAllMissing(readingOf(empty).tree);
      expect(edits).toHaveLength(1);
      const numbers = [...(edits[0]?.text ?? '').matchAll(/\$\{(\d+)/g)].map((match) => Number(match[1]));
      expect([...new Set(numbers)]).toEqual(numbers.filter((number, index) => numbers.indexOf(number) === index).sort((a, b) => a - b));
      expect(Math.max(...numbers)).toBe(new Set(numbers).size);
      expect(missingIn(applyEdits(empty, edits))).toEqual([]);
    }
  });

  it('puts several pieces in one place in their order', () => {
    const letter = letterWith({})
      .replace(/CLINICAL[\s\S]*(?=IMR ISSUES)/, '')
      .replace(/MAXIMUS[\s\S]*/, '');
    const edits = insertAllMissing(readingOf(letter).tree);
    expect(edits).toHaveLength(2);
    const numbers = edits.map(({ text }) => [...text.matchAll(/\$\{(\d+)/g)].map((match) => Number(match[1])));
    expect(Math.max(...(numbers[0] ?? []))).toBeLessThan(Math.min(...(numbers[1] ?? [])));
    const mended = applyEdits(letter, edits);
    expect(mended.match(/^(?:[A-Z ,]+|[\w ]+(?=:.*))$/gm)).toEqual([
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
      'DOCUMENTS REVIEWED',
      'CLINICAL CASE SUMMARY',
      'IMR ISSUES, DECISIONS AND RATIONALES',
    ]);
    expect(mended).toMatch(/MAXIMUS guideline: .*\n\nDecision rationale: .*medically necessary\.\n*$/);
    expect(mended).not.toMatch(/\n{3,}./);
    expect(missingIn(mended)).toEqual([]);
    expect(insertAllMissing(readingOf(mended).tree)).toEqual([]);
    expect(fixesOf(code, letter).map(({ title }) => title)).toContain('Insert all missing sections');
  });

  it.each([...sampleLetters.keys()])('mends all of %s, in every part that can be left out', (name) => {
    const letter = sampleLetters.get(name) as string;
    const { tree } = readingOf(letter);
    const pieces = [
      ...tree.sections.filter((section) => section.heading.end > section.heading.start && section.definition.required),
      ...(tree.profile.issues.heading === 'section' ? [] : tree.issues.flatMap((issue) => issue.parts)),
    ];
    for (const { start, end } of pieces) {
      const lacking = letter.slice(0, start) + letter.slice(end);
      const missing = findingsOf(code, lacking).length;
      const { tree: left } = readingOf(lacking);
      if (left.profile !== tree.profile || missing === 0) continue;
      const edits = insertAllMissing(left);
      const mended = applyEdits(lacking, edits);
      expect(missingIn(mended), lacking.slice(Math.max(0, start - 80), start + 80)).toEqual([]);
      expect(edits.reduce((text, edit) => text.replace(plainTextOf(edit.text), ''), mended).length).toBe(lacking.length);
    }
  });
});

function smallHeadings(text: string): string {
  return text.replace(/^[A-Z][A-Z ,]+$/gm, (heading) => heading.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase()));
}

function doubleSpaced(text: string): string {
  return text.replace(/(.{60,90}?) /g, '$1\n').replace(/\n/g, '\n\n');
}
