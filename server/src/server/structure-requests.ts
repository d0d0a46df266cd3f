import type { FoldingRange, SelectionRange } from 'vscode-languageserver/node';
import { documentSymbols } from '../features/document-symbols';
import { foldingRanges } from '../features/folding-ranges';
import { summarise } from '../features/letter-summary';
import { selectionRanges } from '../features/selection-ranges';
import { flatSymbols, nestedSymbols } from './lsp-symbols';
import { LETTER_STATUS, type LetterStatus, type LetterStatusParams } from './protocol';
import type { Session } from './session';

/** Answers requests for what a letter is made up of: its outline, what can be folded, what can be selected, how it stands. */
export function answerStructure(session: Session): void {
  const { connection, features, guard, letters } = session;

  connection.onDocumentSymbol(
    guard.request('textDocument/documentSymbol', async ({ textDocument: { uri } }, token) => {
      const letter = await letters.forRequest(uri, token);
      if (!letter) return [];
      const { tree, lines } = letter.analysis;
      const symbols = documentSymbols(tree);
      return features.nestedSymbols ? nestedSymbols(symbols, lines) : flatSymbols(symbols, lines, uri);
    }),
  );

  connection.onFoldingRanges(
    guard.request('textDocument/foldingRange', async ({ textDocument: { uri } }, token): Promise<FoldingRange[]> => {
      const letter = await letters.forRequest(uri, token);
      return letter ? foldingRanges(letter.analysis.tree, letter.analysis.lines).slice(0, features.foldingRangeLimit) : [];
    }),
  );

  connection.onSelectionRanges(
    guard.request('textDocument/selectionRange', async ({ textDocument: { uri }, positions }, token): Promise<SelectionRange[]> => {
      const letter = await letters.forRequest(uri, token);
      if (!letter) return [];
      const { tree, lines } = letter.analysis;
      return positions.map((position) => {
        const here: SelectionRange = { range: { start: position, end: position } };
        const outermostFirst = selectionRanges(tree, lines.offsetAt(position)).reverse();
        return (
          outermostFirst.reduce<SelectionRange | undefined>((parent, range) => ({ range: lines.rangeAt(range), parent }), undefined) ?? here
        );
      });
    }),
  );

  connection.onRequest(
    LETTER_STATUS,
    guard.request('imr/letterStatus', async ({ uri }: LetterStatusParams): Promise<LetterStatus | null> => {
      const letter = await letters.current(uri);
      if (!letter) return null;
      const { id, name } = letter.analysis.tree.profile;
      const { state, findings } = summarise(letter.analysis);
      return { version: letter.document.version, profile: { id, name }, state, findings };
    }),
  );
}
