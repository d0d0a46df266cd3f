import { describe, expect, test } from 'vitest';
import type { Mention } from '../../server/src/letter/letter-reading';
import { letterWith, readingOf } from '../support/marked-letter';

const kneeAndOdg =
  'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Knee & Leg, MRI.';

interface Parts {
  readonly basis?: string;
  readonly item?: string;
  readonly date?: string;
}

function mentionsIn(rationale: string, parts: Parts = {}): { text: string; mention: Mention }[] {
  const header = `Case Number: CM17-0000042\nDecision Date: ${parts.date ?? '02/15/2017'}`;
  const letter = letterWith({ header, item: parts.item ?? 'MRI of the left knee', basis: parts.basis ?? kneeAndOdg, rationale });
  const mentions = readingOf(letter).issues[0]?.rationale?.mentions ?? [];
  return mentions.map((mention) => ({ text: letter.slice(mention.start, mention.end), mention }));
}

function onlyMention(rationale: string, parts: Parts = {}): Mention {
  const found = mentionsIn(rationale, parts);
  expect(found.map(({ text }) => text)).toHaveLength(1);
  return (found[0] as { mention: Mention }).mention;
}

describe('a source by name', () => {
  test.each([
    ['Per ODG, this is an option.', 'ODG', 'odg'],
    ['The Official Disability Guidelines (ODG) state this.', 'Official Disability Guidelines (ODG)', 'odg'],
    ['ODG-TWC recommends it.', 'ODG-TWC', 'odg'],
    ['California MTUS/ACOEM practice guidelines state this.', 'California MTUS/ACOEM practice guidelines', 'mtus'],
    ['CA-MTUS states this.', 'CA-MTUS', 'mtus'],
    ['ACOEM guidelines p181 do not recommend it.', 'ACOEM guidelines', 'mtus'],
    [
      'American College of Occupational and Environmental Medicine guidelines state this.',
      'American College of Occupational and Environmental Medicine',
      'mtus',
    ],
    ['This exceeds the california chronic pain medical treatment guidelines.', 'chronic pain medical treatment guidelines', 'mtus'],
    ['The ACOEM chapter on low back complaints states this.', 'ACOEM chapter on low back complaints', 'mtus'],
    ['The MTUS Acupuncture Guidelines recommend this.', 'MTUS Acupuncture Guidelines', 'mtus'],
  ])('%s', (rationale, words, family) => {
    const [found] = mentionsIn(rationale);
    expect(found?.text).toBe(words);
    expect(found?.mention).toMatchObject({ kind: 'explicit', family });
  });

  test('mdguidelines.com is ACOEM’s site', () => {
    expect(mentionsIn('According to mdguidelines.com, this is an option.')[0]?.mention.family).toBe('mtus');
  });

  test('names that stand together are one mention, with chapter and page', () => {
    const mention = onlyMention('The MTUS Guideline in ACOEM Chapter 12, Table 12-8, page 309 notes that this is an option.');
    expect(mention.guideline?.id).toBe('acoem2004-ch12');
    expect(mention.chapter?.value).toBe(12);
    expect(mention.pages.map(({ first, last }) => [first, last])).toEqual([[309, 309]]);
    expect(mention.sources).toEqual(['mtus', 'acoem']);
  });

  test.each([
    ['The Acupuncture Guidelines allow six visits.', ['mtus']],
    ['The Postsurgical Guidelines allow 24 visits.', ['mtus']],
    ['The CPMTG require an examination.', ['mtus']],
    ['The ODG acupuncture guidelines allow six visits.', ['odg']],
    ["ODG's opioid guidelines allow it.", ['odg']],
  ])('a title with its own word for guideline: %s', (rationale, families) => {
    expect(mentionsIn(rationale).map(({ mention }) => mention.family)).toEqual(families);
  });

  test.each(['Per ACOEM, the report on page 12 shows nothing.', 'Per ACOEM, page 12 of the report shows nothing.'])(
    'pages of the record are none: %s',
    (rationale) => expect(onlyMention(rationale).pages).toEqual([]),
  );

  test('pages before the name', () => {
    const mention = onlyMention(
      'As noted on page 82 of the MTUS Chronic Pain Medical Treatment Guidelines (July 28, 2016), one is enough.',
    );
    expect(mention.guideline?.id).toBe('mtus-chronic-pain-2016');
    expect(mention.edition?.year).toBe(2016);
    expect(mention.pages.map(({ first }) => first)).toEqual([82]);
  });

  test('a page that opens the sentence', () => {
    expect(onlyMention('On page 174 the ACOEM guidelines do not recommend it.').pages.map(({ first }) => first)).toEqual([174]);
  });

  test('ACOEM’s 3rd edition is of its own family', () => {
    const mention = onlyMention(
      'The Third Edition ACOEM Guidelines Low Back Disorders Chapter notes on page 607 that it is not recommended.',
    );
    expect(mention).toMatchObject({ family: 'acoem-3rd-edition', edition: { ordinal: 3 } });
    expect(mention.guideline?.id).toBe('acoem2011-low-back');
    expect(mention.pages.map(({ first }) => first)).toEqual([607]);
  });

  test('ACOEM without an edition may be whatever of it the basis cites', () => {
    const basis =
      'Decision based on Non-MTUS Citation ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Shoulder Disorders, pg. 64.';
    expect(onlyMention('ACOEM notes that this is an option.', { basis }).families).toEqual(['acoem-3rd-edition', 'mtus']);
  });

  test('a year before the name is its edition, a year of the story is none', () => {
    expect(onlyMention('The 2016 California MTUS states this.').edition?.year).toBe(2016);
    expect(onlyMention('Since 2014 the MTUS has said this.').edition).toBeUndefined();
  });

  test.each([
    'The patient has knee complaints.',
    'Opioids are not helping.',
    'There was eye pain and a hernia.',
    'Acupuncture treatment was tried.',
  ])('words of a title are no mention by themselves: %s', (rationale) => expect(mentionsIn(rationale)).toEqual([]));

  test('layout and case do not count', () => {
    const [found] = mentionsIn('Per the official\ndisability   guidelines, this is an option.');
    expect(found?.mention.family).toBe('odg');
  });
});

