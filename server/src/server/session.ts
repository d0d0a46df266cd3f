import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Catalogue } from '../guidelines/catalogue';
import { type ClientFeatures, clientFeatures } from './client-features';
import { liesIn, pathOfUri } from './file-uris';
import { type DisputedItemPlace, disputedItemsOf, FolderLetters } from './folder-letters';
import { GuidelinePacks } from './guideline-packs';
import { HandlerGuard } from './handler-guard';
import { LetterDismissals } from './letter-dismissals';
import { LetterMeasures } from './letter-measures';
import { LetterProfiles } from './letter-profiles';
import { LettersSettings, type SettingsInForce } from './letter-settings';
import { LspDiagnostics } from './lsp-diagnostics';
import { ManualPages } from './manual-pages';
import { OpenLetters } from './open-letters';
import type { LetterServerOptions } from './protocol';
import { UserMessages } from './user-messages';
import { WorkspaceTrust } from './workspace-trust';

/** An item of one of the workspace's letters. */
export interface WorkspaceItem extends DisputedItemPlace {
  readonly uri: string;
  readonly letter: string;
}

/** All that lives from the client's `initialize` to its `shutdown`. */
export class Session {
  readonly features: ClientFeatures;
  readonly completionCommand: string | undefined;
  readonly guard: HandlerGuard;
  readonly diagnostics: LspDiagnostics;
  readonly letters: OpenLetters;
  readonly measures: LetterMeasures;
  readonly dismissals: LetterDismissals;
  /** Whether the client can ask for a reason and dismiss a finding. */
  readonly offersDismissal: boolean;
  readonly folderLetters: FolderLetters;
  private readonly trust: WorkspaceTrust;
  private readonly profiles: LetterProfiles;
  private readonly packs: GuidelinePacks;
  private readonly settings: LettersSettings;
  private readonly listeners: (() => void)[] = [];
  private folders: readonly string[];
  private givenSettings: unknown;
  private watchesFiles = false;

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<TextDocument>,
    params: InitializeParams,
  ) {
    const options = (params.initializationOptions ?? {}) as LetterServerOptions;
    this.givenSettings = options.settings;
    this.completionCommand = options.completionCommand;
    this.folders = foldersOf(params);
    this.features = clientFeatures(params.capabilities, options);
    this.guard = new HandlerGuard(connection);
    const messages = new UserMessages(connection);
    this.trust = new WorkspaceTrust(options.untrustedWorkspace !== true, () => this.folderPaths, messages);
    this.profiles = new LetterProfiles(messages, this.trust.mayRead, () => this.settingsChanged());
    this.packs = new GuidelinePacks(messages, this.trust.mayRead, () => this.settingsChanged());
    this.settings = new LettersSettings(
      (scope) => this.askSettings(scope),
      (uri) => this.folderOf(uri),
      this.profiles,
      this.packs,
      messages,
      (code, error) => this.guard.log(`rule ${code}`, error),
    );
    this.diagnostics = new LspDiagnostics(this.features, new ManualPages(options.manual), options.relatedBothWays === true);
    this.offersDismissal = options.dismissals !== undefined;
    this.dismissals = new LetterDismissals(options.dismissals?.userFile, this.inWorkspace, messages, () => this.findingsChanged());
    this.measures = new LetterMeasures(documents);
    this.letters = new OpenLetters(documents, this.settings, this.dismissals, this.measures);
    this.folderLetters = new FolderLetters(
      () => this.folderPaths,
      this.settings,
      this.dismissals,
      this.diagnostics,
      messages,
      () => this.watchesFiles,
    );
  }

  /** The items of all letters of the workspace and of all that are open, with the name of each letter's file. */
  async allItems(token: CancellationToken): Promise<WorkspaceItem[]> {
    const items: WorkspaceItem[] = [];
    const add = (uri: string, found: readonly DisputedItemPlace[]) =>
      items.push(...found.map((item) => ({ ...item, uri, letter: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)) })));
    for (const uri of this.documents.keys()) {
      const letter = await this.letters.current(uri);
      if (letter) add(uri, disputedItemsOf(letter.analysis));
    }
    const isOpen = (path: string) => this.letters.uriOfPath(path) !== undefined;
    for await (const report of this.folderLetters.allReports(isOpen, token))
      if (!isOpen(report.path)) add(report.uri, report.disputedItems);
    return items;
  }

  /** The catalogue for a letter, with the packs of its folder; without one, with those of the workspace's first folder. */
  async catalogueFor(uri: string | undefined): Promise<Catalogue> {
    return (await this.settings.of(uri ?? this.folders[0] ?? '')).catalogue;
  }

  /** Calls `listener` whenever findings may be others than they were although no open letter has changed. */
  onFindingsChanged(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** To be called when findings may be others although no open letter has changed. */
  findingsChanged(): void {
    for (const listener of this.listeners) listener();
  }

  /** Whether a letter lies in a folder of the workspace. */
  readonly inWorkspace = (uri: string): boolean => this.folderOf(uri) !== undefined;

  /** The paths of the workspace's folders. */
  get folderPaths(): string[] {
    return this.folders.map(pathOfUri).filter((path) => path !== undefined);
  }

  /** Takes over settings that the client sent; one that can be asked sends none of use. */
  changeSettings(settings: unknown): void {
    if (settings !== null && settings !== undefined) this.givenSettings = (settings as { imr?: unknown }).imr;
    this.settingsChanged();
  }

  /** The user has come to trust the workspace. */
  trustWorkspace(): void {
    this.trust.grant();
    this.settingsChanged();
  }

  /** Takes over folders that came and went. */
  changeFolders(added: readonly string[], removed: readonly string[]): void {
    this.folders = [...this.folders.filter((folder) => !removed.includes(folder)), ...added];
    this.folderLetters.markChanged();
    this.settingsChanged();
  }

  /** Has the client tell of changes of settings, folders and files, as far as it can. */
  async subscribe(): Promise<void> {
    const { connection, features } = this;
    if (features.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        this.changeFolders(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        ),
      );
    }
    if (features.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'imr' });
    }
    if (features.registersWatchers) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{imr,txt}' }] });
      this.watchesFiles = true;
    }
  }

  /** The settings for a letter or a folder, by its URI. */
  settingsOf(uri: string): Promise<SettingsInForce> {
    return this.settings.of(uri);
  }

  dispose(): void {
    this.guard.end();
    this.profiles.dispose();
    this.packs.dispose();
    this.dismissals.dispose();
  }

  private settingsChanged(): void {
    this.settings.forget();
    this.findingsChanged();
  }

  private async askSettings(scopeUri: string): Promise<unknown> {
    if (!this.features.configuration) return this.givenSettings;
    return this.connection.workspace.getConfiguration({ scopeUri, section: 'imr' });
  }

  /** The innermost workspace folder that a letter lies in. */
  private folderOf(uri: string): string | undefined {
    const path = pathOfUri(uri);
    if (path === undefined) return undefined;
    const around = this.folders.filter((folder) => liesIn(pathOfUri(folder) ?? '', path));
    return around.sort((a, b) => b.length - a.length)[0];
  }
}

function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map(({ uri }) => uri);
  return params.rootUri ? [params.rootUri] : [];
}
