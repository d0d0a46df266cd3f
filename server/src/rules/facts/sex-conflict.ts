import { readFacts } from '../../letter/facts/read-facts';
import type { Sex, SexWords } from '../../letter/facts/sexes';
import type { Rule } from '../rule';

const counterparts: Readonly<Record<string, string>> = {
  male: 'female',
  man: 'woman',
  gentleman: 'woman',
  he: 'she',
  him: 'her',
  his: 'her',
  himself: 'herself',
  female: 'male',
  woman: 'man',
  lady: 'man',
  she: 'he',
  herself: 'himself',
};

/** The injured worker called by the words of the other sex: text pasted from another case. */
export const sexConflict: Rule = {
  code: 'sex-conflict',
  group: 'facts',
  severity: 'warning',
  summary: 'The letter speaks of the injured worker as of a man and as of a woman.',
  manual: {
    explanation: `"His diagnoses include" in the case of a woman tells that a sentence was taken over from another letter. The rule compares the sex that the
clinical case summary or a rationale gives the injured worker with later nouns and pronouns that can be of nobody else. A sentence
that names the provider, the reviewer or a member of the family may mean them and is left alone, as are "he/she", the plural, quotations and
sentences of guidelines.

Pasted text is one finding, from its first such word on. The quick fix puts the other word in each place.`,
    flagged: 'The injured worker is a 59-year-old female. … Decision rationale: His diagnoses include lateral epicondylitis.',
    silent: 'The injured worker is a 59-year-old female. The physician gave his reading of the study. His report was brief.',
  },
  check(reading) {
    const { sex } = readFacts(reading);
    const [first, ...others] = sex?.others ?? [];
    if (!sex || !first) return [];
    return [
      {
        range: { start: first.start, end: first.end },
        message: `The injured worker is ${called(first.sex)} here, but ${called(sex.told.sex)} before. Correct the wrong words.`,
        related: [
          { range: { start: sex.told.start, end: sex.told.end }, message: `Here ${called(sex.told.sex)}.` },
          ...others.map(({ start, end }) => ({ range: { start, end }, message: `Here ${called(first.sex)} again.` })),
        ],
      },
    ];
  },
  fixes(reading) {
    const { sex } = readFacts(reading);
    if (!sex) return [];
    const edits = sex.others.flatMap((words) => {
      const text = counterpart(reading.tree.normalised.source, words);
      return text === undefined ? [] : [{ start: words.start, end: words.end, text }];
    });
    if (edits.length < sex.others.length) return [];
    const title = edits.length === 1 ? `Write ${edits[0]?.text}` : `Write the words for ${called(sex.told.sex)} in ${edits.length} places`;
    return [{ title, edits }];
  },
};

function called(sex: Sex): string {
  return sex === 'male' ? 'a man' : 'a woman';
}

/** The word of the other sex, with the same capitals; undefined where only the sentence could tell it (a title). */
function counterpart(source: string, { text, start, end }: SexWords): string | undefined {
  const other = text === 'her' ? (isBeforeNoun(source, end) ? 'his' : 'him') : counterparts[text];
  if (!other) return undefined;
  const first = source.charAt(start);
  return first === first.toUpperCase() ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}

/** Whether "her" has a noun after it: no mark, and no word that opens another phrase. */
function isBeforeNoun(source: string, end: number): boolean {
  return /^\s+(?!(?:to|with|for|from|in|on|at|by|and|or|but|that|as|off|out|up|down|because|when|while|since|until)\b)[A-Za-z]/.test(
    source.slice(end, end + 40),
  );
}
