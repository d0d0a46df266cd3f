import type { LetterAnalysis } from './analysis';

/** What a reader calls the place of the letter at an offset: an issue by its item, else a section, or the header; empty where it is none of these. */
export function placeNameAt({ tree }: LetterAnalysis, offset: number): string {
  const section = tree.sections.find(({ start, end }) => start <= offset && offset < end);
  const issue = section?.issues.find(({ start, end }) => start <= offset && offset < end);
  if (issue?.itemText) return issue.itemText;
  if (section) return section.definition.title;
  return tree.header && tree.header.start <= offset && offset < tree.header.end ? 'Header' : '';
}
