import { summarise } from '../features/letter-summary';
import { isGrave } from '../features/measure';
import { placeNameAt } from '../features/place-name';
import { CARET, type CaretParams, CHECK_BEFORE_SENDING, type LetterCheck } from './findings-protocol';
import type { LetterStatusParams } from './protocol';
import type { Session } from './session';

/** Follows where the reviewer is writing, and holds a letter to the full measure when it is to be sent. */
export function answerReadiness(session: Session): void {
  const { connection, guard, letters, measures } = session;

  connection.onNotification(CARET, ({ uri, position }: CaretParams) => {
    guard.background(CARET, async () => {
      const before = await letters.current(uri);
      measures.setCaret(uri, position);
      const after = await letters.current(uri);
      if (before?.id !== after?.id) session.findingsChanged();
    });
  });

  connection.onRequest(
    CHECK_BEFORE_SENDING,
    guard.request(CHECK_BEFORE_SENDING, async ({ uri }: LetterStatusParams): Promise<LetterCheck | null> => {
      measures.holdToFull(uri);
      const letter = await letters.current(uri);
      if (!letter) return null;
      session.findingsChanged();
      const { analysis, document } = letter;
      const { lines, reading } = analysis;
      const grave = analysis.findings
        .filter(({ severity }) => isGrave(severity))
        .sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
        .map(({ code, severity, message, range }) => ({
          code,
          severity,
          message,
          place: placeNameAt(analysis, range.start),
          range: lines.rangeAt(range),
        }));
      const unresolvedCitations = reading.issues
        .flatMap(({ claimsAdministratorBasis, reviewerBasis }) => [
          ...(claimsAdministratorBasis?.citations ?? []),
          ...(reviewerBasis?.citations ?? []),
        ])
        .filter(({ guideline }) => !guideline)
        .map((citation) => lines.rangeAt(citation));
      return { version: document.version, ...summarise(analysis), grave, unresolvedCitations };
    }),
  );
}
