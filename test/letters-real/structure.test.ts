import { expect, test } from 'vitest';
import { checkLetter } from '../../server/src/rules/check-letter';
import { rules } from '../../server/src/rules/registry';
import { applyFix, findingsOf, readingOf } from '../support/marked-letter';
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

test.for(readRealLetters())('what is cut out of $name is found missing and put back in its place', ({ text }) => {
  const { tree } = readingOf(text);
  const sections = tree.sections.map(({ start, end, definition }) => ({ start, end, id: definition.id as string }));
  const parts = tree.issues.flatMap((issue) => issue.parts.map(({ start, end, id }) => ({ start, end, id: id as string })));
  for (const { start, end, id } of [...sections, ...parts]) {
    const cut = text.slice(0, start) + text.slice(end);
    const missing = findingsOf('missing-section', cut).map(({ data }) => data?.section);
    expect(missing.filter((section) => section !== 'documents-reviewed')).toEqual([id]);
    const mended = applyFix('missing-section', cut, 'Insert the ', missing.indexOf(id));
    expect(findingsOf('missing-section', mended).map(({ data }) => data?.section)).toEqual(['documents-reviewed']);
  }
});

test.for(readRealLetters())('a decision cut out of $name is found missing and can be put back', ({ text }) => {
  for (const { decision } of readingOf(text).tree.issues) {
    if (!decision) continue;
    const cut = text.slice(0, decision.start) + text.slice(decision.end);
    expect(findingsOf('missing-decision', cut)).toHaveLength(1);
    applyFix('missing-decision', cut, 'Upheld');
  }
});
