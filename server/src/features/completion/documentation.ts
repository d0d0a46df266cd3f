import type { BasisStatement, LetterReading } from '../../letter/letter-reading';
import { bearingOnItem } from '../guidelines-at-hand';
import { criterionCard, guidelineCard } from '../hover/guideline-card';
import { lawOfSection, lawOfStatement } from '../hover/law-card';

/**
 * What there is to say of a completion, in Markdown without HTML or commands; undefined where there is nothing.
 * @param about what it is about, as `LetterCompletion.about` has it.
 * @param offset where it was asked for, in UTF-16 code units.
 */
export function completionDocumentation(letter: LetterReading, about: string, offset: number): string | undefined {
  const [kind, id] = split(about);
  const issue = letter.issues.findLast((candidate) => candidate.issue.start <= offset && offset <= candidate.issue.end);
  switch (kind) {
    case 'guideline': {
      const guideline = letter.catalogue.guidelineById.get(id);
      if (!guideline) return undefined;
      const topics = issue ? (bearingOnItem(letter, issue).find((bearing) => bearing.guideline === guideline)?.topics ?? []) : [];
      return guidelineCard(letter, guideline, topics.slice(0, 1), issue);
    }
    case 'topic': {
      const place = letter.catalogue.topicById.get(id);
      return place && guidelineCard(letter, place.guideline, [place.topic], issue);
    }
    case 'criterion': {
      const place = letter.catalogue.criterionById.get(id);
      return place && criterionCard(place);
    }
    case 'statement':
      return lawOfStatement(id as BasisStatement['kind']);
    case 'law':
      return lawOfSection(id);
    default:
      return undefined;
  }
}

function split(about: string): readonly [string, string] {
  const slash = about.indexOf('/');
  return [about.slice(0, slash), about.slice(slash + 1)];
}
