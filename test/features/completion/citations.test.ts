import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../server/src/features/completion/completion';
import { builtInCatalogue } from '../../../server/src/guidelines/data';
import { mergeCatalogue } from '../../../server/src/guidelines/merge';
import { readGuidelinePack } from '../../../server/src/guidelines/read-pack';
import { type CitingStyle, citationOf } from '../../../server/src/rules/citation-text';
import { applyEdits, findingsOf, letterWith, readingOf } from '../../support/marked-letter';
import { withCaret } from '../letter-text';
import { labels, offered, taken } from './carets';

const item = 'MRI of the lumbar spine';
const byPages = 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303.';

describe('after "Decision based on"', () => {
  test.each(['basis', 'claimsBasis'])('MTUS guidelines of the item come first, then Non-MTUS, in the %s', (basis) => {
    const found = labels({ item, [basis]: 'Decision based on ¦' }, false);
    expect(found[0]).toBe('MTUS Low Back Complaints 2004');
    expect(found[1]).toBe('ODG Low Back - Lumbar & Thoracic');
    expect(found).toContain('MTUS Shoulder Complaints 2004');
  });

  test('of a guideline only the edition in force on the decision date is offered', () => {
    const header = (date: string) => `Case Number: CM17-0000042\nDecision Date: ${date}`;
    const parts = { item: 'Tramadol 50mg #60', basis: 'Decision based on MTUS chronic¦' };
    expect(labels({ ...parts, header: header('02/15/2017') })[0]).toBe('MTUS Chronic Pain Medical Treatment 2016');
    expect(labels({ ...parts, header: header('03/01/2014') })[0]).toBe(
      'MTUS ACOEM Chronic Pain Medical Treatment 2009'.replace('ACOEM ', ''),
    );
    const low = { item, basis: 'Decision based on MTUS low back¦' };
    expect(labels({ ...low, header: header('05/01/2018') })[0]).toMatch(/^MTUS Low Back Disorders /);
  });

  test('what is called MTUS is MTUS, what is called Non-MTUS is not', () => {
    const heads = (basis: string) => offered({ item, basis }).map(({ edit }) => edit.text.slice(0, 5));
    expect(new Set(heads('Decision based on MTUS ¦'))).toEqual(new Set(['MTUS ']));
    expect(new Set(heads('Decision based on Non-MTUS Citation ¦'))).toEqual(new Set(['Non-M']));
  });

  test("a device's name tells the region where nothing else does", () => {
    expect(labels({ item: 'Knee brace', basis: 'Decision based on ¦' })[0]).toBe('MTUS Knee Complaints 2004');
    expect(labels({ item: 'Knee brace for the left shoulder', basis: 'Decision based on ¦' })[0]).toBe('MTUS Shoulder Complaints 2004');
  });

  test('words in any order find topics', () => {
    for (const words of ['facet odg', 'odg facet', 'ODG fac']) {
      const found = offered({ item: 'Facet blocks, low back', basis: `Decision based on ${words}¦` });
      expect(found.length, words).toBeGreaterThan(2);
      expect(found[0], words).toMatchObject({ label: expect.stringMatching(/^Facet joint/), detail: 'ODG Low Back - Lumbar & Thoracic' });
    }
    expect(labels({ item, basis: 'Decision based on zebra odg¦' })).toEqual([]);
  });

  test('what was typed is replaced, and who writes its section ends the sentence', () => {
    const parts = { item, basis: 'Decision based on low ba¦' };
    expect(taken(parts, 'MTUS Low Back Complaints 2004')).toContain(
      'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): \n',
    );
    expect(taken({ item, basis: 'Decision based on ¦.' }, 'MTUS Low Back Complaints 2004')).toContain('2004, Section(s): \n');
  });

  test.each([
    'Decision based on [insert kind of citation]¦ [insert guideline].',
    'Decision based on [insert kind of citation] [insert guideline]¦.',
    'Decision based on MTUS [insert guideline]¦.',
    'Decision based on MTUS ¦[insert guideline].',
  ])('what is left to fill in is replaced as a whole: %s', (basis) => {
    expect(labels({ item, basis })[0]).toBe('MTUS Low Back Complaints 2004');
    expect(taken({ item, basis }, 'MTUS Low Back Complaints 2004')).toContain(
      'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): .\n',
    );
  });

  test('behind its full stop, too, which comes again with the section', () => {
    const basis = 'Decision based on MTUS [insert guideline].¦';
    expect(taken({ item, basis }, 'MTUS Low Back Complaints 2004')).toContain(
      'Decision based on MTUS Low Back Complaints 2004, Section(s): \n',
    );
  });

  test('the sentence of a citation comes before the reasons that are left to fill in', () => {
    const rationale = '[insert reasons] Therefore, the request for MRI of the lumbar spine [insert conclusion].';
    expect(taken({ item, basis: 'Decision based on ¦', rationale }, '+ its sentence in the rationale')).toMatch(
      /Decision rationale: Per the MTUS, [^[]*\. \[insert reasons\] Therefore, /,
    );
  });

  test('a name that begins on the line before is replaced as a whole', () => {
    const text = taken({ item, basis: 'Decision based on MTUS\nlow ba¦' }, 'MTUS Low Back Complaints 2004');
    expect(text).toContain('Decision based on MTUS Low Back Complaints 2004, Section(s): \n');
  });

  test('in the style of the letter: by chapter and page', () => {
    const parts = { item, claimsBasis: byPages, basis: 'Decision based on ¦' };
    expect(labels(parts)[0]).toBe('MTUS ACOEM Chapter 12 Low Back Complaints');
    expect(taken(parts, 'Chapter 12')).toContain(
      'MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): \n',
    );
    const header = 'Case Number: CM13-0000042\nDecision Date: 02/15/2014';
    expect(labels({ item, header, claimsBasis: 'The claims administrator cited nothing.', basis: 'Decision based on ¦' })[0]).toContain(
      'Chapter 12',
    );
  });
});

describe('Non-MTUS sources', () => {
  const statement = 'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines.';

  test('the statement is put before, once', () => {
    const text = taken({ item, basis: 'Decision based on odg low back¦' }, 'ODG Low Back');
    expect(text).toContain(
      `MAXIMUS guideline: ${statement} Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back`,
    );
    const again = taken({ item, basis: `${statement} Decision based on odg low back¦` }, 'ODG Low Back');
    expect(again.split('outside of the MTUS Guidelines')).toHaveLength(2);
  });

  test('not beside a citation of the MTUS', () => {
    const basis = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on odg¦';
    expect(taken({ item, basis }, 'ODG Low Back')).not.toContain('outside of the MTUS');
  });

  test("the claims administrator's in its own name, and in the words of its generation", () => {
    expect(taken({ item, claimsBasis: 'Decision based on odg¦' }, 'ODG Low Back')).toContain(
      'The Claims Administrator based their decision on recommendation(s) outside of the MTUS Guidelines. Decision',
    );
    expect(taken({ item, claimsBasis: byPages, basis: 'Decision based on odg¦' }, 'ODG Low Back')).toContain(
      'The Expert Reviewer did not base their decision on the MTUS. Decision',
    );
  });
});

describe('an empty basis', () => {
  test('is filled with whole sentences and statements of the form, when asked', () => {
    expect(labels({ item, basis: '¦' }, false)).toEqual([]);
    expect(taken({ item, basis: '¦' }, 'MTUS Low Back Complaints 2004')).toContain(
      'MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): ',
    );
    expect(taken({ item, basis: '¦' }, 'did not cite')).toContain(
      'MAXIMUS guideline: The Expert Reviewer did not cite any medical evidence for its decision.\n',
    );
    expect(taken({ item, basis: '¦' }, 'outside of the MTUS')).toContain('recommendation(s) outside of the MTUS Guidelines.\n');
  });

  test('a blank is written where the label has none behind it', () => {
    const { text, offset } = withCaret(letterWith({ item, basis: '¦' }).replace('guideline: ¦', 'guideline:¦'));
    const [first] = completionsAt(readingOf(text), offset, true);
    expect(first!.edit.text).toMatch(/^ Decision based on MTUS/);
  });

  test('one step writes a basis and its sentence in the rationale', () => {
    const rationale = 'The worker has pain. The request for MRI of the lumbar spine is not medically necessary.';
    const text = taken({ item, basis: '¦', rationale }, 'Special Studies + its sentence in the rationale');
    expect(text).toContain('MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.\n');
    expect(text).toMatch(/Decision rationale: The worker has pain\. Per the MTUS, [^.]+\. The request for MRI/);
    expect(findingsOf('cited-not-discussed', text)).toEqual([]);
    expect(findingsOf('incomplete-citation', text)).toEqual([]);
  });
});

describe('behind a guideline', () => {
  test('its sections, those on the item first', () => {
    const found = labels({ item, basis: 'Decision based on MTUS Low Back Complaints 2004, Section(s): ¦' }, false);
    expect(found[0]).toBe('Special Studies');
    expect(found).toContain('Activity Modification');
  });

  test.each([
    ['2004 ¦', '2004, Section(s): Special Studies.\n'],
    ['2004, ¦', '2004, Section(s): Special Studies.\n'],
    ['2004, Section(s): spec¦.', '2004, Section(s): Special Studies.\n'],
    ['2004, Section(s): Summary, st sp¦', '2004, Section(s): Summary, Special Studies.\n'],
  ])('%j', (tail, expected) => {
    expect(taken({ item, basis: `Decision based on MTUS Low Back Complaints ${tail}` }, 'Special Studies')).toContain(expected);
  });

  test('topics whose names hold commas', () => {
    const parts = { item: 'Naproxen 500mg', basis: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI¦' };
    expect(taken(parts, 'NSAIDs, GI symptoms')).toMatch(/Section\(s\): NSAIDs, GI symptoms & cardiovascular risk\.\n/);
  });

  test('topics of the ODG', () => {
    const parts = {
      item: 'Facet blocks L4-5',
      basis: 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, ¦',
    };
    expect(labels(parts, false)[0]).toMatch(/^Facet joint/);
  });

  test('pages, by what stands on them', () => {
    const parts = { item, claimsBasis: byPages, basis: 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): ¦' };
    expect(offered(parts, false)[0]).toMatchObject({ label: '303-305', detail: 'Special Studies', edit: { text: '303-305.' } });
    const unmarked = { ...parts, basis: 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints ¦' };
    expect(taken(unmarked, '303-305')).toContain('Low Back Complaints Page(s): 303-305.\n');
  });
});

test('the profile of 2013 gets the sentences of its own form', () => {
  const { text, offset } = withCaret(`IMR DECISION(S) AND RATIONALE(S)

1. MRI of the lumbar spine is not medically necessary and appropriate.

The Claims Administrator based its decision on ¦

The Physician Reviewer's decision rationale: The request is not medically necessary and appropriate.
`);
  const [first] = completionsAt(readingOf(text), offset, false);
  expect(applyEdits(text, [first!.edit])).toMatch(/based its decision on the Low Back [\w ]+ \d{4}, .*, which is part of the MTUS\.\n/);
});

test('what a pack brings is offered too', () => {
  const path = 'docs/examples/harbor-health.imr-guidelines.json';
  const reading = readGuidelinePack(readFileSync(path, 'utf8'), path);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  const catalogue = mergeCatalogue(builtInCatalogue(), [reading.pack]);
  const parts = { item: 'Subacromial injection, right shoulder', basis: 'Decision based on harbor¦' };
  expect(offered(parts, true, catalogue)[0]).toMatchObject({
    label: 'Harbor Health Shoulder Criteria 2025',
    detail: 'Harbor Health criteria 2025',
  });
  expect(taken({ ...parts, basis: 'Decision based on ¦' }, 'Harbor Health Shoulder Criteria 2025', catalogue)).toContain(
    'Non-MTUS Citation Harbor Health Shoulder Criteria 2025, ',
  );
});

test.each<CitingStyle>(['sections', 'pages'])('every citation that is written is read as its guideline: %s', (style) => {
  // Two that no words tell apart: the chapter of 2004 and its revision by number alone, and "Chronic Pain" by its title alone.
  const ambiguous = new Set(['acoem2011-chronic-pain', 'acoem2017-chronic-pain', ...(style === 'pages' ? ['acoem2004-ch10-2004'] : [])]);
  const misread: string[] = [];
  for (const guideline of builtInCatalogue().guidelines) {
    if (ambiguous.has(guideline.id)) continue;
    for (const topic of [undefined, ...guideline.topics.slice(0, 12)]) {
      const text = citationOf(guideline, topic, style);
      const citations = readingOf(letterWith({ basis: `Decision based on ${text}.` })).issues[0]!.reviewerBasis!.citations;
      if (citations.length !== 1 || citations[0]!.guideline !== guideline) misread.push(text);
    }
  }
  expect(misread).toEqual([]);
});

describe('for an item that names no body region', () => {
  const asked = 'Post-injection physical therapy, 6 visits';
  const injection = 'Transforaminal epidural steroid injection at left L4-L5';
  const spine =
    'The injured worker is a 44 year old male with lumbar radiculopathy. He reports low back pain, and once had pain in the left knee.';
  const regionally = (found: readonly string[]) => found.filter((label) => /Complaints|^ODG /.test(label)).slice(0, 2);

  test('guidelines come first that fit the other items of the letter', () => {
    const caret = { item: asked, basis: 'Decision based on ¦' };
    expect(regionally(labels({ issues: [{ item: injection }, caret] }))[0]).toMatch(/Low Back/);
    const shoulder = { item: 'Arthroscopy of the right shoulder' };
    expect(regionally(labels({ issues: [shoulder, caret] }))[0]).toMatch(/Shoulder/);
  });

  test('that of an item with the same treatment counts for more than others', () => {
    const issues = [
      { item: 'MRI of the right shoulder' },
      { item: 'Physical therapy for the cervical spine' },
      { item: asked, basis: 'Decision based on ¦' },
    ];
    expect(regionally(labels({ issues }))[0]).toMatch(/Neck/);
  });

  test('else those that fit the region which the summary names most', () => {
    expect(regionally(labels({ summary: spine, item: asked, basis: 'Decision based on ¦' }))[0]).toMatch(/Low Back/);
  });

  test('all the others stay on offer', () => {
    expect(labels({ summary: spine, item: asked, basis: 'Decision based on ¦' })).toContain('MTUS Knee Complaints 2004');
  });

  test('the section of the region comes first', () => {
    const basis = 'Decision based on MTUS Postsurgical Treatment 2009, Section(s): ¦';
    expect(labels({ issues: [{ item: injection }, { item: asked, basis }] })[0]).toBe('Low Back');
    expect(labels({ summary: spine, item: asked, basis })[0]).toBe('Low Back');
  });

  test('the guess is of the order alone: nothing is found by it', () => {
    const letter = letterWith({
      issues: [{ item: injection }, { item: asked, basis: 'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.' }],
    });
    expect(findingsOf('region-mismatch', letter).filter(({ message }) => /Knee/.test(message))).toEqual([]);
  });
});
