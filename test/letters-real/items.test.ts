import { expect, test } from 'vitest';
import { checkLetter } from '../../server/src/rules/check-letter';
import { readingOf } from '../support/marked-letter';
import { readRealLetters } from './real-letters';

const codes = [
  'region-mismatch',
  'treatment-mismatch',
  'item-conflict',
  'item-not-decided',
  'level-count-conflict',
  'quantity-conflict',
  'impossible-level',
];

/** What was found by a reader's careful reading; all others of the letters have none of these findings. */
const expected: Readonly<Record<string, readonly string[]>> = {
  '002_75c91034590a8caa.txt': ['warning impossible-level'],
  '003_8a7b31cc623cb349.txt': ['warning treatment-mismatch'],
  'CM16-0235869.txt': ['warning treatment-mismatch'],
  'CM16-0249320.txt': ['warning region-mismatch'],
  'CM17-0000846.txt': ['information region-mismatch'],
  'CM17-0001064.txt': ['warning region-mismatch'],
  'CM17-0002106.txt': ['information region-mismatch', 'information region-mismatch'],
  'CM17-0003623.txt': ['warning region-mismatch'],
  'CM17-0007886.txt': ['information region-mismatch'],
  'CM17-0011517.txt': ['warning treatment-mismatch'],
  'CM17-0011543.txt': ['warning item-conflict'],
  'CM17-0016204.txt': ['warning item-conflict'],
  'CM17-0018054.txt': ['information region-mismatch'],
};

test('the rules on items find in the real letters what a reader found, and nothing else', () => {
  const letters = readRealLetters();
  const found: Record<string, string[]> = {};
  for (const { name, text } of letters) {
    const findings = checkLetter(readingOf(text)).filter(({ code }) => codes.includes(code));
    if (findings.length > 0) found[name] = findings.map(({ severity, code }) => `${severity} ${code}`);
  }
  expect(found).toEqual(letters.length > 0 ? expected : {});
});
