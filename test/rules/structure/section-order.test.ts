import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';
import { sampleLetters } from '../../support/sample-letters';

const code = 'section-order';
const letter = letterWith({});
const at = (heading: string) => letter.indexOf(heading);
const header = letter.slice(0, at('HOW THE'));
const method = letter.slice(at('HOW THE'), at('CLINICAL'));
const summary = letter.slice(at('CLINICAL'), at('IMR ISSUES'));
const issues = letter.slice(at('IMR ISSUES'));

describe('section-order', () => {
  it('is silent where all stand in order, or only some do', () => {
    expectFindings(code, letter);
    expectFindings(code, header + method + issues);
    expectFindings(code, summary + issues);
    for (const sample of sampleLetters.values()) expectFindings(code, sample);
  });

  it('flags the section that stands before one that belongs ahead of it', () => {
    const marked = (header + summary + method + issues).replace(
      'SUMMARY\n',
      `SUMMARY\n${'^'.repeat(21)} warning "How the determination was made"\n`,
    );
    const [finding] = expectFindings(code, marked);
    const swapped = header + summary + method + issues;
    expect(finding?.related?.map(({ range }) => swapped.slice(range.start, range.end))).toEqual([
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
    ]);
  });

  it('leaves sections that stand twice to their own rule', () => {
    expectFindings(code, header + method + summary + method + issues);
  });

  it('moves it behind the last one that belongs ahead of it, and changes nothing else', () => {
    expect(applyFix(code, header + summary + method + issues, 'Move it')).toBe(letter);
    expect(applyFix(code, `${header + method + issues}\n${summary.trimEnd()}\n`, 'Move it')).toBe(letter);
    expect(applyFix(code, `${header + issues}\n${method}${summary.trimEnd()}\n`, 'Move it')).toBe(letter);
  });

  it('moves a centred heading with its indent, and keeps headings apart', () => {
    const tight = `${header}            CLINICAL CASE SUMMARY\nThe worker is 44.\n       HOW THE IMR FINAL DETERMINATION WAS MADE\nBy an expert.\n        ${issues}`;
    expect(applyFix(code, tight, 'Move it')).toBe(
      `${header}       HOW THE IMR FINAL DETERMINATION WAS MADE\nBy an expert.\n\n            CLINICAL CASE SUMMARY\nThe worker is 44.\n\n        ${issues}`,
    );
  });

  it('keeps the line ends of the letter', () => {
    const crlf = (text: string) => text.replace(/\n/g, '\r\n');
    expect(applyFix(code, crlf(header + summary + method + issues), 'Move it')).toBe(crlf(letter));
  });

  it('mends sections in any order, one by one', () => {
    let text = `${header + issues}\n${summary}${method.trimEnd()}\n`;
    for (let moves = 0; findingsOf(code, text).length > 0; moves++) {
      expect(moves).toBeLessThan(4);
      text = applyFix(code, text, 'Move it');
    }
    expect(text).toBe(letter);
  });
});
