import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { FileProblem, FileReading } from '../text/json-file';
import { LineIndex } from '../text/line-index';
import { type Dismissal, type DismissalsFile, noDismissals, sortedOnce } from './dismissals';

/** The version of the format that is written. What an older program cannot read has a higher one. */
const VERSION = 1;

/**
 * Reads the text of a file of dismissals; `path` is only repeated in the problems. A comma too many or too few between two
 * lines is let pass, as a merge of two files by lines may leave it. Anything else that is wrong makes the whole file unread, so
 * that nothing in it is lost. Never throws.
 */
export function readDismissals(text: string, path: string): FileReading<DismissalsFile> {
  const lines = new LineIndex(text);
  const faults: FileProblem[] = [];
  const fault = (offset: number, message: string) => faults.push({ path, ...lines.positionAt(offset), message });
  if (text.trim() === '') return { value: noDismissals };
  try {
    const errors: ParseError[] = [];
    // A byte-order mark is blanked out, so that offsets stay.
    const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true, disallowComments: true });
    const error = errors.find((candidate) => printParseErrorCode(candidate.error) !== 'CommaExpected');
    const list = root?.type === 'object' ? findNodeAtLocation(root, ['dismissals']) : undefined;
    if (error) fault(error.offset, 'The file is no JSON here, as a merge that was not finished may leave it.');
    else if (!root || list?.type !== 'array') fault(0, 'Expected an object with a list of "dismissals".');
    else {
      const { version = VERSION, dismissals: _, ...others } = rawObject(root, text, ['dismissals']);
      if (version !== VERSION) fault(0, `The file is of version ${JSON.stringify(version)}, and this program knows version ${VERSION}.`);
      const dismissals = (list.children ?? []).flatMap((node) => {
        const dismissal = asDismissal(rawObject(node, text));
        if (!dismissal) fault(node.offset, 'This is no dismissal: it needs letter, code, part, words, reason and date.');
        return dismissal ?? [];
      });
      if (faults.length === 0) return { value: { dismissals: sortedOnce(dismissals), others } };
    }
  } catch {
    fault(0, 'The file cannot be read as dismissals.');
  }
  return { problems: faults };
}

/** The text of a file of dismissals: one a line, sorted, so that two people's files merge by lines. */
export function writeDismissals({ dismissals, others }: DismissalsFile): string {
  const list = sortedOnce(dismissals).map((dismissal) => `    ${JSON.stringify(asEntry(dismissal))}`);
  const properties = [
    `  "version": ${VERSION}`,
    ...Object.entries(others).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    `  "dismissals": [${list.length > 0 ? `\n${list.join(',\n')}\n  ` : ''}]`,
  ];
  return `{\n${properties.join(',\n')}\n}\n`;
}

/**
 * An object of the file with its own properties alone. Each value is read by itself with `JSON.parse`, which makes a property
 * of a name such as `__proto__` and does nothing else with it.
 */
function rawObject(node: Node, text: string, leftOut: readonly string[] = []): Record<string, unknown> {
  const entries = (node.type === 'object' ? (node.children ?? []) : []).flatMap(({ children }): [string, unknown][] => {
    const [name, value] = children ?? [];
    if (!name || !value || leftOut.includes(name.value as string)) return [];
    return [[name.value as string, JSON.parse(text.slice(value.offset, value.offset + value.length))]];
  });
  return Object.fromEntries(entries);
}

function asDismissal(entry: Record<string, unknown>): Dismissal | undefined {
  const { letter, code, issue = null, part, words, occurrence = 1, reason, date, ...others } = entry;
  const isText = (value: unknown) => typeof value === 'string';
  if (!isText(letter) || !isText(code) || !isText(part) || !isText(words) || !isText(reason) || !isText(date)) return undefined;
  if ((issue !== null && !isText(issue)) || !Number.isInteger(occurrence)) return undefined;
  return { letter, code, issue, part, words, occurrence, reason, date, others } as Dismissal;
}

function asEntry({ letter, code, issue, part, words, occurrence, reason, date, others }: Dismissal): Record<string, unknown> {
  return { letter, code, issue, part, words, ...(occurrence > 1 && { occurrence }), reason, date, ...others };
}
