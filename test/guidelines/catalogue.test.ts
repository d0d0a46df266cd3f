import { describe, expect, test } from 'vitest';
import { regionsOverlap } from '../../server/src/guidelines/body-regions';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import { editionInForce, guidelineForCitation, guidelinesFor, guidelinesForCitation, topicsFor } from '../../server/src/guidelines/lookup';
import { type CatalogueName, cataloguePhrases } from '../../server/src/guidelines/phrases';
import { areNeighbouringVertebrae, interspaceCount, vertebraIndex } from '../../server/src/guidelines/spinal-levels';
import { treatmentsRelated } from '../../server/src/guidelines/treatments';
import { normaliseText } from '../../server/src/text/normalised-text';
import { PhraseTable } from '../../server/src/text/phrases';
import { readWords } from '../../server/src/text/words';

const catalogue = builtInCatalogue();
const table = new PhraseTable(cataloguePhrases(catalogue).map((name) => ({ ...name, value: name })));

/** The names found in a text, without those that stand inside a longer one of the same kind. */
function namesIn(text: string, kind: CatalogueName['kind']): string[] {
  const found: { value: CatalogueName; firstWord: number; lastWord: number }[] = [];
  table.scan(readWords(normaliseText(text).text), (value, firstWord, lastWord) => {
    if (value.kind === kind) found.push({ value, firstWord, lastWord });
  });
  const longest = found.filter(
    (match) =>
      !found.some(
        (other) =>
          other.firstWord <= match.firstWord &&
          match.lastWord <= other.lastWord &&
          other.lastWord - other.firstWord > match.lastWord - match.firstWord,
      ),
  );
  return [...new Set(longest.map((match) => match.value.id))];
}

const examples = (rows: readonly { readonly id: string; readonly examples: readonly string[] }[]) =>
  rows.flatMap(({ id, examples }) => examples.map((example) => ({ id, example })));

describe('names in the words of a letter', () => {
  test.each(examples(catalogue.treatments))('$example is the treatment $id', ({ id, example }) => {
    expect(namesIn(example, 'treatment')).toContain(id);
  });

  test.each(examples(catalogue.regions))('$example names the region $id', ({ id, example }) => {
    expect(namesIn(example, 'region')).toContain(id);
  });

  test('short abbreviations count only in capitals', () => {
    expect(namesIn('PT 2x6', 'treatment')).toEqual(['physical-therapy']);
    expect(namesIn('the pt reports pain; tens of visits', 'treatment')).toEqual([]);
    expect(namesIn('Labs: PT/PTT', 'treatment')).toContain('coagulation-studies');
    expect(namesIn('LE weakness', 'region')).toEqual(['lower-extremity']);
    expect(namesIn('two mri and three TPIs', 'treatment')).toEqual(['mri', 'trigger-point-injection']);
  });

  test('titles with commas and ampersands are found whole', () => {
    expect(namesIn('Forearm, Wrist, and Hand Complaints 2004, Section(s): Special Studies', 'guideline')).toEqual(['acoem2004-ch11']);
    expect(namesIn('ODG, Low Back - Lumbar and Thoracic (Acute and Chronic)', 'guideline')).toContain('odg-low-back');
    expect(namesIn('NSAIDs, GI symptoms and cardiovascular risk', 'topic')).toContain('cp2016-nsaids-gi');
    expect(
      namesIn('3.3.9 Opioids for Chronic Pain and Chronic Opioid Treatment: Maintenance of Chronic Opioid Treatment', 'topic'),
    ).toContain('op-3.3.9');
  });
});

