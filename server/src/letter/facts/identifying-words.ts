import { sourceRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import type { LetterReading } from '../letter-reading';
import { degrees, type IdentifyingKind, identifyingForms } from './identifying-forms';
import { readOpenings } from './identifying-openings';

export interface IdentifyingWords extends TextRange {
  readonly kind: IdentifyingKind;
}

/** Words with a capital that are no person's name: they open sentences, or name specialties, bodies, places and tests. */
const noNames = new Set(
  `a an the this that these those there he she it they we you his her its their on in at by for from to of with without and or but as if when while since during after before per no not none
also currently previously recently subsequently therefore however further furthermore given based according additionally moreover then now today yesterday
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
patient claimant applicant employee worker injured provider physician doctor reviewer surgeon nurse administrator claims insurer carrier employer
medical medicine physical therapy occupational clinical treatment treating requesting primary pain management chronic acute orthopedic orthopaedic orthopedics surgery surgical neurology neurological internal family practice preventive rehabilitation psychiatry psychology anesthesiology emergency chiropractic podiatry board certified certification specialty expert independent utilization review determination final maximus federal services inc state states california licensed licensure american college academy association institute national united department division workers compensation hospital clinic center health
left right bilateral upper lower cervical thoracic lumbar spine knee shoulder elbow wrist hand hip ankle foot back neck head low magnetic resonance imaging exam examination report records request treatment diagnosis diagnoses history symptoms current subjective objective assessment plan
official disability guidelines guideline schedule environmental standard section chapter page table criteria citation citations reference references source sources see study studies article author authors journal decision rationale upheld overturned conclusion
north south east west new san los santa saint street avenue`.split(/\s+/),
);

/** Everything in a letter that tells who somebody is, in order. Words of one find never overlap those of another. */
export function readIdentifyingWords({ tree: { normalised, words }, phrases }: LetterReading): IdentifyingWords[] {
  const { text } = normalised;
  const openings = readOpenings(words, phrases);
  const found: IdentifyingWords[] = [];
  /** The places of all finds, for a quick look. */
  let taken: Uint8Array | undefined;
  for (const { kind, opening, pattern, isName } of identifyingForms) {
    let matchEnd = 0;
    for (const place of openings.get(opening) ?? []) {
      pattern.lastIndex = place;
      const match = place < matchEnd ? null : pattern.exec(text);
      if (!match) continue;
      matchEnd = pattern.lastIndex;
      const told = match[1] && match[1].length > 1 ? match[1] : match[0];
      const start = place + match[0].lastIndexOf(told);
      const end = start + (isName ? nameLength(kind, told) : told.length);
      taken ??= new Uint8Array(text.length);
      if (end === start || isInAddress(text, start) || taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      found.push({ start, end, kind });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.map(({ start, end, kind }) => {
    const place = sourceRange(normalised, start, end);
    return { start: place.start, end: place.end, kind };
  });
}

const titleBefore = /^(?:Dr|Mr|Mrs|Ms|Miss|Prof|Doctor|Professor)\.? /;
const degreeAfter = new RegExp(`,? (?:${degrees})$`);

/** How many characters of the words are a name: up to the first word of the field or of running text. 0 where they are none. */
function nameLength(kind: IdentifyingKind, words: string): number {
  if (kind === 'street-address') {
    const first = /[A-Z][a-z]{2,}/.exec(words)?.[0].toLowerCase();
    return first === undefined || noNames.has(first) === /^(?:north|south|east|west|new|san|los|santa|saint|center)$/.test(first)
      ? words.length
      : 0;
  }
  const titled = titleBefore.exec(words)?.[0].length ?? 0;
  const degree = degreeAfter.exec(words)?.index;
  let length = titled;
  let names = 0;
  for (const part of words.slice(titled, degree).matchAll(/\S+/g)) {
    if (noNames.has(part[0].toLowerCase().replace(/[.,]$/, ''))) break;
    length = titled + part.index + part[0].length;
    if (part[0].length > 2) names++;
  }
  const isWhole = length === (degree ?? words.length);
  if (names < (titled > 0 ? 1 : 2) || (degree !== undefined && !isWhole)) return 0;
  return degree !== undefined ? words.length : length;
}

/** No web address is longer. */
const longestAddress = 2000;

/** Whether a place lies inside a web address: its numbers are no telephone numbers. */
function isInAddress(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestAddress), at);
  return /(?:https?:\/\/|www\.|doi)/i.test(before.slice(before.lastIndexOf(' ') + 1));
}
