import { nameKey } from '../../guidelines/names';
import type { Guideline, Section, Topic } from '../../guidelines/types';

/** What a section's or topic's name stands for in a guideline. */
export interface NamedSection {
  readonly section: Section | undefined;
  readonly topic: Topic | undefined;
}

const namesOfGuidelines = new WeakMap<Guideline, ReadonlyMap<string, NamedSection>>();

/** The section or topic of a guideline that has a name; nothing where it has none so called. */
export function sectionNamed(guideline: Guideline, name: string): NamedSection | undefined {
  return sectionNamedIn([guideline], name);
}

/** The section or topic that has a name in the first of some guidelines where there is one. */
export function sectionNamedIn(guidelines: readonly Guideline[], name: string): NamedSection | undefined {
  const named = new NameToFind(name);
  for (const guideline of guidelines) {
    const found = named.in(guideline);
    if (found) return found;
  }
  return undefined;
}

/** Those of some guidelines that have a section or topic of that name. */
export function guidelinesWithSectionNamed(guidelines: readonly Guideline[], name: string): Guideline[] {
  const named = new NameToFind(name);
  return guidelines.filter((guideline) => named.in(guideline) !== undefined);
}

/** A name that is looked up in several guidelines. */
class NameToFind {
  private forms: NameForms | undefined;

  constructor(private readonly name: string) {}

  in(guideline: Guideline): NamedSection | undefined {
    const names = sectionNames(guideline);
    // Most letters write the very name, which is cheaper to look up than its other forms are to make.
    const written = names.get(this.name);
    if (written) return written;
    this.forms ??= formsOf(this.name);
    return names.get(this.forms.key) ?? formOf(names, this.forms.number) ?? formOf(names, this.forms.beforeParenthesis);
  }
}

/** What a name may be known by beside its very letters. */
interface NameForms {
  readonly key: string;
  /** "3.3.9 Opioids for Chronic Pain …: Maintenance of Chronic Opioid Treatment" is known by its number or its last words. */
  readonly number: string | undefined;
  readonly beforeParenthesis: string | undefined;
}

function formsOf(name: string): NameForms {
  const number = /^\d+(?:\.\d+)*\b/.exec(name)?.[0];
  const beforeParenthesis = name.includes('(') ? /^([^(]+) \([^)]+\)$/.exec(name.trim())?.[1] : undefined;
  return {
    key: nameKey(name),
    number: number?.includes('.') ? number : undefined,
    beforeParenthesis: beforeParenthesis === undefined ? undefined : nameKey(beforeParenthesis),
  };
}

function formOf(names: ReadonlyMap<string, NamedSection>, form: string | undefined): NamedSection | undefined {
  return form === undefined ? undefined : names.get(form);
}

/** Whether one of some guidelines has a section or topic of that very name. */
export function isSectionOfAny(guidelines: Iterable<Guideline>, name: string): boolean {
  let key: string | undefined;
  for (const guideline of guidelines) {
    const names = sectionNames(guideline);
    if (names.has(name)) return true;
    key ??= nameKey(name);
    if (names.has(key)) return true;
  }
  return false;
}

function sectionNames(guideline: Guideline): ReadonlyMap<string, NamedSection> {
  const known = namesOfGuidelines.get(guideline);
  if (known) return known;
  const names = new Map<string, NamedSection>();
  const add = (name: string, row: NamedSection) => {
    const key = nameKey(name);
    if (key === '') return;
    const there = names.get(key);
    const both = { section: there?.section ?? row.section, topic: there?.topic ?? row.topic };
    names.set(key, both);
    names.set(name, both);
  };
  for (const section of guideline.sections) {
    for (const name of [section.name, ...section.aliases]) add(name, { section, topic: undefined });
  }
  for (const topic of guideline.topics) {
    for (const name of [topic.title, ...topic.aliases]) add(name, { section: undefined, topic });
  }
  // A title's words before and in its parentheses name it too, where nothing else is so called.
  for (const topic of guideline.topics) {
    for (const name of [topic.title, ...topic.aliases]) {
      const inner = /^([^(]+) \(([^)]+)\)$/.exec(name);
      for (const part of inner ? [inner[1] as string, inner[2] as string] : []) {
        if (!names.has(nameKey(part))) add(part, { section: undefined, topic });
      }
    }
  }
  // A division of a chapter that one topic alone is about ("Summary", of its table) stands for that topic.
  for (const section of guideline.sections) {
    const about = guideline.topics.filter((topic) => topic.sections.includes(section.name));
    if (about.length === 1) for (const name of [section.name, ...section.aliases]) add(name, { section, topic: about[0] });
  }
  namesOfGuidelines.set(guideline, names);
  return names;
}
