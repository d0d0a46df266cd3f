import { mayBeSamePlace } from '../../guidelines/body-parts';
import { treatmentsRelated } from '../../guidelines/treatments';
import { type DeniedRequest, deniedRequests } from '../../letter/items/denied-requests';
import { phraseRange } from '../../letter/items/request-phrases';
import type { ItemReading, LetterReading } from '../../letter/letter-reading';
import { normalisedSlice } from '../../text/normalised-text';
import { escapeSnippet } from '../../text/snippet';
import { laidOut, paragraphBreak } from '../insertion';
import type { Rule } from '../rule';

/** The summary names a disputed request that no issue decides. */
export const itemNotDecided: Rule = {
  code: 'item-not-decided',
  group: 'decision',
  severity: 'warning',
  unwritten: ({ issues }) => !issues.at(-1)?.rationale?.conclusion,
  summary: 'The summary lists a disputed request for which there is no issue.',
  manual: {
    explanation: `The determination decides every disputed item (8 CCR §9792.10.6(d)). The rule reads the summary's list of what is in dispute ("Request(s) under
consideration include …") and what utilization review did not certify, and looks for an issue on each treatment. A treatment plan, the contents
of a request for authorization, and what was modified or approved are no disputed requests.`,
    flagged: `CLINICAL CASE SUMMARY: … On 12/12/2016 utilization review non-certified acupuncture and an MRI of the left knee.

Acupuncture, 6 visits: Upheld
…`,
    silent: `CLINICAL CASE SUMMARY: … On 12/12/2016 utilization review non-certified acupuncture and certified an MRI of the left knee.

Acupuncture, 6 visits: Upheld
…`,
  },
  check(reading) {
    if (reading.issues.length === 0 || reading.issues.some(({ item }) => item.treatments.length === 0)) return [];
    const seen = new Set<string>();
    const requests = deniedRequests(reading);
    const isDecided = decidedRequests(reading);
    return requests.flatMap((request) => {
      if (isDecided(request)) return [];
      const key = request.item.treatments.map(({ id }) => id).join() + request.item.regions.map(({ id }) => id).join();
      if (seen.has(key)) return [];
      seen.add(key);
      return [
        {
          range: phraseRange(reading, request),
          message:
            'The summary lists this as disputed, but no issue decides it (8 CCR §9792.10.6(d)). Add an issue for it, or say what became of it.',
          data: { from: phraseRange(reading, request).start, to: phraseRange(reading, request).end },
        },
      ];
    });
  },
  fixes({ tree }, finding) {
    const last = tree.issues[tree.issues.length - 1];
    const { from, to } = finding.data ?? {};
    if (!last || typeof from !== 'number' || typeof to !== 'number' || tree.profile.issues.heading !== 'decision-line') return [];
    const item = normalisedSlice(tree.normalised, { start: from, end: to });
    const heading = escapeSnippet(item.charAt(0).toUpperCase() + item.slice(1));
    // The issue's first tab stop is its item, wherever it stands.
    const text = tree.profile.issues.text.replaceAll(/\$\{1:[^}]*\}/g, () => `\${1:${heading}}`);
    const insertion = paragraphBreak(tree.layout) + laidOut(text, tree.layout);
    const end = endOfText(tree.normalised.source, last.end);
    return [{ title: 'Add an issue for it', preferred: true, edits: [{ start: end, end, text: insertion, snippet: true }] }];
  },
};

/** Tells of each request whether an issue is on it. The same words are held against the issues but once, however often a summary repeats them. */
function decidedRequests(reading: LetterReading): (request: DeniedRequest) => boolean {
  const answers = new Map<string, boolean>();
  const itemTexts = reading.issues.map(({ issue }) => issue.itemText.toLowerCase());
  return ({ item }) => {
    const { treatments, regions, side } = item;
    const names = treatments.map((treatment) => normalisedSlice(reading.tree.normalised, treatment).toLowerCase());
    const key = [...names, ...treatments.map(({ id }) => id), '', ...regions.map(({ id }) => id), '', side?.side].join();
    let answer = answers.get(key);
    if (answer === undefined) {
      answer = reading.issues.some((issue, index) => decides(reading, issue.item, itemTexts[index] as string, item, names));
      answers.set(key, answer);
    }
    return answer;
  };
}

/** Whether an item is a request's: the same treatment, or one that holds it or is a part of it, of no other place or side. */
function decides(reading: LetterReading, item: ItemReading, itemText: string, request: ItemReading, names: readonly string[]): boolean {
  const { catalogue } = reading;
  const sameTreatment = request.treatments.some(
    (a, index) => holdsWords(itemText, names[index] as string) || item.treatments.some((b) => mayBeSame(reading, a.id, b.id)),
  );
  if (!sameTreatment) return false;
  const { regions, side } = request;
  if (regions.length > 0 && item.regions.length > 0) {
    if (!regions.some((a) => item.regions.some((b) => mayBeSamePlace(catalogue, a.id, b.id)))) return false;
  }
  if (!side || !item.side || side.side === 'bilateral' || item.side.side === 'bilateral') return true;
  return side.side === item.side.side;
}

/** Whether an item has all words of a name, in whatever order: "Occlusal guard/splint" of "occlusal splint". */
function holdsWords(itemText: string, name: string): boolean {
  return itemText.includes(name) || name.split(/[^a-z\d]+/).every((word) => word.length < 3 || itemText.includes(word));
}

function mayBeSame({ catalogue }: LetterReading, a: string, b: string): boolean {
  const relation = treatmentsRelated(catalogue, a, b);
  if (relation === 'class') return catalogue.treatmentById.get(a)?.kind !== 'medication';
  return relation === 'same' || relation === 'contains' || relation === 'part';
}

function endOfText(source: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(source.charAt(at - 1))) at--;
  return at;
}
