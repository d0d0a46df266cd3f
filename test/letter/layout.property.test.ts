import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLetter } from '../../server/src/letter/parse-letter';
import { builtInProfiles } from '../../server/src/profiles';
import { generatedLetters, layouts } from '../support/generated-letters';
import { layOut, plainLayout } from '../support/letter-layouts';
import { shapeOf } from '../support/letter-shape';
import { relaidSamples, sampleLetters } from '../support/sample-letters';

/** How many cases a property is tried on; the environment may ask for more. */
const numRuns = Number(process.env.IMR_PROPERTY_RUNS ?? 500);
const shape = (source: string) => shapeOf(parseLetter(source, builtInProfiles));

test('a letter is read as it was meant', () => {
  fc.assert(
    fc.property(generatedLetters, (letter) => {
      const { header, issues } = shape(layOut(letter, plainLayout));
      expect(header?.map(({ text }) => text) ?? []).toEqual(letter.header.map(([, value]) => value));
      expect(issues.map(({ item, decision, parts }) => ({ item, decision: decision?.text, texts: parts.map(({ text }) => text) }))).toEqual(
        letter.issues.map(({ item, decision, texts }) => ({ item, decision, texts })),
      );
    }),
    { numRuns },
  );
});

test('a letter has the same tree in every layout', () => {
  fc.assert(
    fc.property(generatedLetters, layouts, (letter, layout) => {
      expect(shape(layOut(letter, layout))).toEqual(shape(layOut(letter, plainLayout)));
    }),
    { numRuns },
  );
});

test.each(relaidSamples)('the sample $name has the same tree in every layout', ({ name, parts }) => {
  const asItStands = shape(sampleLetters.get(name) as string);
  fc.assert(
    fc.property(layouts, (layout) => {
      expect(shape(layOut(parts, { ...layout, header: 'columns' }))).toEqual(asItStands);
    }),
    { numRuns: Math.ceil(numRuns / 10) },
  );
});
