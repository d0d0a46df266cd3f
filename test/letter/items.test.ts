import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import { totalsOf } from '../../server/src/letter/items/quantities';
import { levelName } from '../../server/src/letter/items/spinal-levels';
import { parseLetter } from '../../server/src/letter/parse-letter';
import { readLetter } from '../../server/src/letter/read-letter';
import { builtInProfiles } from '../../server/src/profiles';
import { readRealLetters } from '../letters-real/real-letters';

function readItemOf(item: string) {
  const letter = `IMR ISSUES, DECISIONS AND RATIONALES\n\n${item}: Upheld\n\nDecision rationale: To be written.\n`;
  const reading = readLetter(parseLetter(letter, builtInProfiles), builtInCatalogue()).issues[0];
  expect(reading?.issue.itemText).toBe(item);
  return (reading as NonNullable<typeof reading>).item;
}

describe('spinal levels', () => {
  test.each([
    ['C3-4, 4-5, 5-6 facet blocks', 'C3-C4 C4-C5 C5-C6', 3],
    ['Lumbar L4-S1 selective nerve root block', 'L4-S1', 2],
    ['Facet injections at L4-L5, L5-S1', 'L4-L5 L5-S1', 2],
    ['L5- S1 epidural', 'L5-S1', 1],
    ['C5/6 fusion', 'C5-C6', 1],
    ['C5-6-7 fusion', 'C5-C6 C6-C7', 2],
    ['L5S1 fusion', 'L5-S1', 1],
    ['L4-5 and L5-1 epidural', 'L4-L5 L5-S1', 2],
    ['Bilateral L3-5 medial branch blocks', 'L3-L5', 2],
    ['Kyphoplasty T11 through L1', 'T11-L1', 2],
    ['C7-T1 interlaminar epidural', 'C7-T1', 1],
    ['Transforaminal epidural at L4 and L5', 'L4 L5', 2],
    ['L3, 4, 5 medial branch blocks', 'L3 L4 L5', 3],
    ['1 left L5 pars steroid injection', 'L5', 1],
    ['Selective nerve root block, L-5', 'L5', 1],
    ['Synapryn S1-20 mg', '', 0],
    ['Lumbar MRI with T1 and T2-weighted images', '', 0],
    ['L4-L5 injection, 2-3 visits', 'L4-L5', 1],
    ['Follow-up of L5, 6 weeks', 'L5', 1],
  ])('%s', (item, levels, count) => {
    const reading = readItemOf(item);
    expect(reading.levels.map(levelName).join(' ')).toBe(levels);
    expect(reading.levelCount).toBe(count);
  });
});

describe('quantities', () => {
  test.each([
    ['Eight (8) sessions of aquatic therapy', '8 sessions, 8 sessions', [8]],
    ['Physical therapy 2 times a week for 3 weeks', '2 times-a-week, 3 weeks', [6]],
    ['Physical therapy twice weekly for six weeks', '2 times-a-week, 6 weeks', [12]],
    ['Physical therapy 3x/week for 4 weeks', '3 times-a-week, 4 weeks', [12]],
    ['Physical therapy 2x6', '2 times-a-week, 6 weeks', [12]],
    ['Physical therapy 2 x 6', '2 times-a-week, 6 weeks', [12]],
    ['Acupuncture, 3 visits per week for 2 weeks', '3 times-a-week, 2 weeks', [6]],
    ['Twelve additional chiropractic manipulation sessions', '12 sessions', [12]],
    ['Physical therapy sessions, 12', '12 sessions', [12]],
    ['Post-op physical therapy 12-18 sessions', '12 sessions, 18 sessions', [12, 18]],
    ['Psychotherapy x 12 visits', '12 visits', [12]],
    ['Electrocardiogram times 3', '3 units', [3]],
    ['NCV bilateral lower extremities QTY: 2', '2 units', [2]],
    ['Three refills of Voltaren 75mg #60', '3 refills, 75 milligrams, 60 units', [60]],
    ['Tramadol 150 mg, 30 tablets', '150 milligrams, 30 tablets', [30]],
    ['Ketoprofen 20% in cream base 240g', '20 percent, 240 grams', []],
    ['Wheelchair for a 2 month rental', '2 months', []],
    ['Commode, 3 in 1', '', []],
  ])('%s', (item, quantities, totals) => {
    const reading = readItemOf(item);
    expect(reading.quantities.map(({ value, unit }) => `${value} ${unit}`).join(', ')).toBe(quantities);
    expect([...totalsOf(reading.quantities)]).toEqual(totals);
  });
});

