import { describe, expect, it } from 'vitest';
import { guidelineEntry, placeInEntry } from '../../../server/src/features/guideline-entry';
import { definitionAt } from '../../../server/src/features/navigation/definition';
import { documentLinks } from '../../../server/src/features/navigation/document-links';
import { occurrencesAt } from '../../../server/src/features/navigation/occurrences';
import { renameableAt, renameItem } from '../../../server/src/features/navigation/rename-item';
import { applyEdits, letterWith, readingOf } from '../../support/marked-letter';
import { withCaret } from '../letter-text';

const letter = letterWith({
  summary: 'The worker is a 44 year old male. Request(s) under consideration include MRI of the left shoulder and acupuncture of the neck.',
  item: 'MRI of the left shoulder',
  basis: 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Special Studies.',
  rationale:
    'The MTUS does not recommend routine imaging; see 8 CCR 9792.23.2 and https://www.dir.ca.gov/dwc/. Per Labor Code section 4610.6, the MTUS comes first. The request for MRI of the left shoulder is not medically necessary.',
});
const reading = readingOf(letter);
const at = (words: string, from = 0) => letter.indexOf(words, from) + 1;
const words = (range: { start: number; end: number } | undefined) => range && letter.slice(range.start, range.end);
const rationale = letter.indexOf('Decision rationale:');

describe('go to definition', () => {
  it('leads from a mention in the rationale to its citation in the basis', () => {
    const found = definitionAt(reading, at('MTUS', rationale));
    expect(found && 'range' in found && words(found.range)).toContain('Shoulder Complaints 2004');
    expect(found && 'range' in found && found.range.start).toBeGreaterThan(letter.indexOf('MAXIMUS guideline'));
  });

  it('leads from a citation to the catalogue, and from its section to the topic', () => {
    const basis = letter.indexOf('MAXIMUS guideline');
    expect(definitionAt(reading, at('Shoulder Complaints', basis))).toMatchObject({ guideline: 'acoem2004-ch9' });
  });

  it.each([
    ['MTUS Low Back Complaints 2004, Section(s): Special Stu¦dies', /^## Special Studies/],
    ['MTUS Low Back Comp¦laints 2004, Section(s): Special Studies', /^## Special Studies/],
    ['MTUS Low Back Complaints 2004, Section(s): Special Studies, Phys¦ical Methods', /^## Physical Methods/],
    ['MTUS Low Back Complaints 2004, Section(s): Activity Modi¦fication', /^Activity Modification; /],
    ['MTUS Chronic Pain Medical Treatment 2016, Section(s): NSAIDs, GI sym¦ptoms & cardiovascular risk', /^## NSAIDs, GI symptoms/],
    ['MTUS Low Back Comp¦laints 2004', /^# Low Back Complaints/],
  ])('leads to the topic or section that is cited: %s', (basis, line) => {
    const { text, offset } = withCaret(letterWith({ item: 'MRI of the lumbar spine', basis: `Decision based on ${basis}.` }));
    const letter = readingOf(text);
    const found = definitionAt(letter, offset);
    if (!found || !('guideline' in found)) throw new Error('it leads to no entry');
    const place = placeInEntry(letter.catalogue, found.guideline, found.place);
    expect(guidelineEntry(letter.catalogue, found.guideline)?.split('\n')[place.line]?.slice(place.character)).toMatch(line);
  });

  it('leads from a request in the summary and from the conclusion to the issue', () => {
    for (const place of [letter.indexOf('MRI of the left shoulder'), letter.lastIndexOf('MRI of the left shoulder')]) {
      const found = definitionAt(reading, place + 1);
      expect(found && 'range' in found && found.range.start).toBe(letter.indexOf('MRI of the left shoulder: Upheld'));
    }
  });

  it('leads nowhere from running text', () => {
    expect(definitionAt(reading, at('year old male'))).toBeUndefined();
  });
});

describe('references', () => {
  it('finds a source everywhere in the letter', () => {
    const found = occurrencesAt(reading, at('MTUS', rationale));
    expect(found?.places.length).toBeGreaterThanOrEqual(3);
  });

  it('finds an item in the summary, its heading and the conclusion', () => {
    const found = occurrencesAt(reading, at('MRI of the left shoulder: Upheld'));
    expect(found?.places.map(words)).toEqual(['MRI of the left shoulder', 'MRI of the left shoulder', 'MRI of the left shoulder']);
  });
});

describe('rename', () => {
  it('renames heading, summary and conclusions together, and nothing else', () => {
    const offset = at('MRI of the left shoulder: Upheld');
    expect(renameableAt(reading, offset)?.name).toBe('MRI of the left shoulder');
    const renamed = applyEdits(letter, renameItem(reading, offset, 'MRI of the right shoulder'));
    expect(renamed).toBe(letter.replaceAll('MRI of the left shoulder', 'MRI of the right shoulder'));
  });

  it('offers nothing where no item is named', () => {
    expect(renameableAt(reading, at('year old male'))).toBeUndefined();
  });
});

describe('links', () => {
  it('leads to web pages, statutes and regulations', () => {
    expect(documentLinks(reading).map((link) => [words(link), link.url])).toEqual([
      ['8 CCR 9792.23.2', 'https://www.dir.ca.gov/t8/9792_23_2.html'],
      ['https://www.dir.ca.gov/dwc/', 'https://www.dir.ca.gov/dwc/'],
      ['Labor Code section 4610.6', 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=LAB&sectionNum=4610.6'],
    ]);
  });
});
