import { paperLetter } from '../features/paper/paper-letter';
import { type DeterminationRow, determinationRows } from '../features/views/determination';
import { guidelineRows, guidelinesAtHand } from '../features/views/guidelines';
import { insertCriterion } from '../features/views/insert-criterion';
import type { LineIndex } from '../text/line-index';
import { escapeSnippet } from '../text/snippet';
import type { TextRange } from '../text/text-range';
import type { Session } from './session';
import {
  type CriterionInsertion,
  DETERMINATION,
  type DeterminationParams,
  GUIDELINES,
  GUIDELINES_AT_HAND,
  type GuidelinesAtHandParams,
  type GuidelinesParams,
  INSERT_CRITERION,
  type InsertCriterionParams,
  PAPER,
  type PaperParams,
  type ShownDeterminationRow,
  type ShownGuidelineRow,
  type ShownPaperLetter,
} from './view-protocol';

/** Answers what the client's views show of a letter and of the guidelines. */
export function answerViews(session: Session): void {
  const { connection, guard, letters } = session;

  connection.onRequest(
    DETERMINATION,
    guard.request(DETERMINATION, async ({ uri }: DeterminationParams, token): Promise<ShownDeterminationRow[]> => {
      const letter = await letters.forRequest(uri, token);
      if (!letter) return [];
      const { analysis } = letter;
      return determinationRows(analysis).map((row) => shown(row, analysis.lines));
    }),
  );

  connection.onRequest(
    GUIDELINES_AT_HAND,
    guard.request(GUIDELINES_AT_HAND, async ({ uri, position }: GuidelinesAtHandParams, token): Promise<ShownGuidelineRow | null> => {
      const letter = await letters.forRequest(uri, token);
      if (!letter) return null;
      const { reading, lines } = letter.analysis;
      return guidelinesAtHand(reading, lines.offsetAt(position)) ?? null;
    }),
  );

  connection.onRequest(
    GUIDELINES,
    guard.request(
      GUIDELINES,
      async ({ uri, words }: GuidelinesParams): Promise<ShownGuidelineRow[]> => guidelineRows(await session.catalogueFor(uri), words),
    ),
  );

  connection.onRequest(
    INSERT_CRITERION,
    guard.request(INSERT_CRITERION, async ({ uri, issue, criterion }: InsertCriterionParams, token): Promise<CriterionInsertion | null> => {
      const letter = await letters.forRequest(uri, token);
      const edit = letter && insertCriterion(letter.analysis.reading, issue, criterion);
      if (!edit) return null;
      const position = letter.analysis.lines.positionAt(edit.start);
      return { version: letter.document.version, position, snippet: escapeSnippet(edit.text) };
    }),
  );

  connection.onRequest(
    PAPER,
    guard.request(PAPER, async ({ uri }: PaperParams, token): Promise<ShownPaperLetter | null> => {
      const letter = await letters.forRequest(uri, token);
      return letter ? paperLetter(letter.analysis) : null;
    }),
  );
}

function shown(row: DeterminationRow<TextRange>, lines: LineIndex): ShownDeterminationRow {
  return { ...row, place: row.place && lines.rangeAt(row.place), children: row.children.map((child) => shown(child, lines)) };
}
