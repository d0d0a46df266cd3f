import type { PlacedMessage } from '../text/json-file';
import { snippetFault } from '../text/snippet';
import type { LetterProfile } from './letter-profile';

/** What a schema cannot say: ids and headings that stand twice, names of nothing, stock text that is no snippet. */
export function inconsistenciesOf(profile: LetterProfile): PlacedMessage[] {
  const { sections, header, issues } = profile;
  const faults: PlacedMessage[] = [
    ...repetitions('header', header),
    ...repetitions('sections', sections),
    ...repetitions(['issues', 'parts'], issues.parts),
    ...repeatedHeadings(profile),
  ];
  if (!sections.some(({ id }) => id === issues.section)) {
    faults.push({ path: ['issues', 'section'], message: `No section has the id "${issues.section}".` });
  }
  sections.forEach((section, index) => {
    const opensItself = section.id === issues.section && issues.heading !== 'section';
    if (section.headings.length === 0 && !opensItself) {
      faults.push({ path: ['sections', index, 'headings'], message: 'A section needs a heading, unless it holds the issues.' });
    }
    faults.push(...badSnippet(['sections', index, 'text'], section.text));
  });
  issues.parts.forEach((part, index) => {
    faults.push(...badSnippet(['issues', 'parts', index, 'text'], part.text));
  });
  faults.push(...badSnippet(['issues', 'text'], issues.text));
  return faults;
}

function repetitions(list: string | string[], entries: readonly { readonly id: string }[]): PlacedMessage[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ path: [list, index, 'id'].flat(), message: `The id "${id}" stands here for the second time.` }];
    seen.add(id);
    return [];
  });
}

function repeatedHeadings({ sections }: LetterProfile): PlacedMessage[] {
  const owners = new Map<string, string>();
  return sections.flatMap((section, index) =>
    section.headings.flatMap((heading, place) => {
      const key = heading.toLowerCase();
      const owner = owners.get(key);
      owners.set(key, section.id);
      if (owner === undefined) return [];
      return [{ path: ['sections', index, 'headings', place], message: `"${heading}" is already a heading of the section "${owner}".` }];
    }),
  );
}

function badSnippet(path: (string | number)[], text: string): PlacedMessage[] {
  const fault = snippetFault(text);
  return fault ? [{ path, message: `This is no snippet: ${fault.message}.` }] : [];
}
