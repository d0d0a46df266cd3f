import type { Criterion, Guideline } from '../../guidelines/types';
import type { Citation, IssueReading, RationaleReading } from '../../letter/letter-reading';
import { inMidSentence, withoutFullStop } from '../../text/mid-sentence';
import { escapeSnippet } from '../../text/snippet';
import type { LetterEdit } from '../rule';
import { citedTopics, isOnItem } from './citation-topics';
import { guidelineName } from './families';

/** How many criteria one sentence can hold. */
const mostCriteria = 2;

/** Adds a sentence on a cited guideline to the rationale, before its conclusion: the catalogue's criteria for the item, and a place for the findings. */
export function addSentenceOn(issue: IssueReading, rationale: RationaleReading, citation: Citation): LetterEdit {
  const conclusion = rationale.conclusion && rationale.part.sentences[rationale.conclusion.sentence];
  const at = conclusion ? conclusion.start : rationale.part.body.end;
  const criteria = citation.guideline ? criteriaFor(issue, citation, citation.guideline) : [];
  const said = criteria.length > 0 ? escapeSnippet(criteria.map(asClause).join('; ')) : `\${1:[insert what it says of the request]}`;
  const findings = `In this case, the records show \${2:[insert findings]}.`;
  const sentence = `Per ${escapeSnippet(sourceName(citation))}, ${said}. ${findings}`;
  return { start: at, end: at, snippet: true, text: conclusion ? `${sentence} ` : ` ${sentence}` };
}

function criteriaFor(issue: IssueReading, citation: Citation, guideline: Guideline): readonly Criterion[] {
  const cited = citedTopics(citation);
  const ofItem = guideline.topics.filter((topic) => isOnItem(topic, issue.item));
  const both = cited.filter((topic) => ofItem.includes(topic));
  const topics = both.length > 0 ? both : cited.length > 0 ? cited : ofItem;
  const known = topics.flatMap((topic) => topic.criteria).filter((criterion) => criterion.status !== 'unverified');
  return [...known.filter(({ status }) => status === 'verified'), ...known.filter(({ status }) => status !== 'verified')].slice(
    0,
    mostCriteria,
  );
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
