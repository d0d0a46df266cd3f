import { type MarkupContent, MarkupKind } from 'vscode-languageserver/node';

/** Markdown for a client that shows it; for any other, its words as plain text. */
export function markup(markdown: string, clientShowsMarkdown: boolean): MarkupContent {
  return clientShowsMarkdown ? { kind: MarkupKind.Markdown, value: markdown } : { kind: MarkupKind.PlainText, value: plainText(markdown) };
}

/** What our own Markdown says: links as their words, without marks of emphasis, headings and code. */
function plainText(markdown: string): string {
  return markdown
    .replace(/^#{1,6} /gm, '')
    .replace(/\[([^[\]\n]*)\]\([^()\n]*\)/g, '$1')
    .replace(/(?<!\\)(?:\*\*|[*_`])/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(nbsp|lt|gt|amp);/g, (_, name: string) => entities[name] as string);
}

const entities: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', amp: '&' };
