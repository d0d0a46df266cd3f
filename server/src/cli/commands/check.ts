import { availableParallelism } from 'node:os';
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../../profiles/letter-profile';
import type { SeveritySettings } from '../../rules/check-letter';
import { checkSources } from '../check/check-sources';
import { givenLetters } from '../check/given-letters';
import type { CheckOrder } from '../check/letter-checker';
import { severities } from '../formats/check-format';
import { type CheckFormatName, checkFormats } from '../formats/check-formats';
import { LetterOutput } from '../formats/letter-output';
import { guidelinesOption } from '../guideline-files';
import { LetterSources, STANDARD_INPUT } from '../letter-files';
import { profileOption } from '../options';
import { drawsProgress, Progress } from '../progress';
import { ruleOption } from '../rule-severities';
import { ExitCode, Session } from '../session';

interface CheckOptions {
  readonly format: CheckFormatName;
  readonly profile?: string;
  readonly minSeverity: Severity;
  readonly rule: SeveritySettings;
  readonly guidelines: readonly string[];
  readonly showDismissed?: true;
  readonly summary?: true;
  readonly jobs: number;
  readonly filesFrom?: string;
  readonly lettersFrom?: string;
  readonly changedSince?: string;
}

const help = `
Exit codes:
  0  no error and no warning among the findings shown
  1  at least one error or warning
  2  wrong usage, or something that cannot be read (all else is checked)

Examples:
  imr check letter.imr
  imr check --min-severity warning letters/
  imr check --format json - < letter.txt
  imr check --changed-since main
  git diff --cached --name-only --diff-filter=d -- '*.imr' | imr check --files-from -`;

/** `imr check`: what the rules find in letters. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Check letters: what is missing, citations that the rationale does not bear out, contradictions.')
    .addArgument(new Argument('[path...]', 'Files, folders (all letters in them) and - for the standard input.'))
    .addOption(new Option('-f, --format <format>', 'How the findings are written.').choices(Object.keys(checkFormats)).default('text'))
    .addOption(profileOption())
    .addOption(new Option('--min-severity <severity>', 'The least severity that is shown.').choices(severities).default('hint'))
    .addOption(ruleOption())
    .addOption(guidelinesOption())
    .addOption(new Option('--show-dismissed', 'Also name the findings that were dismissed (.imr/dismissals.json), with their reasons.'))
    .addOption(new Option('--summary', 'Also say what was read of each letter, in numbers, and whether it is ready to be sent.'))
    .addOption(
      new Option('--files-from <file>', 'Also check the files and folders that a file lists, one a line; - for the standard input.'),
    )
    .addOption(
      new Option(
        '--letters-from <file>',
        'Also check the letters that a file holds, {"path":…,"text":…} a line; - for the standard input.',
      ),
    )
    .addOption(new Option('--changed-since <revision>', 'Of the paths (default: .), check only what has changed since a revision of Git.'))
    .addOption(jobsOption())
    .addHelpText('after', help)
    .action(check);
}

async function check(paths: readonly string[], options: CheckOptions, command: Command): Promise<void> {
  const { filesFrom, lettersFrom, changedSince } = options;
  if (paths.length === 0 && [filesFrom, lettersFrom, changedSince].every((source) => source === undefined))
    command.error("error: missing required argument 'path'");
  const session = new Session();
  const given = givenLetters({ paths, filesFrom, lettersFrom, changedSince }, session.fileReports);
  const one = paths.length === 1 && [filesFrom, lettersFrom, changedSince].every((source) => source === undefined);
  const sources = new LetterSources(given, session.fileReports, one);
  const order: CheckOrder = {
    profile: options.profile,
    guidelines: options.guidelines,
    severities: options.rule,
    wanted: { leastSeverity: options.minSeverity, dismissed: options.showDismissed === true, summary: options.summary === true },
    format: options.format,
    coloured: session.coloured,
  };
  const checked = checkSources(sources, order, options.jobs, __filename);
  const format = checkFormats[order.format](order.coloured);
  const output = new LetterOutput(session, format.between);
  const sum = { letters: 0, dismissed: 0, counts: { error: 0, warning: 0, information: 0, hint: 0 } };
  // Nothing is written before it is known that the order can be carried out.
  let next = await checked.next();
  await session.write(format.begin());
  if (drawsProgress(process.stderr, process.env)) session.progress = startProgress(paths, changedSince);
  const told = new Set<string>();
  for (; !next.done; next = await checked.next()) {
    const written: string[] = [];
    for (const { source, outcome } of next.value) {
      session.progress?.step();
      if (outcome.kind === 'unreadable') session.fail(`${source.path} ${outcome.fault}`);
      if (outcome.kind !== 'checked' || !sources.take(source)) continue;
      for (const fault of outcome.faults.filter((each) => !told.has(each))) {
        told.add(fault);
        session.fail(fault);
      }
      for (const code of outcome.failedRules)
        session.fail(`${source.path} is checked but for the rule ${code}, which failed: a fault of this program’s own`);
      if (outcome.limited) session.note(`${source.path} is very long: only the rules of structure were run on it`);
      if (outcome.counts.error + outcome.counts.warning > 0) session.endWith(ExitCode.Findings);
      sum.letters++;
      sum.dismissed += outcome.dismissed;
      for (const severity of severities) sum.counts[severity] += outcome.counts[severity];
      written.push(outcome.written);
    }
    await output.letters(...written);
  }
  session.progress?.hide();
  sources.reportEmptyFolders();
  await session.write(format.end(sum, !session.failed));
}

/** Shows how far the run is; how many letters there are is found out meanwhile, where only paths are given. */
function startProgress(paths: readonly string[], changedSince: string | undefined): Progress {
  const progress = new Progress(process.stderr);
  if (changedSince === undefined && paths.length > 0 && !paths.includes(STANDARD_INPUT)) {
    const silent = { onFault: () => undefined, onEmptyFolder: () => undefined };
    void countSources(new LetterSources(paths, silent, paths.length === 1)).then((total) => progress.expect(total));
  }
  return progress;
}

async function countSources(sources: LetterSources): Promise<number> {
  let count = 0;
  for await (const _ of sources) count++;
  return count;
}

function jobsOption(): Option {
  return new Option('-j, --jobs <number>', 'How many letters are checked at once, each by a thread of its own.')
    .argParser((given) => {
      const jobs = Number(given);
      if (!Number.isInteger(jobs) || jobs < 1) throw new InvalidArgumentError('It takes a whole number from 1.');
      return jobs;
    })
    .default(availableParallelism(), 'the cores of this machine');
}
