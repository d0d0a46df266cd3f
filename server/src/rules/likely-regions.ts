import { anyRegionsContained } from '../guidelines/body-regions';
import type { Catalogue } from '../guidelines/catalogue';
import { onceALetter } from '../letter/letter-memory';
import type { IssueReading, LetterReading } from '../letter/letter-reading';
import { longestPhrases, phrasesBetween } from '../letter/phrase-scan';
import { normalisedRange } from '../text/normalised-text';
import type { TextRange } from '../text/text-range';
import { wordAt } from '../text/words';

/**
 * An item's body regions; where it names none, that of a device's name ("knee brace" proves no region, but the knee's guideline may
 * help), else those where its treatments are done or, of a service that goes with an operation, the operation's.
 */
export function regionsOfItem(letter: LetterReading, reading: IssueReading): string[] {
  const { catalogue, issues } = letter;
  const { issue, item } = reading;
  if (item.regions.length > 0) return item.regions.map((region) => region.id);
  const named = regionsNamed(letter, issue.item);
  if (named.length > 0) return [...new Set(named)];
  const treated = item.treatments.flatMap(({ id }) => catalogue.treatmentById.get(id)?.regions ?? []);
  if (treated.length > 0) return [...new Set(treated)];
  const operation = issue.associatedService
    ? issues.findLast((other) => other.issue.index < issue.index && !other.issue.associatedService)
    : undefined;
  return operation ? regionsOfItem(letter, operation) : [];
}

const regionsOfIssues = onceALetter(() => new Map<IssueReading, readonly string[]>());

/**
 * The item's body regions or, where nothing of it tells one, a guess: those of other items that ask for the same treatment, of the other
 * items, else the ones that the summary names most. A guess may put guidelines in order; no finding may rest on it.
 */
export function likelyRegions(letter: LetterReading, reading: IssueReading): readonly string[] {
  let regions = regionsOfIssues(letter).get(reading);
  if (!regions) {
    const own = regionsOfItem(letter, reading);
    regions = own.length > 0 ? own : guessedRegions(letter, reading);
    regionsOfIssues(letter).set(reading, regions);
  }
  return regions;
}

function guessedRegions(letter: LetterReading, reading: IssueReading): readonly string[] {
  const others = letter.issues.filter((other) => other !== reading);
  const alike = others.filter(({ item }) => item.treatments.some(({ id }) => reading.item.treatments.some((own) => own.id === id)));
  for (const issues of [alike, others]) {
    const regions = issues.flatMap((other) => regionsOfItem(letter, other));
    if (regions.length > 0) return [...new Set(regions)];
  }
  const summary = letter.tree.sections.find(({ definition }) => definition.id === 'case-summary');
  return summary ? mostNamed(letter.catalogue, regionsNamed(letter, summary)) : [];
}

/** Regions that a stretch of the letter names, each as often as it does. */
function regionsNamed({ tree, phrases }: LetterReading, range: TextRange): string[] {
  const { start, end } = normalisedRange(tree.normalised, range);
  if (end <= start) return [];
  const named = longestPhrases(phrasesBetween(phrases, 'region', wordAt(tree.words, start), wordAt(tree.words, end)));
  // "knees" is known as a name and as the plural of one.
  return named
    .filter(({ id, lastWord }, index) => id !== named[index - 1]?.id || lastWord !== named[index - 1]?.lastWord)
    .map(({ id }) => id);
}

/** The regions named most; one that holds another or is part of it ("lumbar", "low back") counts for it. */
function mostNamed(catalogue: Catalogue, named: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const region of new Set(named)) {
    counts.set(region, named.filter((other) => anyRegionsContained(catalogue, [region], [other])).length);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([region]) => region);
}
