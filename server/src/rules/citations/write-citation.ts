import { anyRegionsContained } from '../../guidelines/body-regions';
import { guidelinesFor, topicsOn } from '../../guidelines/lookup';
import type { Guideline, Topic } from '../../guidelines/types';
import { isoDate } from '../../letter/calendar-date';
import type { BasisReading, IssueReading, LetterReading, Mention } from '../../letter/letter-reading';
import { normalisedSlice } from '../../text/normalised-text';
import { escapeSnippet } from '../../text/snippet';
import { citationHead, citedPlace, citingStyle, pagesText, placeMarker } from '../citation-text';
import { likelyRegions } from '../likely-regions';
import type { LetterEdit } from '../rule';

/** Adds a citation of a family to a basis, as a snippet in the letter's own style of citing; a statement that denies it goes. */
export function addCitation(
  reading: LetterReading,
  issue: IssueReading,
  basis: BasisReading,
  family: string,
  mention: Mention,
): LetterEdit[] {
  const guideline = mention.guideline ?? bearingGuideline(reading, issue, family);
  return citeBeside(reading, basis, family, citingSentence(reading, issue, family, guideline, mention), true);
}

/**
 * Puts a sentence that cites something of a family into a basis that cites others: the MTUS before what is none of it. A statement that denies
 * the MTUS goes where it is cited.
 * @param snippet whether the sentence is in LSP's snippet syntax.
 */
export function citeBeside(reading: LetterReading, basis: BasisReading, family: string, sentence: string, snippet = false): LetterEdit[] {
  const edits: LetterEdit[] = [];
  const denial = family === 'mtus' ? basis.statements.find((statement) => statement.kind !== 'no-evidence') : undefined;
  if (denial) {
    const next = basis.part.sentences.find((other) => other.start >= denial.end);
    edits.push({ start: denial.start, end: next?.start ?? denial.end, text: '' });
  }
  const first = family === 'mtus' ? basis.citations.find((citation) => citation.label === 'non-mtus') : undefined;
  const before = first && basis.part.sentences.find((other) => other.start <= first.start && first.start < other.end);
  const at = before && before.start > (denial?.end ?? -1) ? before.start : basis.part.body.end;
  const end = basis.part.body.end;
  const closed = /[.!?]["')\]]*$/.test(reading.tree.normalised.source.slice(basis.part.body.start, end));
  edits.push({ start: at, end: at, snippet, text: at < end ? `${sentence} ` : `${closed ? '' : '.'} ${sentence}` });
  return edits;
}

/** The guideline of a family that bears most on the issue's item on the day of the decision. */
function bearingGuideline(reading: LetterReading, issue: IssueReading, family: string): Guideline | undefined {
  const { catalogue, decisionDate } = reading;
  const treatments = issue.item.treatments.map(({ id }) => id);
  const regions = likelyRegions(reading, issue);
  const day = decisionDate && isoDate(decisionDate);
  return guidelinesFor(catalogue, treatments, regions, day).find(
    ({ guideline, topics }) => guideline.family === family && topics.length > 0,
  )?.guideline;
}

/** The citation as a sentence, in the letter's own style, with tab stops for what is not known. */
function citingSentence(
  reading: LetterReading,
  issue: IssueReading,
  family: string,
  guideline: Guideline | undefined,
  mention: Mention,
): string {
  if (!guideline) {
    if (family === 'mtus') return 'Decision based on MTUS ${1:[insert title and year]}.';
    const source =
      family === 'odg' ? 'Official Disability Guidelines (ODG) ${1:[insert chapter and topic]}' : '${1:[insert title and year]}';
    return `Decision based on Non-MTUS Citation ${source}.`;
  }
  const style = citingStyle(reading);
  const head = escapeSnippet(citationHead(guideline, style));
  const pages = mention.pages[0] && pagesText(mention.pages[0]);
  if (guideline.mtus && style === 'pages')
    return `Decision based on ${head}${placeMarker(guideline, style)}${pages ?? '${1:[insert page]}'}.`;
  if (guideline.family !== 'mtus' && guideline.family !== 'odg') return `Decision based on ${head}${pages ? `, page ${pages}` : ''}.`;
  const topic = topicOf(reading, issue, guideline, mention);
  const place =
    (topic && citedPlace(guideline, topic, style)) ??
    sectionOnRegion(reading, issue, guideline) ??
    (guideline.mtus ? '[insert section]' : '[insert topic]');
  return `Decision based on ${head}${placeMarker(guideline, style)}\${1:${escapeSnippet(place)}}.`;
}

/**
 * The topic of a guideline that the citation is to name: of those on the item's treatment, or a wider or narrower one, the one that the rationale
 * names beside its source, else the closest; where none is on it, what the rationale names.
 */
function topicOf(reading: LetterReading, { item, rationale }: IssueReading, guideline: Guideline, mention: Mention): Topic | undefined {
  const treatments = item.treatments.map(({ id }) => id);
  const onItem = topicsOn(reading.catalogue, guideline, treatments);
  const sentence = rationale?.part.sentences[mention.sentence];
  const words = sentence ? normalisedSlice(reading.tree.normalised, sentence).toLowerCase() : '';
  const stated = rationale?.criteria.filter(({ attributedTo }) => attributedTo === mention).map(({ criterion }) => criterion.topic) ?? [];
  const isNamed = (topic: Topic) => stated.includes(topic) || words.includes(topic.title.toLowerCase());
  return onItem.find(isNamed) ?? onItem[0] ?? guideline.topics.find(isNamed);
}

/** The section of a guideline that is named after the item's body region. */
function sectionOnRegion(reading: LetterReading, issue: IssueReading, guideline: Guideline): string | undefined {
  const regions = likelyRegions(reading, issue);
  return guideline.sections.find((section) => anyRegionsContained(reading.catalogue, section.regions, regions))?.name;
}
