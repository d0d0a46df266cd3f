import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lookUp } from '../../server/src/features/lookup';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import { guidelineForCitation, topicsFor } from '../../server/src/guidelines/lookup';
import { mergeCatalogue } from '../../server/src/guidelines/merge';
import { type GuidelinePack, readGuidelinePack } from '../../server/src/guidelines/read-pack';
import { searchCatalogue } from '../../server/src/guidelines/search';

const base = builtInCatalogue();
const examplePath = 'docs/examples/harbor-health.imr-guidelines.json';
const manual = readFileSync('docs/guideline-packs.md', 'utf8');

function packOf(value: unknown, path = 'a.imr-guidelines.json'): GuidelinePack {
  const reading = readGuidelinePack(typeof value === 'string' ? value : JSON.stringify(value), path);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.pack;
}

function problemsOf(text: string) {
  const reading = readGuidelinePack(text, 'a.imr-guidelines.json');
  return 'problems' in reading ? reading.problems.map(({ line, character, message }) => `${line}:${character} ${message}`) : [];
}

describe('the example of the manual', () => {
  const merged = mergeCatalogue(base, [packOf(readFileSync(examplePath, 'utf8'), examplePath)]);

  test('brings a guideline of its own', () => {
    const guideline = guidelineForCitation(merged, { title: 'Harbor Shoulder Criteria 2025' })!;
    expect(guideline).toMatchObject({
      id: 'harbor-shoulder-2025',
      mtus: false,
      general: false,
      pack: 'Harbor Health criteria 2025',
      status: 'verified',
    });
    expect(topicsFor(merged, 'shoulder-injection', ['shoulder']).map(({ topic }) => topic.id)).toContain('harbor-shoulder-injection');
    expect(merged.criterionById.get('harbor-shoulder-injection.2')!.criterion).toMatchObject({ verbatim: true, limits: { perYear: '3' } });
  });

  test('adds to a known topic and leaves the rest of it', () => {
    const { topic, guideline } = merged.topicById.get('odg-lb-heat')!;
    expect(topic.criteria.map(({ id, pack }) => [id, pack])).toEqual([
      ['odg-lb-heat.1', undefined],
      ['harbor-odg-lb-heat.1', 'Harbor Health criteria 2025'],
    ]);
    expect(topic.treatments).toContain('heating-pad');
    expect(guideline.topics.length).toBe(base.guidelineById.get('odg-low-back')!.topics.length);
    expect(base.topicById.get('odg-lb-heat')!.topic.criteria).toHaveLength(1);
  });

  test('the shorter one in the text is a pack too', () => {
    const json = manual.split('```json\n').map((block) => block.split('\n```')[0] as string);
    expect(packOf(json.find((block) => block.includes('"guidelines"'))).guidelines).toHaveLength(1);
  });
});

test('of two packs the nearer one wins', () => {
  const pack = (name: string, title: string) => packOf({ name, guidelines: [{ id: 'own', title, publisher: name }] });
  const merged = mergeCatalogue(base, [pack('near', 'Near title'), pack('far', 'Far title')]);
  expect(merged.guidelineById.get('own')).toMatchObject({ title: 'Near title', publisher: 'near' });
});

