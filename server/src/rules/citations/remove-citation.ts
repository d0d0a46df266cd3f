import type { BasisReading, Citation, LetterReading } from '../../letter/letter-reading';
import type { LetterEdit } from '../rule';

/**
 * Takes citations out of a basis: with their sentence where nothing else is cited in it. A basis that then cites nothing
 * says so in the form's words.
 */
export function removeCitations(reading: LetterReading, basis: BasisReading, removed: readonly Citation[]): LetterEdit[] {
  const { source } = reading.tree.normalised;
  const kept = basis.citations.filter((citation) => !removed.includes(citation));
  if (kept.length === 0) return [{ ...basis.part.body, text: 'The Expert Reviewer did not cite any medical evidence for its decision.' }];
  const edits: LetterEdit[] = [];
  for (const citation of removed) {
    const stretch = sentencesOf(basis, citation);
    const inStretch = basis.citations.filter((other) => other.start < stretch.end && other.end > stretch.start);
    if (inStretch.every((other) => removed.includes(other))) {
      edits.push(removeSentences(basis, stretch, source));
      continue;
    }
    edits.push(removeFromSentence(inStretch, citation));
  }
  return merged(edits);
}

/** One edit for stretches that overlap: two citations may reach into the same sentence. */
function merged(edits: readonly LetterEdit[]): LetterEdit[] {
  const apart: LetterEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (!last || edit.start >= last.end) apart.push(edit);
    else apart[apart.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
  }
  return apart;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The sentences that a citation's words reach over. */
function sentencesOf(basis: BasisReading, citation: Citation): Stretch {
  const touched = basis.part.sentences.filter((sentence) => sentence.start < citation.end && sentence.end > citation.start);
  return { start: touched[0]?.start ?? citation.start, end: touched[touched.length - 1]?.end ?? citation.end };
}

function removeSentences(basis: BasisReading, { start, end }: Stretch, source: string): LetterEdit {
  const next = basis.part.sentences.find((sentence) => sentence.start >= end);
  if (next) return { start, end: next.start, text: '' };
  let from = start;
  while (from > basis.part.body.start && /\s/.test(source.charAt(from - 1))) from--;
  return { start: from, end, text: '' };
}

/** From the citation to the next one or, for the last, from the one before; a label that the next one shares stays. */
function removeFromSentence(citations: readonly Citation[], citation: Citation): LetterEdit {
  const at = citations.indexOf(citation);
  const before = citations[at - 1];
  if (before) return { start: before.end, end: citation.end, text: '' };
  const next = citations[at + 1] as Citation;
  const label = citation.labelRange;
  const isShared = label !== undefined && label.start === citation.start && next.labelRange?.start === label.start;
  return isShared ? { start: label.end, end: next.start, text: ' ' } : { start: citation.start, end: next.start, text: '' };
}
