import type { Issue, LetterTree } from '../../server/src/letter/letter-tree';
import { parseLetter } from '../../server/src/letter/parse-letter';
import { builtInProfiles } from '../../server/src/profiles';

/** Reads a letter of any of the built-in formats. */
export function parse(...lines: readonly string[]): LetterTree {
  return parseLetter(lines.join('\n'), builtInProfiles);
}

/** Reads a letter of the default format that ends with these lines in its section of issues. */
export function parseIssues(...lines: readonly string[]): LetterTree {
  return parse(
    'HOW THE IMR FINAL DETERMINATION WAS MADE',
    'The reviewer is Board Certified in Orthopedic Surgery and is licensed to practice in California.',
    '',
    'CLINICAL CASE SUMMARY',
    'The injured worker is a 40-year-old male with pain of the left knee since 01/02/2016.',
    '',
    'IMR ISSUES, DECISIONS AND RATIONALES',
    'The Final Determination was based on decisions for the disputed items/services set forth below:',
    '',
    ...lines,
  );
}

/** Each issue in short: its item, its decision, and each part's id and text. */
export function summary(tree: LetterTree) {
  const text = ({ start, end }: { start: number; end: number }) => tree.normalised.source.slice(start, end).replace(/\s+/g, ' ');
  return tree.issues.map((issue: Issue) => ({
    item: issue.itemText,
    decision: issue.decision ? (issue.decision.value ?? issue.decision.text) : null,
    parts: Object.fromEntries(issue.parts.map((part, index) => [`${index + 1} ${part.id}`, text(part.body)])),
  }));
}

export function items(tree: LetterTree): string[] {
  return tree.issues.map((issue) => issue.itemText);
}
