import { endsOpen, endsSentence, followsShortLine, opensParagraph } from '../../letter/line-breaks';
import type { NormalisedText, TextLine } from '../../text/normalised-text';

/** What parts two lines of a formatted letter: a line end, or a blank line. */
export type Gap = 'line' | 'paragraph';

/** A bullet, or numbering: "•", "- ", "1.", "(b)". */
const bullet = /^(?:[•▪●◦*–—-]\s*(?=\S)|\(?(?:\d{1,2}|[a-zA-Z])[.)] )/;
/** A field of a block: "State(s) of Licensure: …". */
const field = /^[A-Z][A-Za-z()/' ]{2,44}:(?: |$)/;
/** No line of a list without bullets is longer than this share of the widest line around it. */
const shortShare = 0.6;
/** The lines around one that say how wide its text is set. */
const linesAround = 8;

type ListKind = 'bullet' | 'field' | undefined;

/**
 * Tells wrapped lines of running text from new paragraphs and the lines of a list. To be asked for the lines of a stretch of text in
 * their order.
 */
export class RunningText {
  private kind: ListKind;

  constructor(
    private readonly normalised: NormalisedText,
    private readonly doubleSpaced: boolean,
  ) {}

  /** Begins a paragraph at an offset of the normalised text; at none, one that is no line of a list. */
  startAt(offset: number | undefined): void {
    this.kind = offset === undefined ? undefined : listKind(this.normalised.text.slice(offset, offset + 60));
  }

  /** What belongs before a line; undefined where it goes on with the line before it. */
  gapBefore(index: number): Gap | undefined {
    const gap = this.gap(index);
    if (gap) this.startAt((this.normalised.lines[index] as TextLine).normalisedStart);
    return gap;
  }

  /** The same for text that holds neither lists nor paragraphs but those that blank lines part: a basis. */
  paragraphBefore(index: number): Gap | undefined {
    if (!opensParagraph(this.normalised.lines[index] as TextLine, this.doubleSpaced)) return undefined;
    const before = this.textOf(index - 1);
    const goesOn = !endsSentence(before) && !/[:;]$/.test(before) && /^[a-z,;)]/.test(this.textOf(index));
    return goesOn ? undefined : 'paragraph';
  }

  private gap(index: number): Gap | undefined {
    const line = this.normalised.lines[index] as TextLine;
    const before = this.textOf(index - 1);
    const text = this.textOf(index);
    const isParagraph = opensParagraph(line, this.doubleSpaced);
    const kind = listKind(text);
    const ended = endsSentence(before) || /[:;]$/.test(before);
    if (kind && (ended || kind === this.kind)) return isParagraph ? 'paragraph' : 'line';
    // A page or a blank line may tear a sentence.
    if (isParagraph) return this.paragraphBefore(index);
    if (!/^[^a-z),;]/.test(text) || endsOpen(before) || !followsShortLine(this.normalised, index)) return undefined;
    return ended || this.isListed(index) ? 'paragraph' : undefined;
  }

  /** Whether a line and the one before it are so short that nobody would have wrapped them there. */
  private isListed(index: number): boolean {
    const { lines } = this.normalised;
    const length = ({ start, end }: TextLine) => end - start;
    const widest = Math.max(...lines.slice(Math.max(0, index - linesAround), index + linesAround).map(length));
    return [lines[index - 1], lines[index]].every((line) => line && length(line) < widest * shortShare);
  }

  private textOf(index: number): string {
    const line = this.normalised.lines[index];
    return line ? this.normalised.text.slice(line.normalisedStart, line.normalisedEnd) : '';
  }
}

function listKind(text: string): ListKind {
  if (bullet.test(text)) return 'bullet';
  return field.test(text) ? 'field' : undefined;
}
