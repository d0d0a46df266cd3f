import { newLetter } from '../features/drafting/new-letter';
import { requestedItems } from '../features/drafting/requested-items';
import type { LetterProfile } from '../profiles/letter-profile';
import type { SettingsInForce } from './letter-settings';
import { NEW_LETTER, NEW_LETTER_FORM, type NewLetterForm, type NewLetterFormParams, type NewLetterParams } from './protocol';
import type { Session } from './session';

/** Answers requests for what a new letter asks for, and for the letter. */
export function answerNewLetters(session: Session): void {
  const { connection, guard } = session;

  connection.onRequest(
    NEW_LETTER_FORM,
    guard.request('imr/newLetterForm', async ({ uri, request }: NewLetterFormParams): Promise<NewLetterForm> => {
      const settings = await session.settingsOf(uri);
      const header = profileIn(settings).header.map(({ id, label, kind, values }) => ({
        id,
        label: label.replace(/ *:$/, ''),
        kind,
        values,
      }));
      return { header, items: request.trim() === '' ? [] : requestedItems(request, settings.catalogue) };
    }),
  );

  connection.onRequest(
    NEW_LETTER,
    guard.request('imr/newLetter', async ({ uri, details }: NewLetterParams): Promise<string> => {
      return newLetter(profileIn(await session.settingsOf(uri)), details);
    }),
  );
}

/** The format of a new letter: the one that is set, or else the default one. */
function profileIn({ profiles }: SettingsInForce): LetterProfile {
  return Array.isArray(profiles) ? profiles[0] : (profiles as LetterProfile);
}
