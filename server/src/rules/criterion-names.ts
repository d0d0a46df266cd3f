import type { Catalogue } from '../guidelines/catalogue';
import { cataloguePhrases } from '../guidelines/phrases';
import type { Criterion } from '../guidelines/types';
import { longestPhrases } from '../letter/phrase-scan';
import { PhraseTable } from '../text/phrases';
import { readWords } from '../text/words';

type NamedKind = 'treatment' | 'region';

interface NamesOfKind {
  readonly table: PhraseTable<string>;
  readonly found: WeakMap<Criterion, readonly string[]>;
}

const names: Readonly<Record<NamedKind, WeakMap<Catalogue, NamesOfKind>>> = { treatment: new WeakMap(), region: new WeakMap() };

/** The ids of the treatments or body regions that a criterion's text names, each once; the longest name at each place. */
export function namedInCriterion(catalogue: Catalogue, kind: NamedKind, criterion: Criterion): readonly string[] {
  const { table, found } = namesOfKind(catalogue, kind);
  let ids = found.get(criterion);
  if (!ids) {
    const phrases: { kind: NamedKind; id: string; firstWord: number; lastWord: number }[] = [];
    table.scan(readWords(criterion.text), (id, firstWord, lastWord) => phrases.push({ kind, id, firstWord, lastWord }));
    ids = [...new Set(longestPhrases(phrases).map(({ id }) => id))];
    found.set(criterion, ids);
  }
  return ids;
}

function namesOfKind(catalogue: Catalogue, kind: NamedKind): NamesOfKind {
  let known = names[kind].get(catalogue);
  if (!known) {
    const phrases = cataloguePhrases(catalogue).filter((name) => name.kind === kind);
    const table = new PhraseTable(phrases.map(({ text, id, caseSensitive }) => ({ text, value: id, caseSensitive })));
    known = { table, found: new WeakMap() };
    names[kind].set(catalogue, known);
  }
  return known;
}
