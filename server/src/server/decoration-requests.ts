import { type CodeLens, CodeLensRefreshRequest, type InlayHint, SemanticTokensBuilder } from 'vscode-languageserver/node';
import { inlayHints } from '../features/inlay-hints';
import { type IssueLens, issueLenses } from '../features/issue-lenses';
import { type LetterToken, letterTokenTypes, semanticTokens } from '../features/semantic-tokens';
import type { LineIndex } from '../text/line-index';
import { SHOW_CRITERIA, SHOW_PLACES } from './protocol';
import type { Session } from './session';

/** Answers requests for what is shown in and around the text: colours of meaning, lines above issues, hints behind citations. */
export function answerDecorations(session: Session): void {
  const { connection, features, guard, letters } = session;

  connection.languages.semanticTokens.on(
    guard.request('textDocument/semanticTokens/full', async ({ textDocument: { uri } }, token) => {
      const builder = new SemanticTokensBuilder();
      const letter = await letters.forRequest(uri, token);
      if (!letter) return builder.build();
      const { reading, lines } = letter.analysis;
      for (const part of semanticTokens(reading).flatMap((found) => linesOf(found, lines))) {
        builder.push(part.line, part.character, part.length, letterTokenTypes.indexOf(part.type), 0);
      }
      return builder.build();
    }),
  );

  connection.onCodeLens(
    guard.request('textDocument/codeLens', async ({ textDocument: { uri } }, token): Promise<CodeLens[]> => {
      // What a line leads to is shown by a command of our client's; without it there is nothing to click.
      const letter = features.showsPlaces ? await letters.forRequest(uri, token) : undefined;
      if (!letter?.settings.codeLens) return [];
      const { analysis } = letter;
      return issueLenses(analysis).map((lens) => ({
        range: analysis.lines.rangeAt(lens.range),
        command: { title: lens.title, tooltip: lens.tooltip, ...commandOf(lens, uri, analysis.lines) },
      }));
    }),
  );

  // They count findings, some of which are dismissed or held back although the letter stays as it is.
  session.onFindingsChanged(() => {
    if (!features.refreshesCodeLenses) return;
    guard.background('workspace/codeLens/refresh', () => connection.sendRequest(CodeLensRefreshRequest.type));
  });

  connection.languages.inlayHint.on(
    guard.request('textDocument/inlayHint', async ({ textDocument: { uri }, range }, token): Promise<InlayHint[]> => {
      const letter = await letters.forRequest(uri, token);
      if (!letter?.settings.inlayHints) return [];
      const { reading, lines } = letter.analysis;
      const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
      return inlayHints(reading)
        .filter(({ offset }) => start <= offset && offset <= end)
        .map(({ offset, label, tooltip }) => ({ position: lines.positionAt(offset), label, tooltip, paddingLeft: true }));
    }),
  );
}

function commandOf({ places, criteriaRow }: IssueLens, uri: string, lines: LineIndex) {
  return places.length === 0 && criteriaRow !== undefined
    ? { command: SHOW_CRITERIA, arguments: [uri, criteriaRow] }
    : { command: SHOW_PLACES, arguments: [uri, places.map((place) => lines.rangeAt(place))] };
}

/** A token as pieces that each lie in one line, as most clients want them. */
function linesOf(token: LetterToken, lines: LineIndex) {
  const { start, end } = lines.rangeAt(token);
  const pieces: { line: number; character: number; length: number; type: LetterToken['type'] }[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const from = lines.offsetAt({ line, character: line === start.line ? start.character : 0 });
    const to = line === end.line ? token.end : lines.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    if (to > from) pieces.push({ line, character: line === start.line ? start.character : 0, length: to - from, type: token.type });
  }
  return pieces;
}