describe('sides', () => {
  test.each([
    ['MRI of the left knee', 'left'],
    ['EMG RUE', 'right'],
    ['NCV BLE', 'bilateral'],
    ['Cervical facet injections Bil C3-4', 'bilateral'],
    ['Acupuncture, b/l shoulders', 'bilateral'],
    ['R/L knee injections', 'bilateral'],
    ['Physical therapy for the L knee', 'left'],
    ['L4-L5 epidural', undefined],
    ['MRI of the left knee and right hip', undefined],
  ])('%s', (item, side) => {
    expect(readItemOf(item).side?.side).toBe(side);
  });
});

describe('regions', () => {
  test.each([
    ['MRI of the lumbar spine', 'lumbar'],
    ['Epidural at C5-6', 'cervical'],
    ['MRI of the fingers of the right hand', 'finger hand'],
    ['Acupuncture, neck, right hand and head', 'cervical hand head'],
    ['Physical therapy for the low back', 'low-back'],
    ['Knee scooter rental', ''],
    ['Shoulder sling with abduction pillow', ''],
    ['Lumbar support', ''],
    ['Hip pad', ''],
    ['Custom back heat therapy pad', ''],
    ['TENS unit for the low back', 'low-back'],
    ['Ibuprofen 600 mg by mouth', ''],
  ])('%s', (item, regions) => {
    expect(
      readItemOf(item)
        .regions.map((region) => region.id)
        .join(' '),
    ).toBe(regions);
  });
});

describe('treatments', () => {
  test.each([
    ['EMG/NCV of the bilateral upper extremities', 'electrodiagnostic-studies'],
    ['Right total knee arthroplasty with a cold therapy unit', 'knee-arthroplasty cold-therapy-unit'],
    ['Pre-op labs: PT/PTT', 'preoperative-clearance coagulation-studies'],
    ['Flector 1.3% transdermal patch', 'diclofenac-patch'],
    ['Something nobody has heard of', ''],
  ])('%s', (item, treatments) => {
    expect(
      readItemOf(item)
        .treatments.map((treatment) => treatment.id)
        .join(' '),
    ).toBe(treatments);
  });

  test('ranges are of the letter as it stands', () => {
    const letter = 'IMR ISSUES, DECISIONS AND RATIONALES\n\nFACET INJECTIONS AT L4-L5, L5-\n\nS1, LEFT: Upheld\n';
    const item = readLetter(parseLetter(letter, builtInProfiles), builtInCatalogue()).issues[0]?.item;
    const textOf = (range: { start: number; end: number } | undefined) => range && letter.slice(range.start, range.end);
    expect(item?.levels.map(textOf)).toEqual(['L4-L5', 'L5-\n\nS1']);
    expect(textOf(item?.side)).toBe('LEFT');
    expect(textOf(item?.treatments[0])).toBe('FACET INJECTIONS');
  });
});

test('the items of the real letters name a treatment that is known', () => {
  const items = readRealLetters().flatMap(({ text }) => readLetter(parseLetter(text, builtInProfiles), builtInCatalogue()).issues);
  expect(items.filter(({ item }) => item.treatments.length === 0).length).toBe(0);
});

test('so do all items of the vocabulary as their letters write them, but for one misspelled', () => {
  const vocabulary = join(__dirname, '../../../shared/spec/vocabulary.json');
  if (!existsSync(vocabulary)) {
    console.warn(`\nNO VOCABULARY: ${vocabulary} is absent, so what is tested on it IS NOT TESTED.\n`);
    return;
  }
  const rows = JSON.parse(readFileSync(vocabulary, 'utf8')).asWritten as { 'as written': string[] }[];
  const items = rows.flatMap((row) => row['as written']);
  expect(items.length).toBeGreaterThan(100);
  const unknown = items.filter((item) => {
    const letter = `IMR ISSUES, DECISIONS AND RATIONALES\n\n${item}: Upheld\n`;
    return readLetter(parseLetter(letter, builtInProfiles), builtInCatalogue()).issues[0]?.item.treatments.length === 0;
  });
  expect(unknown.length).toBe(1);
});
