import type { Catalogue } from '../guidelines/catalogue';
import type { Criterion, FactStatus, Guideline, Topic } from '../guidelines/types';
import { escapeInMidLine, escapeMarkdown, sourceLink } from './hover/markdown';

const statusWords: Readonly<Record<FactStatus, string>> = {
  verified: '',
  quoted: ' *(as one letter reports it)*',
  unverified: ' *(unverified)*',
};

/** A whole entry of the catalogue as a page in Markdown, with all its sources; undefined where there is no such guideline. */
export function guidelineEntry(catalogue: Catalogue, id: string): string | undefined {
  const guideline = catalogue.guidelineById.get(id);
  if (!guideline) return undefined;
  const parts = [
    `# ${escapeInMidLine(guideline.title)}`,
    factsOf(guideline),
    textOf(guideline.text),
    sectionsOf(guideline),
    escapeMarkdown(guideline.note ?? ''),
    ...guideline.topics.map(topicPart),
    sourcesOf(guideline.pack, guideline.sources),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** What of a guideline is looked up in its entry: a topic by its id, or else a section by its name. */
export interface PlaceOfEntry {
  readonly topic?: string;
  readonly section?: string;
}

/** Where a topic or section stands on a guideline's page, as line and UTF-16 code unit from 0; the page's beginning where it does not. */
export function placeInEntry(catalogue: Catalogue, id: string, { topic, section }: PlaceOfEntry): { line: number; character: number } {
  const guideline = catalogue.guidelineById.get(id);
  const lines = (guidelineEntry(catalogue, id) ?? '').split('\n');
  const named = guideline?.topics.find((candidate) => candidate.id === topic);
  const heading = named ? lines.indexOf(topicHeading(named)) : -1;
  if (heading >= 0) return { line: heading, character: 0 };
  const list = section === undefined ? -1 : lines.findIndex((line) => line.startsWith(sectionsLabel));
  const character = lines[list]?.indexOf(escapeMarkdown(section ?? ''), sectionsLabel.length) ?? -1;
  return character >= 0 ? { line: list, character } : { line: 0, character: 0 };
}

const sectionsLabel = 'Sections: ';

function sectionsOf({ sections }: Guideline): string {
  return sections.length === 0 ? '' : `${sectionsLabel}${sections.map(({ name }) => escapeMarkdown(name)).join('; ')}`;
}

function factsOf(guideline: Guideline): string {
  const rows: [string, string | undefined][] = [
    ['Publisher', guideline.publisher],
    ['Chapter', guideline.chapter === undefined ? undefined : String(guideline.chapter)],
    ['Edition', guideline.edition],
    ['Part of the MTUS', guideline.mtus ? inForceWords(guideline) : 'no: cited as Non-MTUS'],
    ['Regulation', guideline.regulation],
    [
      'Pages',
      guideline.pages && `${guideline.pages.first}–${guideline.pages.last}${guideline.pages.status === 'verified' ? '' : ' (unverified)'}`,
    ],
    ['Status', guideline.status],
  ];
  const shown = rows.filter((row): row is [string, string] => row[1] !== undefined && row[1] !== '');
  return shown.map(([name, value]) => `- ${name}: ${escapeMarkdown(value)}`).join('\n');
}

function inForceWords({ inForce }: Guideline): string {
  if (!inForce) return 'yes';
  const until = inForce.until ? ` until ${inForce.until}` : '';
  return `from ${inForce.from}${until}${inForce.status === 'verified' ? '' : ' (unverified)'}`;
}

function topicHeading(topic: Topic): string {
  const pages = topic.pages
    ? ` (page ${topic.pages.first}${topic.pages.last > topic.pages.first ? `–${topic.pages.last}` : ''}${topic.pages.status === 'verified' ? '' : ', unverified'})`
    : '';
  return `## ${escapeInMidLine(topic.title + pages)}`;
}

function topicPart(topic: Topic): string {
  const lines = [topicHeading(topic), textOf(topic.text)];
  if (topic.criteria.length > 0) lines.push(topic.criteria.map(criterionLine).join('\n'));
  if (topic.note) lines.push(escapeMarkdown(topic.note));
  lines.push(sourcesOf(topic.pack, topic.sources));
  return lines.filter(Boolean).join('\n\n');
}

function criterionLine(criterion: Criterion): string {
  return `- ${escapeMarkdown(criterion.text)}${statusWords[criterion.status]}`;
}

function textOf(text: string | undefined): string {
  return text ? `> ${escapeMarkdown(text)}` : '';
}

function sourcesOf(pack: string | undefined, sources: readonly string[]): string {
  if (pack) return `*From the guideline pack ${escapeMarkdown(pack)}*`;
  if (sources.length === 0) return '';
  return `*Sources: ${sources.map((source) => sourceLink(source, escapeMarkdown(source.replace(/^https?:\/\/(?:www\.)?/, '').slice(0, 60)))).join(' · ')}*`;
}
