import type { Catalogue } from '../../guidelines/catalogue';
import { searchCatalogue } from '../../guidelines/search';
import type { Guideline, Topic } from '../../guidelines/types';
import type { LetterReading } from '../../letter/letter-reading';
import { bearingOnItem, topicsAtHand } from '../guidelines-at-hand';

/** A row of the view "Guidelines": a group, a guideline, or a topic of it. */
export interface GuidelineRow {
  /** The same from one list to the next, so that what is open stays open. */
  readonly id: string;
  readonly kind: 'group' | 'guideline' | 'topic';
  readonly label: string;
  readonly detail?: string;
  /** Of a guideline or topic: the id of the guideline. */
  readonly guideline?: string;
  readonly children: readonly GuidelineRow[];
}

const mostAtHand = 8;
const mostFound = 200;

/** What bears on the issue at an offset: the reviewer's citations, then the guidelines in force on its item. Undefined outside of issues. */
export function guidelinesAtHand(letter: LetterReading, offset: number): GuidelineRow | undefined {
  const issue = letter.issues.findLast((candidate) => candidate.issue.start <= offset && offset <= candidate.issue.end);
  if (!issue) return undefined;
  const found = new Map<Guideline, Set<Topic>>();
  const add = (guideline: Guideline, topics: readonly Topic[]) => {
    const known = found.get(guideline) ?? new Set();
    found.set(guideline, known);
    for (const topic of topics) known.add(topic);
  };
  const cited = new Set<Guideline>();
  for (const citation of issue.reviewerBasis?.citations ?? []) {
    if (!citation.guideline) continue;
    cited.add(citation.guideline);
    add(citation.guideline, topicsAtHand(letter, issue, citation.guideline, citation));
  }
  for (const { guideline, topics } of bearingOnItem(letter, issue)) {
    if (found.has(guideline)) {
      add(guideline, topics);
      continue;
    }
    // Beside the MTUS only what has something to say of the treatment.
    if (found.size >= mostAtHand || (!guideline.mtus && topics.length === 0)) continue;
    add(guideline, topics);
  }
  const children = [...found].map(([guideline, topics]) => {
    const row = guidelineRow('at-hand', guideline, [...topics]);
    return cited.has(guideline) ? { ...row, detail: `cited · ${row.detail}` } : row;
  });
  return { id: 'at-hand', kind: 'group', label: 'On this issue', detail: issue.issue.itemText, children };
}

/** The catalogue by sources, packs first; with words, what they are found in, each guideline once, the best first. */
export function guidelineRows(catalogue: Catalogue, words: string): GuidelineRow[] {
  if (words.trim() !== '') return foundRows(catalogue, words);
  const groups = new Map<string, Guideline[]>();
  for (const guideline of catalogue.guidelines) {
    const name = groupOf(guideline);
    groups.set(name, [...(groups.get(name) ?? []), guideline]);
  }
  const order = (name: string) => (name.startsWith('Pack: ') ? 0 : name === mtus ? 1 : name === odg ? 2 : 3);
  return [...groups]
    .sort(([a], [b]) => order(a) - order(b) || a.localeCompare(b))
    .map(([name, guidelines]) => ({
      id: `group/${name}`,
      kind: 'group',
      label: name,
      detail: String(guidelines.length),
      children: guidelines.map((guideline) => guidelineRow(`group/${name}`, guideline, guideline.topics)),
    }));
}

const mtus = 'MTUS';
const odg = 'ODG';

function groupOf({ pack, mtus: isMtus, family }: Guideline): string {
  if (pack) return `Pack: ${pack}`;
  if (isMtus) return mtus;
  return family === 'odg' ? odg : 'Other sources';
}

function foundRows(catalogue: Catalogue, words: string): GuidelineRow[] {
  const found = new Map<Guideline, { whole: boolean; topics: Set<Topic> }>();
  for (const entry of searchCatalogue(catalogue, words, ['guideline', 'topic', 'criterion']).slice(0, mostFound)) {
    if (entry.kind === 'treatment' || entry.kind === 'region') continue;
    const row = found.get(entry.guideline) ?? { whole: false, topics: new Set() };
    found.set(entry.guideline, row);
    if (entry.kind === 'guideline') row.whole = true;
    else row.topics.add(entry.topic);
  }
  return [...found].map(([guideline, { whole, topics }]) =>
    guidelineRow('found', guideline, whole && topics.size === 0 ? guideline.topics : [...topics]),
  );
}

function guidelineRow(group: string, guideline: Guideline, topics: readonly Topic[]): GuidelineRow {
  const { id, title, edition, publisher } = guideline;
  return {
    id: `${group}/${id}`,
    kind: 'guideline',
    label: title,
    detail: [publisher, edition].filter(Boolean).join(' · '),
    guideline: id,
    children: topics.map((topic) => ({
      id: `${group}/${id}/${topic.id}`,
      kind: 'topic',
      label: topic.title,
      detail:
        topic.criteria.length === 0 ? undefined : `${topic.criteria.length} ${topic.criteria.length === 1 ? 'criterion' : 'criteria'}`,
      guideline: id,
      children: [],
    })),
  };
}
