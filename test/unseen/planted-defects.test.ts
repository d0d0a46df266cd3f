import { describe, expect, it } from 'vitest';
import { checkLetter, type LetterFinding } from '../../server/src/rules/check-letter';
import { readingOf } from '../support/marked-letter';
import { type PlantedDefect, plantedDefects } from './planted-defects';
import { textOf, unseenLetters } from './unseen-letters';

function findings(text: string): LetterFinding[] {
  return checkLetter(readingOf(text), {}, (_code, error) => {
    throw error;
  });
}

/** The letter of a defect, one long line a paragraph and one field a line, without and with the defect. */
function plant({ letter, words, become }: PlantedDefect): { clean: string; flawed: string } {
  const found = unseenLetters.find(({ shows }) => shows.startsWith(letter));
  if (!found) throw new Error(`no letter "${letter}"`);
  const laidOut = { width: Number.POSITIVE_INFINITY, header: 'lines', lineSpacing: 0, trailingBlanks: false } as const;
  const clean = textOf(found, laidOut).replace(/^([A-Z][A-Za-z ]+:) +/gm, '$1 ');
  const at = clean.indexOf(words);
  if (at < 0) throw new Error(`"${letter}" does not hold "${words}"`);
  return { clean, flawed: clean.slice(0, at) + become + clean.slice(at + words.length) };
}

function places(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') throw new Error('a defect that leaves nothing behind must name the place of its finding');
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

describe('defects planted into letters with nothing wrong', () => {
  it.each(plantedDefects.map((defect) => [defect.code, defect.letter, defect.become.slice(-70), defect] as const))(
    '%s in %s: %s',
    (_code, _letter, _become, defect) => {
      const { clean, flawed } = plant(defect);
      const before = findings(clean).filter(({ code }) => code === defect.code);
      const after = findings(flawed).filter(({ code }) => code === defect.code);
      const words = defect.at ?? defect.become;
      const hits = after.filter(({ range }) => places(flawed, words).some((at) => range.start < at + words.length && at < range.end));
      expect(after.map(({ range }) => flawed.slice(range.start, range.end))).not.toHaveLength(before.length);
      expect(hits).not.toEqual([]);
    },
  );
});
