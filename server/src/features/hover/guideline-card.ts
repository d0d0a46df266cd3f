import type { GuidelineCriterion } from '../../guidelines/catalogue';
import { editionInForce, isInForce } from '../../guidelines/lookup';
import type { Criterion, Guideline, Topic } from '../../guidelines/types';
import { isoDate } from '../../letter/calendar-date';
import type { IssueReading, LetterReading } from '../../letter/letter-reading';
import { criterionBearing, onItemFirst } from '../../rules/criteria-on-item';
import { tellingCriteria } from '../../rules/guideline-sentence';
import { criterionPlace } from '../criteria-at-hand';
import { escapeMarkdown, sourceLink } from './markdown';

const mostCriteria = 6;
const mostSources = 3;
const longestQuotation = 1200;
/** What the marks before criteria mean. */
export const legend = '*✓ addressed in this rationale · ○ not addressed*';

/**
 * A guideline in a few lines: what it is, whether it was in force, and the criteria of the topics at hand.
 * @param alsoCited what there is to say of other places of it that are cited, in Markdown.
 */
export function guidelineCard(
  letter: LetterReading,
  guideline: Guideline,
  topics: readonly Topic[],
  issue: IssueReading | undefined,
  alsoCited: readonly string[] = [],
): string {
  const lines = [
    [headingOf(guideline), escapeMarkdown([chapterOf(guideline), guideline.edition].filter(Boolean).join(' · '))]
      .filter(Boolean)
      .join('  \n'),
    standing(letter, guideline),
  ];
  for (const topic of topics) lines.push(topicCard(letter, topic, issue));
  lines.push(...alsoCited);
  if (guideline.text && topics.length === 0) lines.push(quotation(guideline.text));
  lines.push(
    [issue?.rationale && topics.some(({ criteria }) => criteria.length > 0) ? legend : '', originOf([...topics, guideline])]
      .filter(Boolean)
      .join('  \n'),
  );
  return lines.filter(Boolean).join('\n\n');
}

/** A guideline's name as the heading of what is said of it. */
export function headingOf({ family, id, title }: Guideline): string {
  return `**${escapeMarkdown(family === 'odg' && id !== 'odg' ? `ODG: ${title}` : title)}**`;
}

/** One criterion, with the guideline and topic that it stands in and where it is taken from. */
export function criterionCard({ guideline, topic, criterion }: GuidelineCriterion): string {
  const name = `${headingOf(guideline)} — *${escapeMarkdown(topic.title)}*`;
  return [name, criterionText(criterion), originOf([criterion])].join('\n\n');
}

/** A topic's criteria as a list, each marked as addressed in the rationale or not; those that are addressed or decide most come first. */
export function topicCard(letter: LetterReading, topic: Topic, issue: IssueReading | undefined): string {
  const title = `*${escapeMarkdown(topic.title)}*`;
  const text = topic.text === undefined ? '' : quotation(topic.text);
  const note = topic.note ? escapeMarkdown(topic.note) : '';
  if (topic.criteria.length === 0) return text || note ? [title, text, note].filter(Boolean).join('\n\n') : noCriteriaOn(topic.title);
  const rationale = issue?.rationale;
  const isAddressed = (criterion: Criterion) => rationale !== undefined && criterionPlace(letter, rationale, criterion) !== undefined;
  const telling = issue ? tellingOnItem(letter, issue, topic, isAddressed) : tellingCriteria(topic);
  const inOrder = [...telling.filter(isAddressed), ...telling.filter((criterion) => !isAddressed(criterion))];
  const shown = inOrder.slice(0, mostCriteria).map((criterion) => {
    const mark = rationale ? (isAddressed(criterion) ? '✓ ' : '○ ') : '';
    return `- ${mark}${criterionText(criterion)}`;
  });
  const more = inOrder.length - shown.length;
  if (more > 0) shown.push(`- … and ${more} more`);
  return [title, text, shown.join('\n'), note].filter(Boolean).join('\n\n');
}

/** Of a section or topic of which nothing is on file. */
export function noCriteriaOn(name: string): string {
  return `*${escapeMarkdown(name)}*: no criteria on file.`;
}

/** The criteria of a topic that bear on the item, those that name its treatment first, and those that the rationale states. */
function tellingOnItem(
  letter: LetterReading,
  issue: IssueReading,
  topic: Topic,
  isAddressed: (criterion: Criterion) => boolean,
): readonly Criterion[] {
  const places = tellingCriteria(topic).map((criterion) => ({ topic, criterion }));
  const bearing = places.filter(({ criterion }) => isAddressed(criterion) || criterionBearing(letter, issue, topic, criterion) !== 'other');
  return onItemFirst(letter, issue, bearing).map(({ criterion }) => criterion);
}

function criterionText({ text, status }: Criterion): string {
  return `${escapeMarkdown(text)}${status === 'unverified' ? ' *(unverified)*' : ''}`;
}

function chapterOf({ chapter, publisher }: Guideline): string {
  if (chapter === undefined) return '';
  return /\bACOEM\b/.test(publisher) ? `ACOEM chapter ${chapter}` : `Chapter ${chapter}`;
}

/** MTUS or not, and whether it was in force on the letter's decision date. */
function standing(letter: LetterReading, guideline: Guideline): string {
  if (!guideline.mtus) return 'Not part of the MTUS: cite it as Non-MTUS.';
  const regulation = guideline.regulation ? ` (${escapeMarkdown(guideline.regulation)})` : '';
  const date = letter.decisionDate && isoDate(letter.decisionDate);
  if (!date || !guideline.inForce) return `MTUS, presumed correct${regulation}.`;
  const written = letter.tree.header?.fields.find(({ id }) => id === 'decisionDate')?.text;
  const shown = written ? escapeMarkdown(written) : date;
  if (isInForce(guideline, date)) return `MTUS, presumed correct${regulation}. In force on the decision date, ${shown}.`;
  const current = editionInForce(letter.catalogue, guideline, date);
  const instead = current ? ` In force then: ${escapeMarkdown(current.title)}, ${escapeMarkdown(current.edition)}.` : '';
  return `MTUS${regulation}, but **not in force** on the decision date, ${shown}.${instead}`;
}

function quotation(text: string): string {
  const shown = text.length > longestQuotation ? `${text.slice(0, longestQuotation)} …` : text;
  return `> ${escapeMarkdown(shown)}`;
}

/** Whose words these are: the pack's that one of the rows comes from, or our own, with links to public sources. */
function originOf(rows: readonly { readonly pack?: string; readonly sources: readonly string[] }[]): string {
  const pack = rows.find((row) => row.pack !== undefined)?.pack;
  if (pack !== undefined) return `*From the guideline pack ${escapeMarkdown(pack)}*`;
  const links = linksTo([...new Set(rows.flatMap((row) => row.sources))]);
  return `*Paraphrase from public sources${links.length > 0 ? `: ${links.join(', ')}` : ''}*`;
}

/** Sources on the web as links by the names of their hosts, one a host. */
function linksTo(sources: readonly string[]): string[] {
  const byHost = new Map<string, string>();
  for (const source of sources) {
    const host = /^https?:\/\/(?:www\.)?([^/\s]+)/.exec(source)?.[1];
    if (host && !byHost.has(host)) byHost.set(host, sourceLink(source, host));
  }
  return [...byHost.values()].slice(0, mostSources);
}
