import type { LetterProfile } from './letter-profile';
import type { ExtendingProfileFile, ProfileFile, WholeProfileFile } from './profile-file';

/**
 * What an extending file makes of the profile it extends. Entries keep their places in the file's lists, so that a fault of
 * the outcome can be shown in the file. Not yet known to be whole: an entry that is new may lack what it needs.
 */
export function extendProfile(file: ExtendingProfileFile, base: LetterProfile): unknown {
  const { extends: _, issues, ...own } = file;
  return {
    ...base,
    ...own,
    header: file.header ? completed(file.header, base.header) : base.header,
    sections: file.sections ? completed(file.sections, base.sections) : base.sections,
    issues: { ...base.issues, ...issues, parts: issues?.parts ? completed(issues.parts, base.issues.parts) : base.issues.parts },
  };
}

/** Each entry with what it does not say taken from the base's entry of the same id. */
function completed<T extends { readonly id: string }>(entries: readonly { readonly id: string }[], base: readonly T[]): unknown[] {
  return entries.map((entry) => ({ ...base.find((other) => other.id === entry.id), ...entry }));
}

/** The profile that a whole file describes, frozen. */
export function buildProfile(file: WholeProfileFile): LetterProfile {
  const { $schema: _, ...profile } = file;
  return deepFreeze({
    ...profile,
    sections: file.sections.map((section) => ({ ...section, opening: section.opening ?? undefined, text: joined(section.text) })),
    issues: {
      ...file.issues,
      parts: file.issues.parts.map((part) => ({ ...part, text: joined(part.text) })),
      text: joined(file.issues.text),
    },
  });
}

export function extendsAnother(file: ProfileFile): file is ExtendingProfileFile {
  return 'extends' in file;
}

function joined(text: string | readonly string[]): string {
  return typeof text === 'string' ? text : text.join('\n');
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
