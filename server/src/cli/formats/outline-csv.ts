import { headerFieldIds, type LetterOutline, type OutlineFormat } from './outline-format';

const columns = [
  'path',
  'profile',
  ...headerFieldIds,
  'issue',
  'line',
  'item',
  'decision',
  'claimsAdministratorBasis',
  'reviewerBasis',
  'rationale',
];

/** One row an issue, with the letter's header in each, as RFC 4180 has it. Issues and lines count from 1. */
export const outlineCsv: OutlineFormat = {
  begin: () => csvRow(columns),
  letter: ({ path, profile, header, issues }: LetterOutline) =>
    issues
      .map((issue, index) =>
        csvRow([
          path,
          profile,
          ...headerFieldIds.map((id) => header[id]),
          String(index + 1),
          String(issue.range.start.line + 1),
          issue.item,
          issue.decision,
          issue.claimsAdministratorBasis?.text,
          issue.reviewerBasis?.text,
          issue.rationale?.text,
        ]),
      )
      .join(''),
  end: () => '',
};

function csvRow(cells: readonly (string | null | undefined)[]): string {
  return `${cells.map((cell) => csvCell(cell ?? '')).join(',')}\r\n`;
}

/**
 * A cell, in quotation marks where it must be. An apostrophe goes before what a spreadsheet would run as a formula, since a
 * letter may hold anything (OWASP, "CSV Injection").
 */
export function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
