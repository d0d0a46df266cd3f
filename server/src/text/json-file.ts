import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { $ZodIssue } from 'zod/v4/core';
import { LineIndex } from './line-index';

/** What is wrong with a file of the user's, and where: line and character (UTF-16 code unit) from 0. */
export interface FileProblem {
  readonly path: string;
  readonly line: number;
  readonly character: number;
  readonly message: string;
}

/** What is wrong with a value, and which one it is about: the keys and list places that lead to it. */
export interface PlacedMessage {
  readonly path: (string | number)[];
  readonly message: string;
  /** Whether it is about the name of the property, not its value. */
  readonly atKey?: boolean;
}

/** What a value is good for, or all that is wrong with it. */
export type CheckedValue<T> = { readonly value: T } | { readonly faults: readonly PlacedMessage[] };

export type FileReading<T> = { readonly value: T } | { readonly problems: readonly FileProblem[] };

/**
 * Reads the text of a JSON file (comments and trailing commas are let pass) and has its value checked. `path` is only repeated
 * in the problems, `kind` says what the file is to be ("letter profile"). Never throws.
 */
export function readJsonFile<T>(jsonText: string, path: string, kind: string, check: (value: unknown) => CheckedValue<T>): FileReading<T> {
  const lines = new LineIndex(jsonText);
  const problem = (offset: number, message: string): FileProblem => ({ path, ...lines.positionAt(offset), message });
  try {
    const errors: ParseError[] = [];
    // A byte-order mark is blanked out, so that offsets stay.
    const root = parseTree(jsonText.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
    const error = errors[0];
    if (!root || error) {
      const fault = error && jsonText.trim() !== '' ? wordsOf(error) : 'it is empty';
      return { problems: [problem(error?.offset ?? 0, `The file is no JSON: ${fault}.`)] };
    }
    const checked = check(getNodeValue(root));
    if ('value' in checked) return checked;
    return { problems: checked.faults.map((fault) => problem(placeOf(root, fault), fault.message)) };
  } catch {
    // The parser's recursion is the one thing that a file can exhaust.
    return { problems: [problem(0, `The file is nested too deeply to be a ${kind}.`)] };
  }
}

/** `PropertyNameExpected` -> `property name expected`. */
function wordsOf({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

/** What is wrong with a file as one message: file, place (from 1) and fault of the first, and how many others there are. */
export function problemsMessage(problems: readonly FileProblem[]): string {
  const [first, ...others] = problems;
  if (!first) return '';
  const count = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return `${first.path}:${first.line + 1}:${first.character + 1} ${first.message}${count}`;
}

/** What the findings of a schema say, in the words of somebody who writes the file. */
export function schemaFaults(issues: readonly $ZodIssue[], file: unknown, kind: string): PlacedMessage[] {
  return issues.flatMap((issue) => messagesOf(issue, file, kind));
}

function messagesOf(issue: $ZodIssue, file: unknown, kind: string): PlacedMessage[] {
  const path = issue.path as (string | number)[];
  const value = path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown> | undefined)?.[key], file);
  const name = path.at(-1);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], atKey: true, message: `"${key}" is no property that may stand here.` }));
    case 'invalid_type':
    case 'invalid_value':
    case 'invalid_union':
      if (value === undefined) return [{ path, message: `"${name}" is missing.` }];
      if (issue.code === 'invalid_value') return [{ path, message: `${JSON.stringify(value)} is none of ${issue.values.join(', ')}.` }];
      if (issue.code === 'invalid_union') return [{ path, message: `Expected ${unionKinds(issue)}, found ${kindOf(value)}.` }];
      return [{ path, message: `Expected ${expectedKinds[issue.expected] ?? issue.expected}, found ${kindOf(value)}.` }];
    case 'too_small':
      return [{ path, message: typeof value === 'number' ? `${value} is too small.` : `"${name}" must not be empty.` }];
    case 'invalid_format':
      return [{ path, message: `${JSON.stringify(value)} is no ${formatName(path)}.` }];
    default:
      return [{ path, message: `This is not as a ${kind} has it.` }];
  }
}

function unionKinds(issue: $ZodIssue & { code: 'invalid_union' }): string {
  const kinds = issue.errors.flatMap((errors) =>
    errors.map((error) => (error.code === 'invalid_type' ? expectedKinds[error.expected] : undefined)),
  );
  const known = [...new Set(kinds.filter((kind) => kind !== undefined))];
  return known.length > 0 ? known.join(' or ') : 'another kind of value';
}

/** Ids and days are what the files hold in a set form. */
function formatName(path: readonly (string | number)[]): string {
  const isDay = path.at(-1) === 'from' || path.at(-1) === 'until';
  return isDay ? 'day: write 2017-12-01' : 'id: small letters and digits, joined by single hyphens';
}

const expectedKinds: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return { string: 'a text', number: 'a number', boolean: 'true or false' }[typeof value as string] ?? 'an object';
}

/** The offset of what a message is about or, where that is absent, of the innermost thing that should hold it. */
function placeOf(root: Node, { path, atKey }: PlacedMessage): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return (atKey && length === path.length ? node.parent : node)?.offset ?? node.offset;
  }
  return root.offset;
}
