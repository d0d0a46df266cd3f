import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { completionDocumentation } from '../../../server/src/features/completion/documentation';
import { guidelineTexts } from '../../../server/src/features/guideline-texts';
import { builtInCatalogue } from '../../../server/src/guidelines/data';
import { mergeCatalogue } from '../../../server/src/guidelines/merge';
import { readGuidelinePack } from '../../../server/src/guidelines/read-pack';
import { findingsOf, readingOf } from '../../support/marked-letter';
import { caretLetter, labels, offered, taken } from './carets';

const item = 'Facet blocks L4-5';
const odg =
  'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, Facet joint diagnostic blocks (injections).';
const parts = { item, basis: odg };

describe('in a rationale', () => {
  test.each(['The patient ¦', 'The patient has pain. ¦', 'The patient has pain. He sleeps ¦ badly.', 'Per the records ¦'])(
    'nothing is offered unasked in %j',
    (rationale) => {
      expect(labels({ ...parts, rationale }, false)).toEqual([]);
    },
  );

  test('guideline text of the source cited first, with its attribution', () => {
    const found = offered({ ...parts, rationale: '¦' });
    expect(found[0]).toMatchObject({
      kind: 'criterion',
      label: expect.stringMatching(/^ODG: /),
      edit: { text: expect.stringMatching(/^Per ODG, /) },
    });
    expect(found.some(({ edit }) => edit.text.startsWith('Per the MTUS, '))).toBe(true);
  });

  test('after "Per" it is offered unasked, and replaces the word', () => {
    const [first] = offered({ ...parts, rationale: 'The patient has pain. Per ¦' }, false);
    expect(first!.edit.text).toMatch(/^Per ODG, /);
    expect(taken({ ...parts, rationale: 'The patient has pain. Per ¦' }, first!.label)).toContain(`pain. ${first!.edit.text}`);
  });

  test('a sentence reports a criterion as met or not, with a place for the evidence', () => {
    const met = offered({ ...parts, rationale: '¦' }).find(({ label }) => label.startsWith('Met, ODG: '))!;
    expect(met.edit).toMatchObject({
      snippet: true,
      text: expect.stringMatching(/^Per ODG, .*\. The records show \$\{1:\[insert evidence\]\}, so this criterion is met\.$/),
    });
    const text = taken({ ...parts, rationale: '¦ The request is not medically necessary.' }, met.label);
    expect(findingsOf('criteria-conflict', text)).toEqual([]);
    expect(findingsOf('placeholder', text)).toHaveLength(1);
  });

  test('a criterion that is stated is not offered again, only its report', () => {
    const first = offered({ ...parts, rationale: '¦' })[0]!;
    const found = offered({ ...parts, rationale: `${first.edit.text} ¦` });
    expect(found.map(({ label }) => label)).not.toContain(first.label);
    const reports = found.filter(({ kind, about }) => kind === 'evidence' && about === first.about);
    for (const { edit } of reports) expect(edit.text).toMatch(/^The records /);
  });

  test.each([
    ['Upheld', 'Therefore, the request for facet blocks L4-5 is not medically necessary.'],
    ['Overturned', 'Therefore, the request for facet blocks L4-5 is medically necessary.'],
  ])('the conclusion that fits %s', (decision, conclusion) => {
    expect(labels({ ...parts, decision, rationale: 'The patient has pain. ¦' }).filter((label) => label.startsWith('Therefore'))).toEqual([
      conclusion,
    ]);
    expect(labels({ ...parts, decision, rationale: `${conclusion} ¦` }).some((label) => label.startsWith('Therefore'))).toBe(false);
  });

  test.each(['Therefore, the request for facet blocks L4-5 [insert conclusion].', 'Therefore, the request for'])(
    'no conclusion where one is begun: %s',
    (begun) => {
      const found = labels({ ...parts, rationale: `The patient has pain. ¦ ${begun}` });
      expect(found.filter((label) => label.startsWith('Therefore'))).toEqual([]);
    },
  );

  describe('of a source that is not cited', () => {
    const injections = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Epidural steroid injections.';
    const esi = { item: 'Lumbar epidural steroid injection at L4-L5', basis: injections };

    test('all stands behind what is cited, and says whose it is', () => {
      const details = offered({ ...parts, rationale: '¦' }).flatMap(({ kind, detail }) => (kind === 'conclusion' ? [] : (detail ?? '')));
      expect(details[0]).toBe('Low Back · cited');
      expect(details).toContain('ACOEM ch. 12 · adds its citation');
      const last = details.findLastIndex((detail) => detail.endsWith('· cited'));
      expect(details.slice(0, last + 1).filter((detail) => !detail.endsWith('· cited'))).toEqual([]);
    });

    test('the citation is added with its words, so that basis and rationale agree', () => {
      const rationale = 'The MTUS Chronic Pain guideline refers to ACOEM. ¦ The request is not medically necessary.';
      const mended = taken({ ...esi, rationale }, 'ODG: Corroborated by imaging');
      expect(mended).toContain(
        `${injections} Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back - Lumbar & Thoracic (Acute & Chronic), Epidural steroid injections (ESIs), therapeutic.\n`,
      );
      for (const code of ['discussed-not-cited', 'cited-not-discussed']) expect(findingsOf(code, mended), code).toEqual([]);
    });

    test('a cited one of which nothing is on file comes first all the same, with a place for what it states', () => {
      const [first] = offered({ ...esi, rationale: '¦ The request is not medically necessary.' });
      expect(first).toMatchObject({ detail: 'Chronic Pain · cited', edit: { snippet: true } });
      expect(first!.edit.text).toMatch(
        /^Per the MTUS \(Chronic Pain Medical Treatment 2016\), \$\{1:\[insert what the guideline states\]\}\./,
      );
    });
  });

  test('nothing of other operations, diagnoses or regions', () => {
    const basis = 'Decision based on MTUS Postsurgical Treatment 2009, Section(s): Low Back.';
    const found = labels({ item: 'Postoperative physical therapy for the low back, 6 visits', basis, rationale: '¦' });
    expect(found.join('\n')).not.toMatch(/Bankart|metacarpal|Arthritis|CRPS/i);
    expect(found.join('\n')).toMatch(/[Ii]nitial course/);
  });

  test('words in any order, the last sentence as long as it is a search', () => {
    const found = offered({ ...parts, rationale: 'The patient has pain. blocks facet¦' });
    expect(found.length).toBeGreaterThan(0);
    expect(taken({ ...parts, rationale: 'The patient has pain. blocks facet¦' }, found[0]!.label)).toContain(
      `has pain. ${found[0]!.edit.text}`,
    );
    expect(labels({ ...parts, rationale: 'The patient has pain. He walks with a¦' })).toEqual([]);
  });

  test('inside a long sentence nothing is replaced', () => {
    const [first] = offered({ ...parts, rationale: 'He was given three injections at two levels on the same day and¦' });
    expect(first!.edit.end - first!.edit.start).toBe(0);
  });
});

