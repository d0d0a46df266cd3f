import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../server/src/guidelines/catalogue';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import { completeGuideline } from '../../server/src/guidelines/rows';
import { checkLetter, type LetterFinding } from '../../server/src/rules/check-letter';
import { readingOf } from '../support/marked-letter';
import { otherFormats, textInFormat } from './letter-formats';
import { isInParts, type PlantedDefect, plantedDefects, withDefect, withDefectInText } from './planted-defects';
import { layouts, textOf, type UnseenLetter } from './unseen-letters';

/** A clinic's own guidelines, with their text: nothing else can tell an altered quotation. */
const texts = [
  ['odg', 'Hearing', 'A hearing device is advised once the loss has been measured on two occasions by a licensed audiologist.'],
  ['mtus', 'Aides', 'An aide may be provided for skilled care only, and household tasks are not part of the treatment of an injury.'],
  ['odg', 'Crutches', 'Walking on two crutches is advised until the cast is off and weight may be borne in comfort.'],
  ['odg', 'Rides', 'Rides to the clinic are advised for those who cannot drive and have nobody who drives them.'],
] as const;
const builtIn = builtInCatalogue();
const withTexts = buildCatalogue({
  ...builtIn,
  guidelines: [
    ...builtIn.guidelines,
    ...texts.map(([family, title, text]) =>
      completeGuideline(
        { id: `own-${title}`, family, title: `Own ${title}`, topics: [{ id: `own-topic-${title}`, title, text }] },
        'Our clinic',
      ),
    ),
  ],
});

function findings(text: string, code: string): LetterFinding[] {
  return checkLetter(readingOf(text, code === 'altered-quotation' ? withTexts : builtIn), {}, (_code, error) => {
    throw error;
  }).filter((finding) => finding.code === code);
}

/** One long line a paragraph and one field a line. */
function inLongLines(letter: UnseenLetter): string {
  const layout = { width: Number.POSITIVE_INFINITY, header: 'lines', lineSpacing: 0, trailingBlanks: false } as const;
  return textOf(letter, layout).replace(/^([A-Z][A-Za-z ]+:) +/gm, '$1 ');
}

function places(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') throw new Error('a defect that leaves nothing behind must name the place of its finding');
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

function named(defects: readonly PlantedDefect[]) {
  return defects.map((defect) => [defect.code, defect.letter.shows, defect.replacements[0]?.become.slice(-70) ?? '', defect] as const);
}

describe('defects planted into letters with nothing wrong', () => {
  it.each(named(plantedDefects))('%s in %s: %s', (code, _letter, _become, defect) => {
    const clean = inLongLines(defect.letter);
    const flawed = withDefectInText(inLongLines(withDefect(defect)), defect);
    const before = findings(clean, code);
    const after = findings(flawed, code);
    const hits = after.filter(({ range }) => places(flawed, defect.at).some((at) => range.start < at + defect.at.length && at < range.end));
    expect(after.map(({ range }) => flawed.slice(range.start, range.end))).not.toHaveLength(before.length);
    expect(hits).not.toEqual([]);
  });
});

describe('the same in other layouts', () => {
  it.each(named(plantedDefects.filter(isInParts)))('%s in %s: %s', (code, _letter, _become, defect) => {
    for (const layout of Object.values(layouts)) {
      const before = findings(textOf(defect.letter, layout), code).length;
      expect(findings(textOf(withDefect(defect), layout), code).length).toBeGreaterThan(before);
    }
  });
});

/** Other formats say of each source whether it is part of the MTUS, and not all have a basis of the claims administrator. */
function fits({ code, letter, replacements }: PlantedDefect, format: (typeof otherFormats)[number]): boolean {
  if (code === 'contradictory-basis' || code === 'mtus-not-addressed' || (format === 'professional-review' && letter.issues.length > 1))
    return false;
  return format === 'imr-2013' || replacements.every(({ part }) => !part.startsWith('claims basis'));
}

describe.each(otherFormats)('the same in the format %s', (format) => {
  const fitting = plantedDefects.filter((defect) => isInParts(defect) && fits(defect, format));
  it.each(named(fitting))('%s in %s: %s', (code, _letter, _become, defect) => {
    const before = findings(textInFormat(defect.letter, format), code).length;
    expect(findings(textInFormat(withDefect(defect), format), code).length).toBeGreaterThan(before);
  });
});
