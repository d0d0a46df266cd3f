/** A letter before it is laid out: what its writer meant by it. */
export interface LetterParts {
  /** Label and value of each field. */
  readonly header: readonly (readonly [label: string, value: string])[];
  readonly blocks: readonly LetterPart[];
}

export interface LetterPart {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
}

export interface Layout {
  readonly header: 'columns' | 'lines' | 'tabs';
  /** Columns at which lines wrap; Infinity for one long line a paragraph. */
  readonly width: number;
  /** Whether a line that ends in a hyphenated word or in levels may break after the hyphen. */
  readonly breaksAtHyphens: boolean;
  /** Blank lines after every line. */
  readonly lineSpacing: 0 | 1;
  /** Blank lines between paragraphs. */
  readonly paragraphSpacing: 0 | 1 | 3;
  readonly headings: 'left' | 'centred' | 'indented-by-tabs';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly byteOrderMark: boolean;
  readonly curlyQuotes: boolean;
  /** Whether every third blank is one that does not break. */
  readonly noBreakSpaces: boolean;
  readonly trailingBlanks: boolean;
  /** Lines before which a page ends, as shares of all lines. */
  readonly formFeeds: readonly number[];
  /** Whether a footer stands at the end of each page but the last. */
  readonly footers: boolean;
}

export const plainLayout: Layout = {
  header: 'columns',
  width: 95,
  breaksAtHyphens: false,
  lineSpacing: 0,
  paragraphSpacing: 1,
  headings: 'left',
  lineEnd: '\n',
  byteOrderMark: false,
  curlyQuotes: false,
  noBreakSpaces: false,
  trailingBlanks: false,
  formFeeds: [],
  footers: false,
};

/** Writes a letter in a layout. */
export function layOut({ header, blocks }: LetterParts, layout: Layout): string {
  const lines: string[] = [];
  const add = (paragraph: readonly string[], first: boolean) => {
    if (!first) for (let blank = 0; blank < Math.max(layout.paragraphSpacing, layout.lineSpacing); blank++) lines.push('');
    paragraph.forEach((line, index) => {
      if (index > 0 && layout.lineSpacing) lines.push('');
      lines.push(line);
    });
  };
  if (header.length > 0) add(headerLines(header, layout.header), true);
  blocks.forEach(({ kind, text }, index) => {
    const wrapped = wrap(text, layout.width, layout.breaksAtHyphens);
    add(kind === 'heading' ? wrapped.map((line) => indented(line, layout)) : wrapped, index === 0 && header.length === 0);
  });
  let pages = lines;
  layout.formFeeds.forEach((share, number) => {
    const at = Math.min(lines.length - 1, Math.floor(share * lines.length));
    // No page ends within the header.
    const footer =
      layout.footers && at > 12 ? ['', 'Final Determination Letter for IMR Case Number CM17-9900100', `Page ${number + 2} of 9`, ''] : [];
    pages = pages.map((line, index) => (index === at ? `${[...footer, ''].join(layout.lineEnd)}\f${line}` : line));
  });
  let text = pages.map((line) => line + (layout.trailingBlanks ? '  \t' : '')).join(layout.lineEnd);
  if (layout.curlyQuotes)
    text = text
      .replace(/(^|[\s(])"/g, '$1\u201c')
      .replace(/"/g, '\u201d')
      .replace(/'/g, '\u2019');
  if (layout.noBreakSpaces) text = everyThirdBlank(text);
  return (layout.byteOrderMark ? '\uFEFF' : '') + text + layout.lineEnd;
}

function headerLines(fields: LetterParts['header'], style: Layout['header']): string[] {
  if (style === 'lines') return fields.map(([label, value]) => `${label} ${value}`);
  const lines: string[] = [];
  const [first, ...rest] = fields.map(([label, value]) => ({ label, value }));
  if (first) lines.push(field(first, style));
  for (let index = 0; index < rest.length; index += 2) {
    const [left, right] = [rest[index], rest[index + 1]];
    if (!left) continue;
    const words = right?.label.split(' ') ?? [];
    if (style === 'columns' && right && right.label === 'Application Received:') {
      lines.push(`${field(left, style).padEnd(54)}${(words[0] as string).padEnd(21)}${right.value}`, `${' '.repeat(54)}${words[1]}`);
    } else if (style === 'columns') {
      lines.push(field(left, style).padEnd(54) + (right ? field(right, style) : ''));
    } else {
      lines.push(field(left, style) + (right ? `\t${field(right, style)}` : ''));
    }
  }
  return lines;
}

function field({ label, value }: { label: string; value: string }, style: Layout['header']): string {
  return style === 'tabs' ? `${label}\t${value}` : label.padEnd(22) + value;
}

/** Lines as a word processor breaks them: as many words as fit, and after a hyphen where that is asked for. */
function wrap(text: string, width: number, breaksAtHyphens: boolean): string[] {
  const words = text.split(' ').flatMap((word) => (breaksAtHyphens ? word.split(/(?<=\w-)(?=\w)/) : [word]));
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const glued = breaksAtHyphens && /\w-$/.test(line);
    if (line !== '' && line.length + word.length + (glued ? 0 : 1) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' || glued ? line + word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function indented(line: string, { headings, width }: Layout): string {
  if (headings === 'left') return line;
  if (headings === 'indented-by-tabs') return `\t\t${line}`;
  return ' '.repeat(Math.max(0, Math.floor((Math.min(width, 95) - line.length) / 2))) + line;
}

function everyThirdBlank(text: string): string {
  let count = 0;
  return text.replace(/ /g, () => (count++ % 3 === 0 ? '\u00a0' : ' '));
}
