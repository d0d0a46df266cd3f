import { Uri, workspace } from 'vscode';
import type { ConfigurationItem } from 'vscode-languageclient/node';

/**
 * The settings below `imr` with the guideline packs of all levels, the nearest first: by itself the editor gives a list of the
 * workspace in place of the user's, not beside it.
 */
export function withAllGuidelinePacks(settings: unknown, asked: ConfigurationItem | undefined): unknown {
  if (asked?.section !== 'imr' || typeof settings !== 'object' || settings === null) return settings;
  const scope = asked.scopeUri === undefined ? undefined : Uri.parse(asked.scopeUri);
  const levels = workspace.getConfiguration('imr', scope).inspect<unknown>('guidelinePacks');
  const lists = [levels?.workspaceFolderValue, levels?.workspaceValue, levels?.globalValue];
  return { ...settings, guidelinePacks: lists.flat().filter((entry) => entry !== undefined) };
}
