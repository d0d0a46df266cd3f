// The sample letters as scripts use them; tests have test/support/sample-letters.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

/** @returns {string[]} the texts of test/letters. */
export function sampleLetters() {
  const folder = join(root, 'test/letters');
  const files = readdirSync(folder).filter((file) => file.endsWith('.imr') || file.endsWith('.txt'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** @returns {string[]} all of them as one letter: as it stands, in one line, without an end of a sentence or a label, and as one basis, item, header. */
export function longLetters() {
  const whole = sampleLetters().join('\n');
  const line = whole.replace(/\s+/g, ' ');
  const words = line.replace(/[.:;]/g, '');
  const opening = 'IMR ISSUES, DECISIONS AND RATIONALES\n\n';
  const basis = 'MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s):';
  return [
    whole,
    line,
    words,
    `${opening}MRI of the knee: Upheld\n\n${basis} ${words.slice(0, 30_000)}\n\nDecision rationale: No.\n`,
    `${opening}MRI of the knee: Upheld\n\nMAXIMUS guideline: Decision based on ${words.slice(0, 30_000)}\n\nDecision rationale: No.\n`,
    `${opening}${words.slice(0, 30_000)}: Upheld\n\n${basis} Summary.\n\nDecision rationale: No.\n`,
    `Date of Injury: ${words.slice(0, 30_000)}\n\n${opening}`,
  ];
}
