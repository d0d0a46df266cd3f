import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type CancellationToken, type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver/node';
import { LetterAnalysis } from '../features/analysis';
import type { Dismissal } from '../features/dismissals';
import { fullMeasure } from '../features/measure';
import { findLetters, isLetterName } from '../node/find-letters';
import { readTextFile, UnreadableFile } from '../node/read-text-file';
import { liesIn, uriOfPath } from './file-uris';
import { stopIfCancelled } from './handler-guard';
import type { LetterDismissals } from './letter-dismissals';
import type { LettersSettings, SettingsInForce } from './letter-settings';
import type { LspDiagnostics } from './lsp-diagnostics';
import type { UserMessages } from './user-messages';

/** How many letters of the workspace are checked while they are not open. */
const CHECKED_FILES_LIMIT = 5000;

/** How long clients are relied on to tell of changes, in milliseconds: of folders that go or come as a whole some do not. */
const LOOK_INTERVAL = 60_000;

/** What was found in a letter's file. */
export interface FileReport {
  readonly path: string;
  readonly uri: string;
  /** The same as long as neither the file nor the settings change. */
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
  readonly disputedItems: readonly DisputedItemPlace[];
}

/** An item of a letter, and where it stands. */
export interface DisputedItemPlace {
  readonly name: string;
  readonly range: Range;
}

/** The items of a letter that have a name. */
export function disputedItemsOf({ tree, lines }: LetterAnalysis): DisputedItemPlace[] {
  return tree.issues.filter((issue) => issue.itemText).map((issue) => ({ name: issue.itemText, range: lines.rangeAt(issue.item) }));
}

interface KnownReport extends FileReport {
  readonly settings: SettingsInForce;
  readonly dismissals: readonly Dismissal[];
}

/** The letters of the workspace's folders, as their files are; each is read anew only when it has changed. */
export class FolderLetters {
  private readonly reports = new Map<string, KnownReport>();
  private paths: readonly string[] = [];
  private changed = true;
  private lookedAt = 0;

  /**
   * @param folders gives the paths of the workspace's folders.
   * @param toldOfChanges whether `markChanged` is called when files change; else they are looked at every time.
   */
  constructor(
    private readonly folders: () => readonly string[],
    private readonly settings: LettersSettings,
    private readonly dismissals: LetterDismissals,
    private readonly diagnostics: LspDiagnostics,
    private readonly messages: UserMessages,
    private readonly toldOfChanges: () => boolean,
  ) {}

  /** Says that files or folders may have changed. */
  markChanged(): void {
    this.changed = true;
  }

  /** Whether a file is among the letters of the workspace, by its name and place. */
  holds(path: string): boolean {
    return isLetterName(path) && this.folders().some((folder) => liesIn(folder, path));
  }

  /** The paths of the folders in which letters were found. */
  get foldersWithLetters(): string[] {
    return [...new Set(this.paths.map((path) => dirname(path)))];
  }

  /** What is found in all letters but those that `isOpen` names. */
  async *allReports(isOpen: (path: string) => boolean, token: CancellationToken): AsyncGenerator<FileReport> {
    const lookAgain = this.changed || !this.toldOfChanges() || performance.now() - this.lookedAt > LOOK_INTERVAL;
    if (lookAgain) {
      this.changed = false;
      this.lookedAt = performance.now();
      this.paths = await this.find(token);
    }
    for (const path of this.paths) {
      stopIfCancelled(token);
      if (isOpen(path)) continue;
      const report = await this.report(path, lookAgain);
      if (report) yield report;
    }
  }

  /** What is found in one file; nothing where it is gone. */
  async report(path: string, lookAgain = true): Promise<FileReport | undefined> {
    const uri = uriOfPath(path);
    const [settings, dismissals] = await Promise.all([this.settings.of(uri), this.dismissals.of(uri)]);
    const known = this.reports.get(path);
    if (known && known.settings === settings && known.dismissals === dismissals && !lookAgain) return known;
    const found = await stat(path).catch(() => undefined);
    if (!found) {
      this.reports.delete(path);
      return undefined;
    }
    const resultId = `${settings.stamp} ${this.dismissals.stampOf(dismissals)} ${found.mtimeMs} ${found.size}`;
    if (known?.resultId === resultId) return known;
    const report = { path, uri, resultId, settings, dismissals, ...(await this.check(path, uri, settings, dismissals)) };
    this.reports.set(path, report);
    return report;
  }

  private async check(
    path: string,
    uri: string,
    settings: SettingsInForce,
    dismissals: readonly Dismissal[],
  ): Promise<Pick<FileReport, 'items' | 'disputedItems'>> {
    try {
      const analysis = new LetterAnalysis(await readTextFile(path), settings, { ...fullMeasure, dismissals });
      return { items: this.diagnostics.ofLetter(analysis, uri), disputedItems: disputedItemsOf(analysis) };
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      const start = { line: 0, character: 0 };
      const message = `This letter was not checked: the file ${error.message}.`;
      return { items: [{ range: { start, end: start }, severity: DiagnosticSeverity.Warning, source: 'imr', message }], disputedItems: [] };
    }
  }

  private async find(token: CancellationToken): Promise<string[]> {
    const paths = new Set<string>();
    for (const folder of this.folders()) {
      const onFault = (path: string, fault: UnreadableFile) =>
        this.messages.warn(path, `The letters in ${path} are not checked: the folder ${fault.message}.`);
      for await (const { path, letterByName } of findLetters(folder, onFault)) {
        stopIfCancelled(token);
        if (!letterByName) continue;
        if (paths.size === CHECKED_FILES_LIMIT) {
          this.messages.warn(
            'limit',
            `Only the first ${CHECKED_FILES_LIMIT} letters of the workspace are checked while they are not open.`,
          );
          return [...paths];
        }
        paths.add(path);
      }
    }
    return [...paths];
  }
}
