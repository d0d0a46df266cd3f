import type { Guideline, Topic } from '../../guidelines/types';
import type { BasisReading, Citation, CitedPages, CitedSection, IssueReading, LetterReading, Mention } from '../../letter/letter-reading';
import { citedPlaces } from '../../rules/citations/citation-topics';
import type { TextRange } from '../../text/text-range';
import { bearingOnItem, topicsAtHand } from '../guidelines-at-hand';
import { criterionCard, guidelineCard, headingOf, legend, noCriteriaOn, topicCard } from './guideline-card';
import { lawOfSection, lawOfStatement } from './law-card';
import { escapeMarkdown } from './markdown';

/** What is shown at a place of the letter. The range is in UTF-16 code units, the text is Markdown without HTML or commands. */
export interface LetterHover {
  readonly range: TextRange;
  readonly markdown: string;
}

const mostTopics = 2;
const mostStatements = 2;
const mostGuidelines = 6;

/** What there is to say of the words at an offset; undefined where there is nothing. */
export function hoverAt(letter: LetterReading, offset: number): LetterHover | undefined {
  const issue = letter.issues.find((candidate) => holds(candidate.issue, offset));
  return (issue && issueHover(letter, issue, offset)) ?? headingHover(letter, offset);
}

function issueHover(letter: LetterReading, issue: IssueReading, offset: number): LetterHover | undefined {
  if (holds(issue.issue.item, offset)) return itemHover(letter, issue);
  if (issue.issue.decision && holds(issue.issue.decision, offset)) return decisionHover(issue);
  const part = issue.issue.parts.find((candidate) => holds(candidate.label, offset));
  if (part) return lawHover(part.label, lawOfSection(part.id));
  for (const basis of [issue.reviewerBasis, issue.claimsAdministratorBasis]) {
    if (basis && holds(basis.part, offset)) return basisHover(letter, issue, basis, offset);
  }
  return issue.rationale && holds(issue.rationale.part, offset) ? rationaleHover(letter, issue, offset) : undefined;
}

function basisHover(letter: LetterReading, issue: IssueReading, basis: BasisReading, offset: number): LetterHover | undefined {
  const statement = basis.statements.find((candidate) => holds(candidate, offset));
  if (statement) return { range: statement, markdown: lawOfStatement(statement.kind) };
  const citation = basis.citations.find((candidate) => holds(candidate, offset));
  if (!citation) return undefined;
  const { guideline } = citation;
  if (!guideline) return familyHover(letter, issue, citation, citation.family);
  const pages = citation.pages.find((candidate) => holds(candidate, offset));
  if (pages) return pagesHover(letter, issue, guideline, pages);
  const places = citedPlaces(citation);
  const section = places.find((candidate) => holds(candidate, offset));
  const cited = section ? [section] : places;
  return { range: section ?? citation, markdown: citedCard(letter, issue, guideline, citation, cited) };
}

/** A guideline with the criteria of the sections and topics that are cited of it; each of them is named, if only to say that none are on file. */
function citedCard(
  letter: LetterReading,
  issue: IssueReading,
  guideline: Guideline,
  citation: Citation,
  cited: readonly CitedSection[],
): string {
  const found = cited.map((place) => ({ place, topics: topicsOfSection(guideline, place.topic, place.section?.name) }));
  const told = [...new Set(found.flatMap(({ topics }) => topics.filter(hasMuchToSay)))];
  const topics = told.length > 0 ? told : topicsAtHand(letter, issue, guideline, citation).filter(hasMuchToSay);
  const more = told
    .slice(mostTopics)
    .map(({ title, criteria }) => `*${escapeMarkdown(title)}*: ${criteria.length === 1 ? '1 criterion' : `${criteria.length} criteria`}.`);
  const others = found.flatMap(({ place, topics: own }) => {
    if (own.some(hasMuchToSay)) return [];
    return own[0] ? topicCard(letter, own[0], issue) : noCriteriaOn(place.text);
  });
  return guidelineCard(letter, guideline, topics.slice(0, mostTopics), issue, [...more, ...others]);
}

function hasMuchToSay({ criteria, text }: Topic): boolean {
  return criteria.length > 0 || text !== undefined;
}

