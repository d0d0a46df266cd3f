/** A piece of a snippet: running text, or a place to fill in. */
type SnippetPart = string | TabStop;

interface TabStop {
  /** From 1 in the order in which they are visited; 0 is visited last. */
  readonly number: number;
  /** What stands there at first; empty for a bare tab stop. */
  readonly content: readonly SnippetPart[];
  /** For a choice: what may be chosen, the first of which stands there at first. */
  readonly choices: readonly string[];
}

/** Text in the snippet syntax of the language server protocol that does not follow it, and where (from 0). */
export interface SnippetFault {
  readonly offset: number;
  readonly message: string;
}

/** The text of a snippet for an editor without snippets: what stands at its tab stops at first, the first of each choice. */
export function plainTextOf(snippet: string): string {
  const contents = new Map<number, string>();
  const write = (parts: readonly SnippetPart[]): string =>
    parts.map((part) => (typeof part === 'string' ? part : writeStop(part))).join('');
  const writeStop = (stop: TabStop): string => {
    const own = stop.choices[0] ?? write(stop.content);
    // A tab stop that comes again repeats what its first one holds.
    if (!contents.has(stop.number) || own !== '') contents.set(stop.number, own);
    return contents.get(stop.number) as string;
  };
  return write(parseSnippet(snippet).parts);
}

/** The same snippet with each tab stop's number higher by `by`, so that it can follow another; a last stop (`$0`) is left out. */
export function shiftTabStops(snippet: string, by: number): string {
  return parseSnippet(snippet)
    .parts.map((part) => writtenPart(part, by))
    .join('');
}

/** A piece of a snippet in the snippet syntax, the numbers of its tab stops higher by `by`. */
function writtenPart(piece: SnippetPart, by = 0): string {
  const write = (parts: readonly SnippetPart[]): string =>
    parts.map((part) => (typeof part === 'string' ? escapeSnippet(part) : writeStop(part))).join('');
  const writeStop = (stop: TabStop): string => {
    if (stop.number === 0) return write(stop.content);
    const number = stop.number + by;
    if (stop.choices.length > 0) return choiceTabStop(number, stop.choices);
    return stop.content.length > 0 ? `\${${number}:${write(stop.content)}}` : `$${number}`;
  };
  return write([piece]);
}

/**
 * A snippet with some of its tab stops filled in: those for which `fill` gives text, by what stands there at first. `before` is
 * the text up to there, without what is filled in. Where a tab stop comes again, it is asked for again.
 */
export function fillTabStops(snippet: string, fill: (placeholder: string, before: string) => string | undefined): string {
  let before = '';
  return parseSnippet(snippet)
    .parts.map((part) => {
      const text = typeof part === 'string' ? part : plainTextOf(writtenPart(part));
      const filled = typeof part === 'string' ? undefined : fill(text, before);
      before += text;
      return filled === undefined ? writtenPart(part) : escapeSnippet(filled);
    })
    .join('');
}

/** Snippets that are put in one after the other, their tab stops numbered through all of them. */
export function numberThrough(snippets: readonly string[]): string[] {
  let last = 0;
  return snippets.map((snippet) => {
    const numbered = shiftTabStops(snippet, last);
    last += lastTabStop(snippet);
    return numbered;
  });
}

/** The highest number of a snippet's tab stops; 0 where it has none. */
export function lastTabStop(snippet: string): number {
  const highest = (parts: readonly SnippetPart[]): number =>
    parts.reduce<number>((last, part) => (typeof part === 'string' ? last : Math.max(last, part.number, highest(part.content))), 0);
  return highest(parseSnippet(snippet).parts);
}

/** Text as a snippet that writes it as it stands. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop at which one of a few texts is chosen; the first of them stands there at first. */
export function choiceTabStop(number: number, choices: readonly string[]): string {
  return `\${${number}|${choices.map((choice) => choice.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}

/** The first place where a text does not follow the snippet syntax; variables and transformations are not supported. */
export function snippetFault(snippet: string): SnippetFault | undefined {
  return parseSnippet(snippet).fault;
}

interface Reading {
  readonly source: string;
  at: number;
  fault: SnippetFault | undefined;
}

function parseSnippet(source: string): { parts: SnippetPart[]; fault: SnippetFault | undefined } {
  const reading: Reading = { source, at: 0, fault: undefined };
  const parts = readParts(reading, false);
  return { parts, fault: reading.fault };
}

/** Reads to the end or, inside a tab stop, behind its closing brace. What does not follow the syntax is text. */
function readParts(reading: Reading, inside: boolean): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let text = '';
  while (reading.at < reading.source.length) {
    const character = reading.source[reading.at] as string;
    if (character === '\\') {
      text += readEscaped(reading, '$}\\');
      continue;
    }
    if (inside && character === '}') {
      reading.at++;
      if (text) parts.push(text);
      return parts;
    }
    const stop = character === '$' ? readTabStop(reading) : undefined;
    if (stop) {
      if (text) parts.push(text);
      text = '';
      parts.push(stop);
      continue;
    }
    text += character;
    reading.at++;
  }
  if (inside) fail(reading, reading.at, 'a tab stop is not closed by "}"');
  if (text) parts.push(text);
  return parts;
}

function readTabStop(reading: Reading): TabStop | undefined {
  const start = reading.at;
  const opening = /^\$(?:(\d+)|\{(\d+)([}:|]))/.exec(reading.source.slice(start, start + 12));
  if (!opening) {
    fail(reading, start, 'a "$" that opens no tab stop has to be written "\\$"');
    return undefined;
  }
  reading.at = start + opening[0].length;
  const number = Number(opening[1] ?? opening[2]);
  if (opening[3] === ':') return { number, content: readParts(reading, true), choices: [] };
  if (opening[3] === '|') return { number, content: [], choices: readChoices(reading, start) };
  return { number, content: [], choices: [] };
}

function readChoices(reading: Reading, start: number): string[] {
  const choices = [''];
  while (reading.at < reading.source.length) {
    const character = reading.source[reading.at] as string;
    if (reading.source.startsWith('|}', reading.at)) {
      reading.at += 2;
      return choices;
    }
    if (character === '\\') {
      choices[choices.length - 1] += readEscaped(reading, '$}\\,|');
      continue;
    }
    if (character === ',') choices.push('');
    else choices[choices.length - 1] += character;
    reading.at++;
  }
  fail(reading, start, 'a choice is not closed by "|}"');
  return choices;
}

function readEscaped(reading: Reading, escapable: string): string {
  const next = reading.source[reading.at + 1];
  const escaped = next !== undefined && escapable.includes(next);
  reading.at += escaped ? 2 : 1;
  return escaped ? next : '\\';
}

function fail(reading: Reading, offset: number, message: string): void {
  reading.fault ??= { offset, message };
}
