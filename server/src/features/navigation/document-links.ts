import type { LetterReading } from '../../letter/letter-reading';
import { sourceRange } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';

/** Words of a letter that lead to a page of the web. */
export interface LetterLink extends TextRange {
  readonly url: string;
  readonly tooltip: string;
}

/** Addresses (none is longer than is written here), sections of the Labor Code and of title 8 of the California Code of Regulations ("8 CCR 9792.21.1", "MTUS 9792.20(e)"). */
const candidates =
  /https?:\/\/[^\s<>"]{1,2000}|\bLab(?:or|\.) ?Code,? (?:[Ss]ections?|§§?) ?(\d{3,5}(?:\.\d{1,2})?)|\b8 (?:CCR|C\.C\.R\.|Cal\. Code Regs\.),? (?:[Ss]ections?|§§?)? ?(\d{4,5}(?:\.\d{1,2}){0,2})|(?:§|\b[Ss]ections?|\bMTUS) ?(97\d{2}(?:\.\d{1,2}){1,2})/g;

/** All links of a letter, in order. */
export function documentLinks({ tree: { normalised } }: LetterReading): LetterLink[] {
  const links: LetterLink[] = [];
  for (const match of normalised.text.matchAll(candidates)) {
    const start = match.index as number;
    const words = match[0].replace(/[.,;:)\]]+$/, '');
    const range = sourceRange(normalised, start, start + words.length);
    const regulation = match[2] ?? match[3];
    if (match[1]) links.push({ ...range, url: laborCode(match[1]), tooltip: `Labor Code §${match[1]}` });
    else if (regulation) links.push({ ...range, url: regulationPage(regulation), tooltip: `8 CCR §${regulation}` });
    else links.push({ ...range, url: words, tooltip: 'Open the page' });
  }
  return links;
}

function laborCode(section: string): string {
  return `https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=LAB&sectionNum=${section}`;
}

/** The Department of Industrial Relations gives each section of title 8 a page: 9792.21.1 is 9792_21_1.html. */
function regulationPage(section: string): string {
  return `https://www.dir.ca.gov/t8/${section.replaceAll('.', '_')}.html`;
}
