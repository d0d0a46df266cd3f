import { once } from 'node:events';
import { type Colours, coloursWhen, showsColours } from './colours';
import type { LetterFileReports } from './letter-files';
import type { Progress } from './progress';

/** How a run ends, as the process's exit code. */
export enum ExitCode {
  /** No warning and no error. */
  Clean = 0,
  /** At least one warning or error was found. */
  Findings = 1,
  /** The command was given wrongly, or something could not be read. */
  Failure = 2,
}

/** What the user asks for cannot be done; the message says why. */
export class ImpossibleRequest extends Error {}

/** What one run of a command writes, and how it ends. */
export class Session {
  /** Whether the standard output shows colours. */
  readonly coloured = showsColours(process.stdout, process.env);
  readonly colours: Colours = coloursWhen(this.coloured);
  /** What shows on the terminal how far the run is; it makes way for every line that is written. */
  progress: Progress | undefined;
  private exitCode = ExitCode.Clean;

  /** Writes to the standard output; waits while its reader is behind. */
  async write(text: string): Promise<void> {
    if (text === '') return;
    this.progress?.hide();
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  }

  /** Writes a line for the user beside the output. */
  note(text: string): void {
    this.progress?.hide();
    process.stderr.write(`imr: ${text}\n`);
  }

  /** Whether something could not be done so far. */
  get failed(): boolean {
    return this.exitCode === ExitCode.Failure;
  }

  /** Says what could not be done, and lets the run end accordingly. */
  fail(text: string): void {
    this.note(text);
    this.endWith(ExitCode.Failure);
  }

  /** Takes the graver of this end and those before it. */
  endWith(exitCode: ExitCode): void {
    this.exitCode = Math.max(this.exitCode, exitCode);
    process.exitCode = this.exitCode;
  }

  /** How files that cannot be read and folders without letters are told of. */
  readonly fileReports: LetterFileReports = {
    onFault: (path, fault) => this.fail(`${path} ${fault}`),
    onEmptyFolder: (path) => this.note(`${path} holds no letters (*.imr, *.imr.txt, CM17-*.txt, or *.txt with a letter’s headings)`),
  };
}
