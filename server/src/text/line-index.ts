import type { TextRange } from './text-range';

/** A place in a text as the language server protocol counts: line and UTF-16 code unit in the line, both from 0. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** A half-open stretch of a text in lines and characters. */
export interface LineRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Where the lines of a text begin; converts between offsets and lines. Lines end at `\n`, `\r\n` or `\r`. */
export class LineIndex {
  private readonly lineStarts: number[] = [0];

  /** Takes time in proportion to the text. */
  constructor(private readonly text: string) {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED)) this.lineStarts.push(at + 1);
    }
  }

  /** How many lines the text has; an empty text has one. */
  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** The position of an offset. One outside the text is moved to its nearest end, one within a line end to the line's last character. */
  positionAt(offset: number): LinePosition {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineOf(inside);
    const start = this.lineStarts[line] as number;
    return { line, character: Math.min(inside, this.contentEnd(line)) - start };
  }

  /** The positions of a range's two ends. */
  rangeAt(range: TextRange): LineRange {
    return { start: this.positionAt(range.start), end: this.positionAt(range.end) };
  }

  /** The offset of a position. One behind its line's last character is moved there, one behind the last line to the text's end. */
  offsetAt(position: LinePosition): number {
    if (position.line < 0) return 0;
    const start = this.lineStarts[position.line];
    if (start === undefined) return this.text.length;
    return Math.min(start + Math.max(0, position.character), this.contentEnd(position.line));
  }

  private lineOf(offset: number): number {
    let low = 0;
    let high = this.lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.lineStarts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Where a line's text ends and its line end begins. */
  private contentEnd(line: number): number {
    const next = this.lineStarts[line + 1];
    if (next === undefined) return this.text.length;
    return this.text.charCodeAt(next - 1) === LINE_FEED && this.text.charCodeAt(next - 2) === CARRIAGE_RETURN ? next - 2 : next - 1;
  }
}