describe('a broken pack', () => {
  test.each([
    ['no JSON', '{ "name": ', '0:10 The file is no JSON: value expected.'],
    ['empty', '', '0:0 The file is no JSON: it is empty.'],
    ['a misspelt property', '{\n "name": "P",\n "guidlines": []\n}', '2:1 "guidlines" is no property that may stand here.'],
    ['a missing title', '{"name":"P","guidelines":[{"id":"a"}]}', '0:26 "title" is missing.'],
    ['another kind of value', '{"name":"P","guidelines":[{"id":"a","title":3}]}', '0:44 Expected a text, found a number.'],
    [
      'an id with blanks',
      '{"name":"P","guidelines":[{"id":"a b","title":"A"}]}',
      '0:32 "a b" is no id: small letters and digits, joined by single hyphens.',
    ],
    [
      'an unknown treatment',
      '{"name":"P","guidelines":[{"id":"a","title":"A","topics":[{"id":"t","title":"T","treatments":["moon dust"]}]}]}',
      '0:94 The vocabulary knows no treatment "moon dust"; imr lookup shows what it knows.',
    ],
    [
      'an id twice',
      '{"name":"P","guidelines":[{"id":"a","title":"A"},{"id":"a","title":"B"}]}',
      '0:55 The id "a" stands twice in the pack.',
    ],
    [
      'pages that run backwards',
      '{"name":"P","guidelines":[{"id":"a","title":"A","pages":{"first":9,"last":3}}]}',
      '0:74 The last page comes before the first.',
    ],
    [
      'no day',
      '{"name":"P","guidelines":[{"id":"a","title":"A","inForce":{"from":"last year"}}]}',
      '0:66 "last year" is no day: write 2017-12-01.',
    ],
  ])('%s: the fault and its place', (_, text, problem) => {
    expect(problemsOf(text)).toContain(problem);
  });

  test('names its file and never throws', () => {
    expect(readGuidelinePack('[', 'my.imr-guidelines.json')).toMatchObject({ problems: [{ path: 'my.imr-guidelines.json' }] });
    expect(problemsOf('['.repeat(100_000))).toHaveLength(1);
  });

  test('cannot reach the prototype of objects', () => {
    const text =
      '{"name":"P","guidelines":[{"id":"a","title":"A","topics":[{"id":"t","title":"T","criteria":[{"id":"c","text":"x","limits":{"__proto__":"1"}}]}]}]}';
    const pack = packOf(text);
    mergeCatalogue(base, [pack]);
    expect(problemsOf('{"__proto__":{"polluted":1},"name":"P","guidelines":[]}').length).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const named = mergeCatalogue(base, [packOf({ name: 'P', guidelines: [{ id: 'constructor', title: 'A' }] })]);
    expect(named.guidelineById.get('constructor')?.title).toBe('A');
  });
});

describe('looking up', () => {
  const first = (words: string) => {
    const [entry] = searchCatalogue(base, words);
    if (entry?.kind === 'guideline') return entry.guideline.id;
    if (entry?.kind === 'topic') return entry.topic.id;
    if (entry?.kind === 'criterion') return entry.criterion.id;
    return entry?.kind === 'treatment' ? entry.treatment.id : entry?.region.id;
  };

  test.each([
    ['low back complaints', 'acoem2004-ch12'],
    ['complaints back LOW 2004', 'acoem2004-ch12'],
    ['chapter 12', 'acoem2004-ch12'],
    ['chronic pain 2009', 'mtus-chronic-pain-2009'],
    ['trochanteric', 'odg-hip-troch'],
    ['questionable merit', 'ch12-injections.1'],
    ['SNRB', 'selective-nerve-root-block'],
  ])('%s: first %s', (words, id) => {
    expect(first(words)).toBe(id);
  });

  test('words in any order; every one must be found', () => {
    const found = searchCatalogue(base, 'facet odg');
    expect(found.length).toBeGreaterThan(3);
    expect(found.slice(0, 3).every((entry) => entry.kind === 'topic' && entry.guideline.family === 'odg')).toBe(true);
    expect(searchCatalogue(base, 'facet qqq')).toEqual([]);
    expect(searchCatalogue(base, '  ')).toEqual([]);
  });

  test('as text and as JSON', () => {
    expect(lookUp(base, 'modalities proven efficacy', 'text')).toMatch(
      /no proven efficacy.*\n {2}Physical Methods: passive modalities, page 300 \[unverified\]\n/,
    );
    expect(lookUp(base, 'qqq', 'text')).toBe('Nothing in the catalogue matches "qqq".\n');
    const json = JSON.parse(lookUp(base, 'low back', 'json', 2));
    expect(json.entries).toHaveLength(2);
    expect(json.total).toBeGreaterThan(2);
    expect(json.entries[0]).toMatchObject({ kind: 'guideline' });
  });
});
