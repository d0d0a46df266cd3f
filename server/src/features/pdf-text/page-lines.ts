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

/** How many lines at the head and at the foot of a page may be furniture: running heads and feet, page numbers. */
const mostFurniture = 2;

/** The text of a document's pages as one, without running heads, feet and page numbers; a sentence goes on over the break. */
export function textOfPages(pages: readonly (readonly PlacedText[])[]): string {
  const texts = withoutFurniture(pages.map(pageLines)).filter((lines) => lines.length > 0);
  const text = texts
    .map((lines) => lines.join('\n'))
    .reduce((before, page) => `${before}${/[.:?!]["')\]]*$/.test(before) ? '\n\n' : '\n'}${page}`, '');
  return text === '' ? '' : `${text.trimStart()}\n`;
}

/** Pages without the lines at head and foot that most pages share but for numbers. A head stays on the first page, where it may be the title. */
function withoutFurniture(pages: readonly (readonly string[])[]): string[][] {
  const heads = shared(pages.map((lines) => written(lines).slice(0, mostFurniture)));
  const feet = shared(pages.map((lines) => written(lines).slice(-mostFurniture)));
  return pages.map((lines, page) => {
    const kept = [...lines];
    const first = () => kept[0] ?? '';
    const last = () => kept.at(-1) ?? '';
    for (let count = 0; count < mostFurniture && kept.length > 0 && (isPageNumber(last()) || feet.has(keyOf(last()))); count++) {
      kept.pop();
      while (kept.length > 0 && last() === '') kept.pop();
    }
    for (
      let count = 0;
      count < mostFurniture && kept.length > 0 && (isPageNumber(first()) || (page > 0 && heads.has(keyOf(first()))));
      count++
    ) {
      kept.shift();
      while (kept.length > 0 && first() === '') kept.shift();
    }
    return kept;
  });
}

/** The lines that stand on more than half of the pages, and on two at least. */
function shared(edges: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of edges) for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 2 && count * 2 > edges.length).map(([key]) => key));
}

function written(lines: readonly string[]): string[] {
  return lines.filter((line) => line !== '');
}

/** A line but for its numbers: the page's number changes. */
function keyOf(line: string): string {
  return line.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();
}

function isPageNumber(line: string): boolean {
  return /^(?:page\s+\d+(?:\s*(?:of|\/)\s*\d+)?|-\s*\d+\s*-|\d+\s+of\s+\d+)$/i.test(line.trim());
}

/** Text that was copied from several pages, without form feeds and the lines that say "Page 3 of 7" and nothing else. */
export function withoutPageFeet(text: string): string {
  const lines = text.split(/(\r\n|[\r\n\f])/);
  const kept = lines.filter((_, index) => !/^\s*page\s+\d+\s+of\s+\d+\s*$/i.test(lines[index - (index % 2)] ?? '')); // with each line its end
  return kept.join('').replaceAll('\f', '\n');
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
