import type { Colours } from '../colours';
import { headerFieldIds, type IssueOutline, type LetterOutline, type OutlineFormat, type PartOutline } from './outline-format';

const LABEL_WIDTH = Math.max(...headerFieldIds.map((id) => id.length));
const LINE_WIDTH = 6;

/** What a person reads: the header, then sections and issues in the letter's order, each behind the line (from 1) on which it begins. */
export class OutlineText implements OutlineFormat {
  readonly between = '\n';

  constructor(private readonly colours: Colours) {}

  begin(): string {
    return '';
  }

  letter({ path, profile, header, sections, issues }: LetterOutline): string {
    const fields = headerFieldIds.flatMap((id) => (header[id] === null ? [] : [`  ${id.padEnd(LABEL_WIDTH)}  ${header[id]}`]));
    const blocks = [
      ...sections.map(({ id, range }) => ({ line: range.start.line, rows: [this.row(range.start.line, id)] })),
      ...issues.map((issue, index) => ({ line: issue.range.start.line, rows: this.issueRows(issue, index + 1) })),
    ];
    // The sort is stable: a section that begins on the line of its issue stays before it.
    blocks.sort((a, b) => a.line - b.line);
    const lines = [`${this.colours.path(path)} (${profile})`, ...fields, ...blocks.flatMap(({ rows }) => rows)];
    return `${lines.join('\n')}\n`;
  }

  end(): string {
    return '';
  }

  private issueRows(issue: IssueOutline, number: number): string[] {
    const part = (title: string, found: PartOutline | null) =>
      found ? this.row(found.range.start.line, `     ${title}`) : this.row(undefined, `     ${title}: none`);
    return [
      this.row(issue.range.start.line, `  ${number}. ${issue.item || '(no item)'}: ${issue.decision ?? '(no decision)'}`),
      part('claims administrator basis', issue.claimsAdministratorBasis),
      part('reviewer basis', issue.reviewerBasis),
      part('rationale', issue.rationale),
    ];
  }

  private row(line: number | undefined, text: string): string {
    return `${this.colours.quiet((line === undefined ? '' : String(line + 1)).padStart(LINE_WIDTH))}  ${text}`;
  }
}
