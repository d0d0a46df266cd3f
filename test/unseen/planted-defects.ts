import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type UnseenIssue, type UnseenLetter, unseenLetters } from './unseen-letters';

/**
 * A defect planted into a letter in which nothing is wrong. The tables in `defects/` hold them, a row each:
 *
 *     | letter | part | words | become | finding at |
 *
 * The letter by how its name begins; the part (summary, item, claims basis, basis, rationale, with a number those of a later
 * issue; or the whole letter as it is laid out, one long line a paragraph); its words, whose first occurrence is replaced ("…"
 * stands for whatever is between); what they become; and words that the finding must overlap, where those are others. A row
 * without a letter goes on with the one above: all its replacements make one defect.
 */
export interface PlantedDefect {
  readonly code: string;
  readonly letter: UnseenLetter;
  readonly replacements: readonly Replacement[];
  readonly at: string;
}

export interface Replacement {
  readonly part: string;
  readonly words: string;
  readonly become: string;
}

const folder = join(__dirname, 'defects');

export const plantedDefects: readonly PlantedDefect[] = readdirSync(folder).sort().flatMap(readTables);

function readTables(file: string): PlantedDefect[] {
  const defects: PlantedDefect[] = [];
  let code = '';
  for (const line of readFileSync(join(folder, file), 'utf8').split(/\r?\n/)) {
    if (line.startsWith('## ')) code = line.slice(3).trim();
    if (!line.startsWith('| ') || line.startsWith('| letter ')) continue;
    const [name = '', part = '', words = '', become = '', at = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim().replaceAll('\\n', '\n'));
    const replacement = { part, words, become };
    const last = defects[defects.length - 1];
    if (name === '' && last) {
      defects[defects.length - 1] = { ...last, replacements: [...last.replacements, replacement] };
      continue;
    }
    const letter = unseenLetters.find(({ shows }) => shows.startsWith(name));
    if (!letter) throw new Error(`${file}: no letter "${name}"`);
    defects.push({ code, letter, replacements: [replacement], at: at || become });
  }
  return defects;
}

/** Whether a defect stands in the letter's parts, so that the letter can be written in any format and layout. */
export function isInParts({ replacements }: PlantedDefect): boolean {
  return replacements.every(({ part }) => part !== 'letter');
}

const keys: Readonly<Record<string, Exclude<keyof UnseenIssue, 'decision'>>> = {
  item: 'item',
  'claims basis': 'claimsBasis',
  basis: 'basis',
  rationale: 'rationale',
};

/** The letter with the defects of its parts. */
export function withDefect({ letter, replacements }: PlantedDefect): UnseenLetter {
  let { summary } = letter;
  const issues = letter.issues.map((issue) => ({ ...issue }));
  for (const replacement of replacements) {
    const [, name = '', number = '1'] = /^(.*?)(?: (\d+))?$/.exec(replacement.part) ?? [];
    const [issue, key] = [issues[Number(number) - 1], keys[name]];
    if (name === 'summary') summary = replaced(summary, replacement);
    else if (issue && key) issue[key] = replaced(issue[key], replacement);
    else if (name !== 'letter') throw new Error(`no part "${replacement.part}"`);
  }
  return { ...letter, summary, issues };
}

/** The text with what a defect changes of the whole letter. */
export function withDefectInText(text: string, { replacements }: PlantedDefect): string {
  let flawed = text;
  for (const replacement of replacements) if (replacement.part === 'letter') flawed = replaced(flawed, replacement);
  return flawed;
}

function replaced(text: string, { words, become }: Replacement): string {
  const [opening = '', ending] = words.split(' … ');
  const start = text.indexOf(opening);
  const close = ending === undefined ? start : text.indexOf(ending, start);
  if (start < 0 || close < 0) throw new Error(`no "${words}" in "${text.slice(0, 60)} …"`);
  return text.slice(0, start) + become + text.slice(close + (ending ?? opening).length);
}
