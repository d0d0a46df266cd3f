import type { AnalysisSettings } from '../features/analysis';
import { pathOfUri } from './file-uris';
import type { GuidelinePacks } from './guideline-packs';
import type { LetterProfiles } from './letter-profiles';
import { readSettings } from './settings';
import type { UserMessages } from './user-messages';

/** Settings as they were at one time; a new object after every change. */
export interface SettingsInForce extends AnalysisSettings {
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
  /** Differs between any two of them. */
  readonly stamp: string;
}

/** The settings for each letter: asked of the client once a folder, and kept until something changes. */
export class LettersSettings {
  private readonly inForce = new Map<string, Promise<SettingsInForce>>();
  private count = 0;

  /**
   * @param ask gives the user's settings below `imr` for what lies in a folder, or for a letter outside of all folders.
   * @param folderOf gives the URI of the workspace folder that a letter lies in.
   */
  constructor(
    private readonly ask: (scope: string) => Promise<unknown>,
    private readonly folderOf: (uri: string) => string | undefined,
    private readonly profiles: LetterProfiles,
    private readonly packs: GuidelinePacks,
    private readonly messages: UserMessages,
    private readonly onRuleError: (code: string, error: unknown) => void,
  ) {}

  /** The settings for one letter, by its URI. */
  of(uri: string): Promise<SettingsInForce> {
    const folder = this.folderOf(uri);
    const scope = folder ?? uri;
    let settings = this.inForce.get(scope);
    if (!settings) {
      settings = this.read(scope, folder);
      this.inForce.set(scope, settings);
    }
    return settings;
  }

  /** Forgets all settings: they, or a file that they name, have changed. */
  forget(): void {
    this.inForce.clear();
  }

  private async read(scope: string, folder: string | undefined): Promise<SettingsInForce> {
    const { settings, faults } = readSettings(await this.ask(scope));
    for (const fault of faults) this.messages.warn(fault, fault);
    const path = folder === undefined ? undefined : pathOfUri(folder);
    const [profiles, catalogue] = await Promise.all([
      this.profiles.named(settings.profile, path),
      this.packs.catalogueWith(settings.guidelinePacks, path),
    ]);
    this.count++;
    const { codeLens, inlayHints } = settings;
    return {
      profiles,
      catalogue,
      severities: settings.rules,
      codeLens,
      inlayHints,
      onRuleError: this.onRuleError,
      stamp: `s${this.count}`,
    };
  }
}