describe('unnamed guidelines', () => {
  const families = (rationale: string, parts?: Parts) =>
    mentionsIn(rationale, parts)
      .filter(({ mention }) => mention.kind === 'generic')
      .map(({ mention }) => mention.families);

  test('mean the source named last before', () => {
    expect(families('The MTUS recommends this. The ODG recommends that. The guidelines allow one.')).toEqual([['odg']]);
  });

  test('not one named only to say that it is silent', () => {
    expect(families('The ODG recommends this. The MTUS does not address this request. The guidelines allow one.')).toEqual([['odg']]);
  });

  test('mean every source cited where none is named', () => {
    expect(families('Guidelines recommend this in early stages.')).toEqual([['mtus', 'odg']]);
  });

  test('sources named in one breath are meant together', () => {
    expect(families('Pursuant to the MTUS and the ODG, this is not needed. The guidelines allow one.')).toEqual([['mtus', 'odg']]);
  });

  test('"the cited guidelines" are all that the basis cites', () => {
    expect(families('The ODG recommends this. The request exceeds the cited guidelines.')).toEqual([['mtus', 'odg']]);
  });

  test('"other guidelines" are the Non-MTUS ones cited', () => {
    expect(families('The MTUS does not address this request, so other guidelines were used.')).toEqual([['odg']]);
  });
});

describe('names that are not the reviewer’s own', () => {
  test.each([
    'The claims administrator cited ODG.',
    'The request was non-certified citing guidelines criteria.',
    'Utilization review denied the request based on ODG.',
    'Per the utilization review, ODG criteria were not met.',
    'The request was denied on 1/5/2017 per MTUS.',
    'The treating physician quotes the ODG.',
    'The prior reviewer relied on the MTUS.',
    'The denial cites ACOEM.',
    'The UR physician modified the request based on ODG.',
  ])('reported: %s', (rationale) => expect(mentionsIn(rationale)[0]?.mention.kind).toBe('reported'));

  test.each([
    'ODG Physical Therapy Guidelines - Allow for fading of treatment frequency.',
    'See the ODG Preface for general rules.',
    'Also see other general guidelines that apply under Physical Therapy in the ODG Preface.',
    '"Patients are assessed after six visits as in the ODG chapter on therapy."',
  ])('pasted: %s', (rationale) => expect(mentionsIn(rationale).at(-1)?.mention.kind).toBe('pasted'));

  test('the guideline that another one cites', () => {
    expect(mentionsIn('The MTUS guidelines cite the ODG for this.').map(({ mention }) => mention.kind)).toEqual(['explicit', 'pasted']);
  });

  test('advice to the patient', () => {
    expect(onlyMention('The patient is advised to consult the MTUS Opioids Treatment Guidelines on weaning.').kind).toBe('advised');
  });

  test.each([
    'The California MTUS does not address this, so the Official Disability Guidelines were cited.',
    'Although the UR physician denied the request, the ODG recommends it.',
    'The provider failed to document the criteria cited in the ODG.',
    'The request was modified by utilization review, but per ODG more visits are allowed.',
    'According to the "Official Disability Guidelines", this is an option.',
    'The treating physician has not documented a failed trial as required by the ODG.',
    'The request is denied per ODG.',
  ])('the reviewer’s own: %s', (rationale) => expect(mentionsIn(rationale).at(-1)?.mention.kind).toBe('explicit'));
});
