import { isMainThread } from 'node:worker_threads';
import { Command, CommanderError } from 'commander';
import { version } from '../../../package.json';
import { runThread } from './check/thread-main';
import { checkCommand } from './commands/check';
import { lookupCommand } from './commands/lookup';
import { outlineCommand } from './commands/outline';
import { ExitCode, ImpossibleRequest } from './session';

/** The threads of `imr check` are this same file. */
if (isMainThread) runCommand();
else runThread();

function runCommand(): void {
  const program = new Command('imr')
    .description('Checks and outlines California Independent Medical Review determination letters. Nothing leaves this machine.')
    .version(version, '-v, --version', 'Print the version.')
    .helpOption('-h, --help', 'Print help for imr, or for a command.')
    .helpCommand('help [command]', 'Print help for imr, or for a command.')
    .configureHelp({ showGlobalOptions: false })
    .showHelpAfterError('(imr --help tells how it is used)');

  for (const command of [checkCommand(), outlineCommand(), lookupCommand()])
    program.addCommand(command.copyInheritedSettings(program).exitOverride());

  // A reader that has seen enough, such as `head`, closes the pipe: no fault of anybody's.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });

  program
    .exitOverride()
    .parseAsync()
    .catch((error: unknown) => {
      if (error instanceof CommanderError) {
        // The parser has said already what is wrong.
        process.exitCode = error.exitCode === 0 ? ExitCode.Clean : ExitCode.Failure;
        return;
      }
      process.stderr.write(
        `imr: ${error instanceof ImpossibleRequest ? error.message : `a fault of this program's own: ${whereOf(error)}`}\n`,
      );
      process.exitCode = ExitCode.Failure;
    });
}

/** The kind of an error and where it arose; not its message, which may hold words of a letter. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames].join('\n');
}