describe('citations', () => {
  const citation = (cited: Parameters<typeof guidelineForCitation>[1]) => guidelineForCitation(catalogue, cited)?.id;

  test('both generations of MTUS citations', () => {
    expect(citation({ family: 'mtus', chapter: 12 })).toBe('acoem2004-ch12');
    expect(citation({ family: 'mtus', title: 'Low Back Complaints', year: 2004 })).toBe('acoem2004-ch12');
    expect(citation({ title: 'Low Back Complaints 2004' })).toBe('acoem2004-ch12');
    expect(citation({ title: 'Elbow Complaints 2007' })).toBe('acoem2004-ch10');
    expect(citation({ family: 'mtus', title: 'Low Back Disorders 2019' })).toBe('acoem2017-low-2019');
  });

  test('the title says more than a chapter number that does not fit it', () => {
    expect(citation({ family: 'mtus', title: 'Low Back Complaints', chapter: 8 })).toBe('acoem2004-ch12');
  });

  test('the year or else the date decides between editions; without them the citation stays open', () => {
    const title = 'Chronic Pain Medical Treatment Guidelines';
    expect(citation({ family: 'mtus', title, year: 2009 })).toBe('mtus-chronic-pain-2009');
    expect(citation({ family: 'mtus', title, date: '2016-07-28' })).toBe('mtus-chronic-pain-2016');
    expect(citation({ family: 'mtus', title, date: '2016-07-27' })).toBe('mtus-chronic-pain-2009');
    expect(citation({ family: 'mtus', title })).toBeUndefined();
    expect(guidelinesForCitation(catalogue, { family: 'mtus', title })).toHaveLength(2);
  });

  test.each([
    ['Low Back', 'odg-low-back'],
    ['Lower Back section', 'odg-low-back'],
    ['Low Back-Lumbar & Thoracic (Acute & Chronic)', 'odg-low-back'],
    ['Low Back (Thoracic and Lumbar, Acute and Chronic) Chapter', 'odg-low-back'],
    ['Neck and Upper back', 'odg-neck'],
    ['Hips & Pelvis Chapter', 'odg-hip'],
    ['Knee and Leg Chapter', 'odg-knee'],
    ['Shoulder (updated 11/23/16)', 'odg-shoulder'],
    ['Forearm, Wrist, and Hand Chapter', 'odg-forearm'],
    ['Pain Chapter', 'odg-pain'],
    ['Carpal Tunnel Syndrome (Acute & Chronic)', 'odg-cts'],
    ['Head (trauma, headaches, etc., not including stress & mental disorders)', 'odg-head'],
    ['Mental Illness and Stress', 'odg-mental'],
  ])('ODG, %s', (title, id) => {
    expect(citation({ family: 'odg', title })).toBe(id);
  });

  test('a title that is plain without its source names nothing', () => {
    expect(citation({ title: 'Low Back' })).toBeUndefined();
    expect(citation({ family: 'odg', title: 'Spleen' })).toBeUndefined();
    expect(citation({ family: 'odg' })).toBeUndefined();
  });

  test('chapters that were never adopted and the third edition are outside the MTUS', () => {
    expect(citation({ family: 'acoem', chapter: 7 })).toBe('acoem2004-ch7');
    expect(citation({ family: 'mtus', chapter: 7 })).toBeUndefined();
    expect(citation({ family: 'acoem', title: 'Low Back Disorders', year: 2011 })).toBe('acoem2011-low-back');
  });

  test('the edition in force on a day', () => {
    const old = catalogue.guidelineById.get('mtus-chronic-pain-2009')!;
    expect(editionInForce(catalogue, old, '2017-02-01')?.id).toBe('mtus-chronic-pain-2016');
    expect(editionInForce(catalogue, old, '2014-02-01')?.id).toBe('mtus-chronic-pain-2009');
  });
});

describe('what bears on a treatment', () => {
  test('the MTUS first, the topic on just this treatment first', () => {
    const found = guidelinesFor(catalogue, ['facet-joint-injection'], ['lumbar'], '2014-05-01');
    expect(found.map(({ guideline }) => guideline.id).slice(0, 2)).toEqual(['acoem2004-ch12', 'odg-low-back']);
    expect(found[1]!.topics.map(({ id }) => id)).toContain('odg-lb-facet-ia');
  });

  test('topics of other regions and editions not in force stay out', () => {
    const knee = guidelinesFor(catalogue, ['mri'], ['knee'], '2017-02-01').map(({ guideline }) => guideline.id);
    expect(knee.slice(0, 1)).toEqual(['acoem2004-ch13']);
    expect(knee).not.toContain('acoem2004-ch12');
    const topical = guidelinesFor(catalogue, ['lidocaine-patch'], [], '2017-02-01').map(({ guideline }) => guideline.id);
    expect(topical[0]).toBe('mtus-chronic-pain-2016');
    expect(topical).not.toContain('mtus-chronic-pain-2009');
  });

  test('topics by treatment and region', () => {
    expect(topicsFor(catalogue, 'prp-injection', ['knee']).map(({ topic }) => topic.id)).toEqual(['odg-knee-prp']);
    expect(topicsFor(catalogue, 'lansoprazole', []).map(({ topic }) => topic.id)).toContain('cp2016-ppi');
  });
});

describe('body regions', () => {
  test.each([
    ['thoracic', 'cervical'],
    ['thoracic', 'low-back'],
    ['elbow', 'hand'],
    ['finger', 'wrist'],
    ['lower-extremity', 'low-back'],
    ['lower-extremity', 'ankle'],
    ['upper-extremity', 'cervical'],
    ['upper-extremity', 'hand'],
    ['spine', 'lumbar'],
    ['low-back', 'lumbar'],
    ['sacroiliac', 'hip'],
    ['skin', 'knee'],
  ])('%s and %s are treated together', (a, b) => {
    expect([regionsOverlap(catalogue, a, b), regionsOverlap(catalogue, b, a)]).toEqual([true, true]);
  });

  test.each([
    ['knee', 'low-back'],
    ['knee', 'hip'],
    ['cervical', 'lumbar'],
    ['shoulder', 'elbow'],
    ['shoulder', 'cervical'],
    ['lumbar', 'hip'],
    ['ankle', 'knee'],
  ])('%s and %s are not', (a, b) => {
    expect([regionsOverlap(catalogue, a, b), regionsOverlap(catalogue, b, a)]).toEqual([false, false]);
  });
});

