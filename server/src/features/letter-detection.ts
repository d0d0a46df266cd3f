import { parseLetter } from '../letter/parse-letter';
import { builtInProfiles } from '../profiles';

/** Sections whose headings other medical reports have too. */
const commonSections: ReadonlySet<string> = new Set(['case-summary', 'documents-reviewed']);

/** Whether a text is a determination letter by its headings: it has one that no other kind of report has, in any built-in profile. */
export function isLetterByHeadings(text: string): boolean {
  const { sections } = parseLetter(text, builtInProfiles);
  return sections.some(({ heading, definition }) => heading.start < heading.end && !commonSections.has(definition.id));
}
