import { type Disposable, LanguageStatusSeverity, l10n, languages, workspace } from 'vscode';
import { WORKSPACE_TRUSTED } from '../../server/src/server/protocol';
import type { LetterClient } from './letter-client';
import { LETTER_LANGUAGE } from './letter-language';

/** Says beside the letter's status what is not read as long as the workspace is not trusted, and tells the server once it is. */
export function followWorkspaceTrust(client: LetterClient): Disposable[] {
  if (workspace.isTrusted) return [];
  const item = languages.createLanguageStatusItem('imr.trust', { language: LETTER_LANGUAGE });
  item.name = l10n.t('IMR Letters: Workspace Trust');
  item.text = l10n.t('Workspace not trusted');
  item.detail = l10n.t('packs, profile and severities not read');
  item.severity = LanguageStatusSeverity.Warning;
  item.command = { title: l10n.t('Manage Trust'), command: 'workbench.trust.manage' };
  const granted = workspace.onDidGrantWorkspaceTrust(() => {
    item.dispose();
    // A server that is not running learns it at its start.
    if (client.isRunning()) void client.sendNotification(WORKSPACE_TRUSTED);
  });
  return [item, granted];
}