describe('with a pack', () => {
  const path = 'docs/examples/harbor-health.imr-guidelines.json';
  const reading = readGuidelinePack(readFileSync(path, 'utf8'), path);
  const catalogue = 'pack' in reading ? mergeCatalogue(builtInCatalogue(), [reading.pack]) : builtInCatalogue();
  const harbor = {
    item: 'Subacromial injection, right shoulder',
    basis: 'Decision based on Non-MTUS Citation Harbor Shoulder Criteria 2025, Subacromial injection.',
  };

  test("its text is quoted in the guideline's own words", () => {
    const found = offered({ ...harbor, rationale: '¦' }, true, catalogue);
    expect(found.map(({ edit }) => edit.text)).toContain(
      'Per the Harbor Health Shoulder Criteria 2025, "No more than three injections may be given in a year."',
    );
    expect(found.some(({ edit }) => edit.text.includes('"Subacromial injection is an option after four weeks'))).toBe(true);
  });

  test('the documentation names it', () => {
    const { text, offset } = caretLetter({ ...harbor, rationale: '¦' });
    const documentation = completionDocumentation(readingOf(text, catalogue), 'criterion/harbor-shoulder-injection.2', offset);
    expect(documentation).toContain('From the guideline pack Harbor Health criteria 2025');
  });
});

test('what is left to fill in asks for guideline text', () => {
  const parts = {
    item: 'MRI of the lumbar spine',
    basis: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.',
    rationale: '[insert reasons]¦ Therefore, the request for MRI of the lumbar spine [insert conclusion].',
  };
  const [first] = offered(parts);
  expect(first?.edit.text).toMatch(/^Per the MTUS, /);
  expect(taken(parts, first?.label ?? '')).toMatch(/Decision rationale: Per the MTUS, [^[]* Therefore, the request/);
});

test('documentation is looked up by what a completion is about', () => {
  const { text, offset } = caretLetter({ ...parts, rationale: '¦' });
  const letter = readingOf(text);
  for (const { about } of offered({ ...parts, rationale: '¦' })) {
    if (about !== undefined) expect(completionDocumentation(letter, about, offset), about).toMatch(/\*\*.+\*\*/);
  }
  expect(completionDocumentation(letter, 'criterion/none', offset)).toBeUndefined();
  expect(completionDocumentation(letter, 'nonsense', offset)).toBeUndefined();
});

describe('guideline texts to choose from', () => {
  const { text, offset } = caretLetter({ ...parts, rationale: '¦' });
  const letter = readingOf(text);

  test('those of the sources cited in the issue come first', () => {
    expect(guidelineTexts(letter, offset, '')[0]).toMatchObject({
      source: expect.stringMatching(/^ODG: Low Back/),
      text: expect.stringMatching(/^Per ODG, /),
    });
    expect(guidelineTexts(letter, 0, '').length).toBeGreaterThan(10);
  });

  test('words find others, in any order', () => {
    const found = guidelineTexts(letter, offset, 'knee mri');
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(guidelineTexts(letter, offset, 'mri knee').map((entry) => entry.text))).toEqual(
      new Set(found.map((entry) => entry.text)),
    );
    expect(guidelineTexts(letter, offset, 'zebra')).toEqual([]);
  });
});
