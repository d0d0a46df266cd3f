import type { TextEdit } from 'vscode-languageserver/node';
import { cleanText, formatLetter, formatRange } from '../features/formatting/format-letter';
import { joinBrokenWords } from '../features/pdf-text/broken-words';
import { withoutPageFeet } from '../features/pdf-text/page-lines';
import type { LetterEdit } from '../rules/rule';
import type { OpenLetter } from './open-letters';
import { CLEAN_TEXT, type CleanTextParams } from './protocol';
import type { Session } from './session';

/** Answers requests that bring the layout of a letter, or of text that is put into it, into order. */
export function answerFormatting(session: Session): void {
  const { connection, guard, letters } = session;

  connection.onDocumentFormatting(
    guard.request('textDocument/formatting', async ({ textDocument: { uri } }, token) => {
      const letter = await letters.forRequest(uri, token);
      return letter ? textEdits(letter, formatLetter(letter.analysis.tree)) : [];
    }),
  );

  connection.onDocumentRangeFormatting(
    guard.request('textDocument/rangeFormatting', async ({ textDocument: { uri }, range }, token) => {
      const letter = await letters.forRequest(uri, token);
      if (!letter) return [];
      const { tree, lines } = letter.analysis;
      return textEdits(letter, formatRange(tree, { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) }));
    }),
  );

  connection.onRequest(
    CLEAN_TEXT,
    guard.request('imr/cleanText', async ({ uri, text }: CleanTextParams): Promise<string | null> => {
      const letter = await letters.current(uri);
      if (!letter) return null;
      const { profiles, catalogue } = letter.settings;
      const whole = joinBrokenWords(withoutPageFeet(text), letter.document.getText(), catalogue);
      const clean = cleanText(whole, profiles) ?? whole;
      return clean === text ? null : clean;
    }),
  );
}

function textEdits({ analysis: { lines } }: OpenLetter, edits: readonly LetterEdit[]): TextEdit[] {
  return edits.map((edit) => ({ range: lines.rangeAt(edit), newText: edit.text }));
}
