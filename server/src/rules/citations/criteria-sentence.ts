import type { Criterion, Topic } from '../../guidelines/types';
import type { Citation, IssueReading, LetterReading, RationaleReading } from '../../letter/letter-reading';
import { inMidSentence, withoutFullStop } from '../../text/mid-sentence';
import { escapeSnippet } from '../../text/snippet';
import { criterionBearing, onItemFirst } from '../criteria-on-item';
import type { LetterEdit } from '../rule';
import { citedTopics, isOnItem, mayBeOn } from './citation-topics';
import { guidelineName } from './families';

/** How many criteria one sentence can hold. */
const mostCriteria = 2;

/**
 * Adds a sentence on a cited guideline to the rationale, before its conclusion: the criteria of the cited topic that bear on the case, and a
 * place for the findings. Where the catalogue knows of none, a place for what the guideline states.
 */
export function addSentenceOn(letter: LetterReading, issue: IssueReading, rationale: RationaleReading, citation: Citation): LetterEdit {
  const conclusion = rationale.conclusion && rationale.part.sentences[rationale.conclusion.sentence];
  const at = conclusion ? conclusion.start : rationale.part.body.end;
  const criteria = criteriaFor(letter, issue, citation);
  const said = criteria.length > 0 ? escapeSnippet(criteria.map(asClause).join('; ')) : `\${1:[insert what the guideline states]}`;
  const findings = `In this case, the records show \${2:[insert findings]}.`;
  const sentence = `Per ${escapeSnippet(sourceName(citation))}, ${said}. ${findings}`;
  return { start: at, end: at, snippet: true, text: conclusion ? `${sentence} ` : ` ${sentence}` };
}

/** The criteria of what is cited that bear on the case, verified ones first, then those that name the treatment. */
function criteriaFor(letter: LetterReading, issue: IssueReading, citation: Citation): readonly Criterion[] {
  const places = topicsFor(letter, issue, citation).flatMap((topic) => topic.criteria.map((criterion) => ({ topic, criterion })));
  const bearing = places.filter(
    ({ topic, criterion }) => criterion.status !== 'unverified' && criterionBearing(letter, issue, topic, criterion) !== 'other',
  );
  const telling = onItemFirst(letter, issue, bearing).map(({ criterion }) => criterion);
  return [...telling.filter(({ status }) => status === 'verified'), ...telling.filter(({ status }) => status !== 'verified')].slice(
    0,
    mostCriteria,
  );
}

/** The topics cited; where sections are cited that hold several, or none is, those on the item. A topic on another treatment says nothing of the case. */
function topicsFor({ catalogue }: LetterReading, { item }: IssueReading, citation: Citation): readonly Topic[] {
  const { guideline, sections } = citation;
  if (!guideline) return [];
  const cited = citedTopics(citation);
  if (cited.length > 0) return cited.filter((topic) => item.treatments.length === 0 || mayBeOn(catalogue, topic, item));
  // A section of a body region holds all that the guideline says of it; any other one its own topics alone.
  const named = sections.flatMap(({ section }) => (section && section.regions.length === 0 ? section.name : []));
  const ofItem = guideline.topics.filter((topic) => isOnItem(topic, item));
  return named.length === 0 ? ofItem : ofItem.filter((topic) => topic.sections.some((name) => named.includes(name)));
}

function asClause({ text }: Criterion): string {
  return inMidSentence(withoutFullStop(text));
}

function sourceName({ guideline, family }: Citation): string {
  if (!guideline) return family === 'mtus' ? 'the MTUS' : family === 'odg' ? 'the ODG' : 'the guideline cited';
  if (guideline.family === 'mtus') return `the MTUS (${guidelineName(guideline)})`;
  if (guideline.family === 'odg') return guideline.id === 'odg' ? 'the ODG' : `the ${guidelineName(guideline)} chapter`;
  return /\bACOEM\b/.test(guideline.publisher) ? `ACOEM, ${guideline.edition.replace(/ \(.*$/, '')}, ${guideline.title}` : guideline.title;
}
