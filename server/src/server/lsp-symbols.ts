import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver/node';
import type { LetterSymbol } from '../features/document-symbols';
import type { LineIndex } from '../text/line-index';

const kinds: Readonly<Record<LetterSymbol['kind'], SymbolKind>> = {
  header: SymbolKind.Namespace,
  section: SymbolKind.Namespace,
  issue: SymbolKind.Interface,
  part: SymbolKind.Field,
};

/** The outline as a tree. */
export function nestedSymbols(symbols: readonly LetterSymbol[], lines: LineIndex): DocumentSymbol[] {
  return symbols.map(({ name, detail, kind, range, selectionRange, children }) => ({
    name,
    ...(detail !== undefined && { detail }),
    kind: kinds[kind],
    range: lines.rangeAt(range),
    selectionRange: lines.rangeAt(selectionRange),
    children: nestedSymbols(children, lines),
  }));
}

/** The outline as a list, for a client that knows no trees. */
export function flatSymbols(symbols: readonly LetterSymbol[], lines: LineIndex, uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind: kinds[kind], location: { uri, range: lines.rangeAt(range) }, ...(containerName !== undefined && { containerName }) },
    ...flatSymbols(children, lines, uri, name),
  ]);
}