function rationaleHover(letter: LetterReading, issue: IssueReading, offset: number): LetterHover | undefined {
  const mention = issue.rationale?.mentions.find((candidate) => holds(candidate, offset));
  if (mention) return mentionHover(letter, issue, mention);
  const inPages = issue.rationale?.mentions
    .flatMap((candidate) => candidate.pages.map((pages) => ({ candidate, pages })))
    .find(({ pages }) => holds(pages, offset));
  if (inPages?.candidate.guideline) return pagesHover(letter, issue, inPages.candidate.guideline, inPages.pages);
  const statements = issue.rationale?.criteria.filter((candidate) => holds(candidate, offset)).slice(0, mostStatements) ?? [];
  const [first] = statements;
  return first && { range: first, markdown: statements.map(({ criterion }) => criterionCard(criterion)).join('\n\n---\n\n') };
}

/** By name, or by what "the guidelines" stand for: the cited guideline of that family. */
function mentionHover(letter: LetterReading, issue: IssueReading, mention: Mention): LetterHover | undefined {
  const cited = issue.reviewerBasis?.citations.filter((citation) => citation.guideline && citation.family === mention.family) ?? [];
  const guideline = mention.guideline ?? (cited.length === 1 ? cited[0]?.guideline : undefined);
  if (!guideline) return mention.family ? familyHover(letter, issue, mention, mention.family) : undefined;
  const citation = cited.find((candidate) => candidate.guideline === guideline);
  return {
    range: mention,
    markdown: citation
      ? citedCard(letter, issue, guideline, citation, citedPlaces(citation))
      : guidelineCard(letter, guideline, topicsAtHand(letter, issue, guideline, undefined).slice(0, mostTopics), issue),
  };
}

/** For a family named alone: what of it bears on the item. */
function familyHover(letter: LetterReading, issue: IssueReading, range: TextRange, family: string): LetterHover | undefined {
  const bearing = bearingOnItem(letter, issue).filter(({ guideline }) => guideline.family === family);
  const first = bearing[0];
  if (!first) return undefined;
  return { range, markdown: guidelineCard(letter, first.guideline, first.topics.slice(0, mostTopics), issue) };
}

function pagesHover(letter: LetterReading, issue: IssueReading, guideline: Guideline, pages: CitedPages): LetterHover {
  const topics = guideline.topics.filter((topic) => topic.pages && topic.pages.first <= pages.last && pages.first <= topic.pages.last);
  const known = guideline.pages?.status === 'verified' ? `Pages ${guideline.pages.first}–${guideline.pages.last}` : '';
  const title = `${headingOf(guideline)}${known ? `  \n${known}` : ''}`;
  const cards = topics.slice(0, mostTopics).map((topic) => topicCard(letter, topic, issue));
  const marked = issue.rationale && cards.some((card) => /^- [✓○]/m.test(card)) ? legend : '';
  return { range: pages, markdown: [title, ...cards, marked].filter(Boolean).join('\n\n') };
}

function itemHover(letter: LetterReading, issue: IssueReading): LetterHover | undefined {
  const bearing = bearingOnItem(letter, issue).slice(0, mostGuidelines);
  if (bearing.length === 0) return undefined;
  const lines = bearing.map(({ guideline, topics }) => {
    const topic = topics[0] ? ` — ${escapeMarkdown(topics[0].title)}` : '';
    const source = guideline.mtus ? '**MTUS** ' : guideline.family === 'odg' ? 'ODG ' : '';
    return `- ${source}${escapeMarkdown(guideline.title)}${topic}`;
  });
  return { range: issue.issue.item, markdown: `Guidelines that bear on this item:\n\n${lines.join('\n')}` };
}

function decisionHover(issue: IssueReading): LetterHover | undefined {
  const { decision } = issue.issue;
  if (!decision?.value) return undefined;
  const meaning =
    decision.value === 'upheld'
      ? "**Upheld**: the claims administrator's refusal stands. The treatment is *not* medically necessary."
      : "**Overturned**: the claims administrator's refusal falls. The treatment is medically necessary.";
  return { range: decision, markdown: `${meaning}\n\nThe determination binds the parties (Labor Code §4610.6(g)).` };
}

function headingHover(letter: LetterReading, offset: number): LetterHover | undefined {
  const section = letter.tree.sections.find((candidate) => holds(candidate.heading, offset));
  return section && lawHover(section.heading, lawOfSection(section.definition.id));
}

function lawHover(range: TextRange, law: string | undefined): LetterHover | undefined {
  return law ? { range, markdown: law } : undefined;
}

function topicsOfSection(guideline: Guideline, topic: Topic | undefined, section: string | undefined): Topic[] {
  if (topic) return [topic];
  return section ? guideline.topics.filter((candidate) => candidate.sections.includes(section)) : [];
}

/** Whether an offset lies in a range or directly behind it, as a caret or a pointer does. */
function holds(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end && range.end > range.start;
}
