import { describe, expect, test } from 'vitest';
import type { BasisReading } from '../../server/src/letter/letter-reading';
import { readingOf } from '../support/marked-letter';
import { type RealLetter, readRealLetters } from './real-letters';

const letters = readRealLetters();

function basesOf({ text }: RealLetter): BasisReading[] {
  return readingOf(text).issues.flatMap(({ claimsAdministratorBasis, reviewerBasis }) =>
    [claimsAdministratorBasis, reviewerBasis].filter((basis) => basis !== undefined),
  );
}

describe.skipIf(letters.length === 0)('citations of the real letters', () => {
  const bases = letters.flatMap((letter) => basesOf(letter).map((basis) => ({ letter, basis })));

  test('none is lost: each "Decision based on" has one at least, and each other basis a statement', () => {
    for (const { letter, basis } of bases) {
      const words = letter.text.slice(basis.part.body.start, basis.part.body.end);
      const leads = words.match(/Decision\s+based\s+on/g)?.length ?? 0;
      expect(basis.citations.length, letter.name).toBeGreaterThanOrEqual(leads);
      expect(basis.citations.length + basis.statements.length, letter.name).toBeGreaterThan(0);
    }
  });

  test('all but journals and web pages are resolved by the catalogue', () => {
    const citations = bases.flatMap(({ basis }) => basis.citations);
    const unresolved = citations.filter(({ guideline }) => !guideline);
    const places = citations.flatMap(({ sections, topics }) => [...sections, ...topics]);
    expect({
      bases: bases.length,
      citations: citations.length,
      unresolved: unresolved.length,
      ofUnknownFamily: unresolved.filter(({ family }) => family === 'unknown').length,
      sectionsAndTopics: places.length,
      unknownSectionsAndTopics: places.filter(({ section, topic }) => !section && !topic).length,
    }).toMatchInlineSnapshot(`
      {
        "bases": 354,
        "citations": 364,
        "ofUnknownFamily": 4,
        "sectionsAndTopics": 353,
        "unknownSectionsAndTopics": 4,
        "unresolved": 4,
      }
    `);
  });
});