describe('treatments', () => {
  test.each([
    ['epidural-steroid-injection', 'transforaminal-esi', 'contains'],
    ['selective-nerve-root-block', 'epidural-steroid-injection', 'part'],
    ['facet-joint-injection', 'medial-branch-block', 'class'],
    ['duloxetine', 'amitriptyline', 'class'],
    ['diclofenac-oral', 'diclofenac-gel', 'confusable'],
    ['infrared-therapy', 'thermography', 'confusable'],
    ['facet-joint-injection', 'selective-nerve-root-block', undefined],
    ['topical-analgesics', 'diclofenac-oral', undefined],
    ['epidural-steroid-injection', 'mri', undefined],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(treatmentsRelated(catalogue, a, b)).toBe(relation);
  });
});

test('vertebrae and the interspaces between them', () => {
  expect([vertebraIndex('C1'), vertebraIndex('t1'), vertebraIndex('L6'), vertebraIndex('C8')]).toEqual([0, 7, -1, -1]);
  expect([areNeighbouringVertebrae('L5', 'S1'), areNeighbouringVertebrae('L5', 'L2'), areNeighbouringVertebrae('C5', 'C5')]).toEqual([
    true,
    false,
    false,
  ]);
  expect([interspaceCount('L4', 'S1'), interspaceCount('C3', 'C6')]).toEqual([2, 3]);
});

test('the catalogue cannot be changed', () => {
  const guideline = catalogue.guidelineById.get('acoem2004-ch12')!;
  expect(Object.isFrozen(guideline.topics[0]!.criteria[0]!.markers)).toBe(true);
  expect(Object.isFrozen(catalogue.treatments[0]!.synonyms)).toBe(true);
});

describe('the data', () => {
  test('ids stand once', () => {
    const ids = catalogue.guidelines.flatMap(({ id, topics }) => [
      id,
      ...topics.flatMap((topic) => [topic.id, ...topic.criteria.map((criterion) => criterion.id)]),
    ]);
    for (const all of [ids, catalogue.treatments.map(({ id }) => id), catalogue.regions.map(({ id }) => id)]) {
      expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
    }
  });

  test('every id that a row names is there', () => {
    const { treatmentById, regionById, guidelineById } = catalogue;
    const families = new Set(catalogue.guidelines.map(({ family }) => family));
    const treatments = [
      ...catalogue.treatments.flatMap(({ partOf, related }) => [...partOf, ...related]),
      ...catalogue.guidelines.flatMap(({ topics }) => topics.flatMap((topic) => topic.treatments)),
    ];
    const regions = [
      ...catalogue.regions.flatMap(({ contains, overlaps }) => [...contains, ...overlaps]),
      ...catalogue.treatments.flatMap((treatment) => treatment.regions),
      ...catalogue.guidelines.flatMap((guideline) => [...guideline.regions, ...guideline.sections.flatMap((section) => section.regions)]),
    ];
    expect(treatments.filter((id) => !treatmentById.has(id))).toEqual([]);
    expect(regions.filter((id) => !regionById.has(id))).toEqual([]);
    for (const { criterion } of catalogue.criterionById.values()) {
      expect(criterion.soleIn.filter((id) => !guidelineById.has(id) && !families.has(id))).toEqual([]);
    }
    for (const { guideline, topic } of catalogue.topicById.values()) {
      expect(topic.sections.filter((name) => !guideline.sections.some((section) => section.name === name))).toEqual([]);
    }
  });

  test('what is verified names its sources; a limit that is alone in its place is verified', () => {
    const rows = [...catalogue.guidelines, ...[...catalogue.topicById.values()].map(({ topic }) => topic)];
    expect(rows.filter(({ status, sources }) => status === 'verified' && sources.length === 0).map(({ id }) => id)).toEqual([]);
    for (const { criterion } of catalogue.criterionById.values()) {
      if (criterion.status === 'verified') expect(criterion.sources, criterion.id).not.toEqual([]);
      if (criterion.soleIn.length > 0) expect(criterion.status, criterion.id).toBe('verified');
    }
  });

  test('editions of a series do not overlap', () => {
    const byDay = (guideline: (typeof catalogue.guidelines)[number]) => guideline.inForce!;
    for (const guideline of catalogue.guidelines.filter(({ series }) => series)) {
      for (const other of catalogue.guidelines) {
        if (other === guideline || other.series !== guideline.series || byDay(other).from < byDay(guideline).from) continue;
        expect(byDay(guideline).until && byDay(guideline).until! <= byDay(other).from, `${guideline.id}, ${other.id}`).toBeTruthy();
      }
    }
  });
});
