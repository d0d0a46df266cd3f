import { type Disposable, l10n, window, workspace } from 'vscode';
import { GUIDELINE_ENTRY, GUIDELINE_SCHEME } from '../../server/src/server/protocol';
import type { LetterClient } from './letter-client';
import { LETTER_LANGUAGE } from './letter-language';

/** Shows the catalogue's entries as read-only documents in Markdown. */
export function provideGuidelineDocuments(client: LetterClient): Disposable {
  return workspace.registerTextDocumentContentProvider(GUIDELINE_SCHEME, {
    async provideTextDocumentContent({ path }) {
      const id = decodeURIComponent(path.replace(/^\//, '').replace(/\.md$/, ''));
      const letter = window.visibleTextEditors.find(({ document }) => document.languageId === LETTER_LANGUAGE);
      const uri = letter && client.code2ProtocolConverter.asUri(letter.document.uri);
      const page = await client.sendRequest<string | null>(GUIDELINE_ENTRY, { id, uri });
      return (
        page ??
        `# ${l10n.t('There is no such guideline')}\n\n${l10n.t('Neither the catalogue nor a guideline pack has an entry of that name.')}\n`
      );
    },
  });
}
