/** A piece of text as it is placed on a page, in the page's own units; y grows upwards. */
export interface PlacedText {
  readonly text: string;
  /** The left end of its baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pieces whose baselines differ by less than this share of their height are on one line: raised numbers, uneven columns. */
const sameLine = 0.5;
/** A gap of this share of a character's width is a blank, and one of so many characters parts columns. */
const blankWidth = 0.3;
const columnGap = 2.5;
/** Lines that are further apart than this share of the usual distance stand in different paragraphs. */
const paragraphPitch = 1.4;

/** The text of a document's pages, with a form feed before each page after the first. */
export function textOfPages(pages: readonly (readonly PlacedText[])[]): string {
  const text = pages.map((page) => pageLines(page).join('\n')).join('\n\f');
  return text === '' ? '' : `${text}\n`;
}

/** The lines of a page from the top down, each from left to right; columns are parted by blanks, paragraphs by blank lines. */
export function pageLines(placed: readonly PlacedText[]): string[] {
  const lines = intoLines(placed.filter(({ text }) => text.trim() !== ''));
  const pitch = median(lines.slice(1).map((line, index) => baseline(lines[index]) - baseline(line)));
  return lines.flatMap((line, index) => {
    const opensParagraph = index > 0 && baseline(lines[index - 1]) - baseline(line) > pitch * paragraphPitch;
    return opensParagraph ? ['', joined(line)] : [joined(line)];
  });
}

function intoLines(placed: readonly PlacedText[]): PlacedText[][] {
  const lines: PlacedText[][] = [];
  for (const piece of [...placed].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    if (line && baseline(line) - piece.y < Math.max(piece.height, line[0]?.height ?? 0) * sameLine) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

function baseline(line: readonly PlacedText[] | undefined): number {
  return line ? Math.max(...line.map(({ y }) => y)) : 0;
}

function joined(line: readonly PlacedText[]): string {
  let text = '';
  let end = 0;
  for (const piece of line) {
    const character = piece.width / Math.max(1, piece.text.length);
    const gap = piece.x - end;
    if (text !== '' && gap > character * columnGap) text = `${text.trimEnd()}${' '.repeat(Math.max(3, Math.round(gap / character)))}`;
    else if (text !== '' && gap > character * blankWidth && !text.endsWith(' ')) text += ' ';
    text += text === '' || text.endsWith(' ') ? piece.text.trimStart() : piece.text;
    end = piece.x + piece.width;
  }
  return text.trimEnd();
}

function median(values: readonly number[]): number {
  const inOrder = [...values].sort((a, b) => a - b);
  return inOrder[Math.floor(inOrder.length / 2)] ?? 0;
}
