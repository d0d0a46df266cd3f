import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { $ZodIssue } from 'zod/v4/core';
import { LineIndex } from '../text/line-index';
import { builtInProfile, builtInProfiles } from '.';
import { buildProfile, extendProfile, extendsAnother } from './build-profile';
import type { LetterProfile } from './letter-profile';
import { extendingProfileFile, type ProfileFile, wholeProfileFile } from './profile-file';
import { inconsistenciesOf, type PlacedMessage } from './profile-inconsistencies';

/** What is wrong with a profile file, and where: line and character (UTF-16 code unit) from 0. */
export interface ProfileProblem {
  readonly path: string;
  readonly line: number;
  readonly character: number;
  readonly message: string;
}

export type ProfileReading = { readonly profile: LetterProfile } | { readonly problems: readonly ProfileProblem[] };

/**
 * Reads the text of a profile file (JSON; comments and trailing commas are let pass). `path` is only repeated in the
 * problems. Gives the profile, or all that is wrong with the file; never both, and never throws.
 */
export function readProfile(jsonText: string, path: string): ProfileReading {
  const lines = new LineIndex(jsonText);
  const problem = (offset: number, message: string): ProfileProblem => ({ path, ...lines.positionAt(offset), message });
  try {
    const errors: ParseError[] = [];
    // A byte-order mark is blanked out, so that offsets stay.
    const root = parseTree(jsonText.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
    const error = errors[0];
    if (!root || error) {
      const fault = error
        ? printParseErrorCode(error.error)
            .replace(/([a-z])([A-Z])/g, '$1 $2')
            .toLowerCase()
        : 'it is empty';
      return { problems: [problem(error?.offset ?? 0, `The file is no JSON: ${fault}.`)] };
    }
    const checked = checkValue(getNodeValue(root));
    if ('profile' in checked) return checked;
    return { problems: checked.faults.map((fault) => problem(placeOf(root, fault), fault.message)) };
  } catch {
    // The parser's recursion is the one thing that a file can exhaust.
    return { problems: [problem(0, 'The file is nested too deeply to be a letter profile.')] };
  }
}

function checkValue(value: unknown): { profile: LetterProfile } | { faults: readonly PlacedMessage[] } {
  const extending = typeof value === 'object' && value !== null && 'extends' in value;
  const file = (extending ? extendingProfileFile : wholeProfileFile).safeParse(value, { jitless: true });
  if (!file.success) return { faults: file.error.issues.flatMap((issue) => messagesOf(issue, value)) };
  const whole = wholeFileOf(file.data);
  if ('faults' in whole) return whole;
  const complete = wholeProfileFile.safeParse(whole.file, { jitless: true });
  if (!complete.success) return { faults: complete.error.issues.flatMap((issue) => messagesOf(issue, whole.file)) };
  const profile = buildProfile(complete.data);
  const faults = inconsistenciesOf(profile);
  return faults.length > 0 ? { faults } : { profile };
}

function wholeFileOf(file: ProfileFile): { file: unknown } | { faults: readonly PlacedMessage[] } {
  if (!extendsAnother(file)) return { file };
  const base = builtInProfile(file.extends);
  if (base) return { file: extendProfile(file, base) };
  return {
    faults: [
      {
        path: ['extends'],
        message: `"${file.extends}" is no built-in profile; there are ${builtInProfiles.map(({ id }) => id).join(', ')}.`,
      },
    ],
  };
}

/** What a finding of the schema says, in the words of somebody who writes a profile. */
function messagesOf(issue: $ZodIssue, file: unknown): PlacedMessage[] {
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
      if (issue.code === 'invalid_union') return [{ path, message: `Expected a text or a list of lines, found ${kindOf(value)}.` }];
      return [{ path, message: `Expected ${expectedKinds[issue.expected] ?? issue.expected}, found ${kindOf(value)}.` }];
    case 'too_small':
      return [{ path, message: `"${name}" must not be empty.` }];
    case 'invalid_format':
      return [{ path, message: `${JSON.stringify(value)} is no id: small letters and digits, joined by single hyphens.` }];
    default:
      return [{ path, message: 'This is not as a letter profile has it.' }];
  }
}

const expectedKinds: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'an object',
  boolean: 'true or false',
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
