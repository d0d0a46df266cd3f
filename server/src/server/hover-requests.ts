import type { Hover } from 'vscode-languageserver/node';
import { hoverAt } from '../features/hover/hover';
import { markup } from './lsp-markup';
import type { Session } from './session';

/** Answers what there is to say of the words under the pointer. */
export function answerHover(session: Session): void {
  const { connection, features, guard, letters } = session;

  connection.onHover(
    guard.request('textDocument/hover', async ({ textDocument: { uri }, position }, token): Promise<Hover | null> => {
      const letter = await letters.forRequest(uri, token);
      if (!letter) return null;
      const { reading, lines } = letter.analysis;
      const hover = hoverAt(reading, lines.offsetAt(position));
      return hover ? { contents: markup(hover.markdown, features.hoverMarkdown), range: lines.rangeAt(hover.range) } : null;
    }),
  );
}
