import type { Guideline } from '../../guidelines/types';
import type { Citation, LetterReading } from '../../letter/letter-reading';
import type { TextRange } from '../../text/text-range';
import type { Finding, QuickFix, Rule } from '../rule';
import { allCitations, citationAt, severityIn } from './cited-bases';

/** A chapter number beside the title of another chapter. */
export const chapterMismatch: Rule = {
  code: 'chapter-mismatch',
  group: 'citations',
  severity: 'warning',
  summary: 'A chapter number that does not belong to the chapter title beside it.',
  manual: {
    explanation: `The chapters of the ACOEM guidelines of 2004 are cited by number and title: Low Back Complaints is chapter 12. Where number and
title name different chapters, the citation leads astray; either can be set right. In the claims administrator's basis, which the
reviewer only reports, the finding is of severity information.`,
    flagged: 'MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 8 Low Back Complaints Page(s): 300.',
    silent: 'MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300.',
  },
  check(reading) {
    return allCitations(reading).flatMap((found): Finding[] => {
      const conflict = chapterConflict(found.citation);
      if (!conflict) return [];
      const { chapter, title, name, range } = conflict;
      return [
        {
          range: { start: Math.min(chapter.start, range.start), end: Math.max(chapter.end, range.end) },
          message: `${name} is chapter ${title}, not chapter ${chapter.value}. Set the number or the title right.`,
          ...severityIn(found),
        },
      ];
    });
  },
  fixes(reading, finding) {
    const found = citationAt(reading, finding.range);
    const conflict = found && chapterConflict(found.citation);
    if (!conflict) return [];
    const { chapter, title, range } = conflict;
    const fixes: QuickFix[] = [
      { title: `Change the number to ${title}`, preferred: true, edits: [{ start: chapter.start, end: chapter.end, text: String(title) }] },
    ];
    const named = titleOfChapter(reading, chapter.value);
    if (named) fixes.push({ title: `Change the title to "${named}"`, edits: [{ start: range.start, end: range.end, text: named }] });
    return fixes;
  },
};

interface ChapterConflict {
  readonly chapter: TextRange & { readonly value: number };
  /** The number that belongs to the title. */
  readonly title: number;
  readonly name: string;
  readonly range: TextRange;
}

/** Whether a citation's chapter number is another one than its title's; only where that is verified. */
export function chapterConflict({ chapter, guideline, title, topics }: Citation): ChapterConflict | undefined {
  if (!chapter || !guideline) return undefined;
  if (title && guideline.chapter !== undefined && guideline.status === 'verified') {
    return guideline.chapter === chapter.value ? undefined : { chapter, title: guideline.chapter, name: guideline.title, range: title };
  }
  // The General Approaches are made of several chapters, each with a title of its own.
  const topic = topics.find(({ section }) => section?.chapter !== undefined && section.status === 'verified');
  const number = topic?.section?.chapter;
  if (!topic?.section || number === undefined || number === chapter.value) return undefined;
  return { chapter, title: number, name: topic.section.name, range: topic };
}

function titleOfChapter({ catalogue }: LetterReading, chapter: number): string | undefined {
  const named = catalogue.guidelines.filter((guideline: Guideline) => guideline.chapter === chapter && guideline.mtus);
  const titles = new Set(named.map(({ title }) => title));
  return titles.size === 1 ? [...titles][0] : undefined;
}
