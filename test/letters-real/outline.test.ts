import { describe, expect, test } from 'vitest';
import { outlineLetter } from '../../server/src/cli/formats/outline-format';
import type { Issue, LetterTree } from '../../server/src/letter/letter-tree';
import type { TextRange } from '../../server/src/text/text-range';
import { readingOf } from '../support/marked-letter';
import { type RealLetter, readRealLetters } from './real-letters';

const letters = readRealLetters();

/** The text with its white space folded, for counts that owe nothing to the parser. */
const folded = ({ text }: RealLetter) => text.replace(/\s+/g, ' ');
const withoutBlanks = (some: string) => some.replaceAll(' ', '');
const isoDate = (date: string) => date.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, '$3-$1-$2');
const anyLabel = /guideline:|Decision rationale|set forth below|IMR ISSUES|CLINICAL CASE SUMMARY|Case Number:/;

test.skipIf(letters.length === 0)('all real letters are there', () => {
  expect(letters.length).toBe(73);
});

describe.skipIf(letters.length === 0).each(letters)('$name', (letter) => {
  const reading = readingOf(letter.text);
  const { tree } = reading;
  const outline = outlineLetter(letter.name, reading);
  const text = folded(letter);

  test('the sections are found', () => {
    expect(outline.profile).toBe('imr');
    expect(outline.sections.map(({ id }) => id)).toEqual(['determination-method', 'case-summary', 'issues']);
  });

  test('every issue with its decision, as plain counts have them', () => {
    const decisions = [...text.matchAll(/: ?(Upheld|Overturned) Claims Administrator guideline:/g)].map(([, word]) => word?.toLowerCase());
    expect(outline.issues.map(({ decision }) => decision)).toEqual(decisions);
    expect(outline.issues).toHaveLength(text.match(/Decision rationale:/g)?.length ?? 0);
    expect(outline.issues.length).toBeGreaterThan(0);
  });

  test('every item is clean', () => {
    for (const { item } of outline.issues) {
      expect(item).toMatch(/^\S(?:.*[\p{L}\d)%])?$/u);
      expect(item).not.toMatch(/\s\s|\b(?:Upheld|Overturned)\b|IMR eligible|original request/);
      expect(item).not.toMatch(anyLabel);
      expect(withoutBlanks(text)).toContain(withoutBlanks(item));
    }
  });

  test('both bases and the rationale are whole and hold nothing else', () => {
    for (const { claimsAdministratorBasis, reviewerBasis, rationale } of outline.issues) {
      for (const basis of [claimsAdministratorBasis, reviewerBasis]) {
        expect(basis?.text).toMatch(/^(?:Decision based on|The (?:Claims Administrator|Expert Reviewer|MAXIMUS)) .*[\w.)/"]$/);
      }
      expect(rationale?.text).toMatch(/^[\p{Lu}\d"].*\.$/u);
      for (const part of [claimsAdministratorBasis, reviewerBasis, rationale]) expect(part?.text).not.toMatch(anyLabel);
    }
  });

  test('the parts of an issue follow each other without a gap, and the issues too', () => {
    for (const { parts, heading, start, end } of tree.issues) {
      expect(parts.map(({ id }) => id)).toEqual(['claims-administrator-basis', 'reviewer-basis', 'rationale']);
      const places: TextRange[] = [{ start, end: heading.end }, ...parts];
      for (const [index, place] of places.entries()) {
        expect(letter.text.slice(place.end, places[index + 1]?.start ?? end).trim()).toMatch(index === 0 ? /^\.?$/ : /^$/);
      }
    }
    expect(tree.issues.map(({ end }) => end)).toEqual([...tree.issues.slice(1).map(({ start }) => start), letter.text.length]);
  });

  test('every field of the header with its date', () => {
    const top = text.slice(0, text.indexOf('HOW THE IMR'));
    const field = (label: string) => top.match(new RegExp(`${label} (\\S+)`))?.[1] ?? null;
    // The last label wraps around its value: "Application 11/14/2016 Received:".
    const expected = {
      caseNumber: field('Case Number:'),
      dateAssigned: isoDate(field('Date Assigned:') ?? ''),
      dateOfInjury: isoDate(field('Date of Injury:') ?? ''),
      decisionDate: isoDate(field('Decision Date:') ?? ''),
      urDenialDate: isoDate(field('UR Denial Date:') ?? ''),
      priority: field('Priority:'),
      applicationReceived: isoDate(field('Application') ?? ''),
    };
    const none = Object.fromEntries(Object.keys(expected).map((id) => [id, null]));
    expect(outline.header).toEqual(letter.withHeader ? expected : none);
  });

  test('the outline is as before', () => {
    expect(countsAndOffsets(tree)).toMatchSnapshot();
  });
});

test.skipIf(letters.length === 0)('there are 177 issues in all, seven of them in the letters of 2013-2015', () => {
  const count = (some: RealLetter[]) => some.reduce((sum, { text }) => sum + readingOf(text).issues.length, 0);
  expect([count(letters.filter(({ withHeader }) => !withHeader)), count(letters.filter(({ withHeader }) => withHeader))]).toEqual([7, 170]);
});

/** A letter's tree without a word of it. */
function countsAndOffsets(tree: LetterTree): string {
  const at = ({ start, end }: TextRange) => `${start}-${end}`;
  const issueLine = (issue: Issue) => {
    const kind = `${issue.associatedService ? ' associated service' : ''}${issue.remainingPortion ? ' remaining portion' : ''}`;
    const parts = issue.parts.map((part) => `${part.id} ${at(part.body)} in ${part.sentences.length}`);
    return `issue ${issue.index + 1} ${at(issue)}${kind}: item ${at(issue.item)}, ${issue.decision?.value} ${issue.decision && at(issue.decision)}, ${parts.join(', ')}`;
  };
  return [
    `${tree.profile.id}, ${tree.layout.doubleSpaced ? 'double' : 'single'} spaced, ${tree.words.count} words`,
    ...(tree.header ? [`header ${at(tree.header)}: ${tree.header.fields.map(({ id, value }) => `${id} ${at(value)}`).join(', ')}`] : []),
    ...tree.sections.map((section) => `${section.definition.id} ${at(section)}: heading ${at(section.heading)}, body ${at(section.body)}`),
    ...tree.issues.map(issueLine),
  ].join('\n');
}
