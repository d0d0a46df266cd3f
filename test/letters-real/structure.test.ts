import { expect, test } from 'vitest';
import { checkLetter } from '../../server/src/rules/check-letter';
import { rules } from '../../server/src/rules/registry';
import { readingOf } from '../support/marked-letter';
import { readRealLetters } from './real-letters';

const structure = new Set(rules.filter((rule) => rule.group === 'structure').map((rule) => rule.code));

/** What else is wrong with a letter's structure: pasted text that points to an image which no letter holds. */
const others: Readonly<Record<string, readonly string[]>> = { 'CM17-0019218.txt': ['placeholder'] };

test.for(readRealLetters())('$name lacks the documents reviewed and nothing else', ({ name, text }) => {
  const failed: string[] = [];
  const findings = checkLetter(readingOf(text), {}, (code) => failed.push(code)).filter(({ code }) => structure.has(code));
  const [missing, ...rest] = findings;
  expect(failed).toEqual([]);
  expect(missing).toMatchObject({
    code: 'missing-section',
    severity: 'information',
    data: { section: 'documents-reviewed' },
    range: { start: text.indexOf('HOW THE IMR FINAL') },
  });
  expect(rest.map(({ code }) => code)).toEqual(others[name] ?? []);
});
