import { Command, Option } from 'commander';
import { LetterAnalysis } from '../../features/analysis';
import { fullMeasure } from '../../features/measure';
import type { Severity } from '../../profiles/letter-profile';
import type { SeveritySettings } from '../../rules/check-letter';
import { type CheckedLetter, type CheckFormat, checkedLetter, severities } from '../formats/check-format';
import { CheckText } from '../formats/check-text';
import { JsonLetters } from '../formats/json-letters';
import { catalogueWith, guidelinesOption } from '../guideline-files';
import { readLetterFiles } from '../letter-files';
import { LetterFolders } from '../letter-folders';
import { lettersArgument, profileOption, profilesOf } from '../options';
import { ruleOption } from '../rule-severities';
import { ExitCode, Session } from '../session';

interface CheckOptions {
  readonly format: keyof typeof formats;
  readonly profile?: string;
  readonly minSeverity: Severity;
  readonly rule: SeveritySettings;
  readonly guidelines: readonly string[];
  readonly showDismissed?: true;
  readonly summary?: true;
}

/** A new format is a file in formats/ and a line here. */
const formats = {
  text: (session: Session): CheckFormat => new CheckText(session.colours),
  json: (): CheckFormat => new JsonLetters<CheckedLetter>(),
};

const help = `
Exit codes:
  0  no error and no warning among the findings shown
  1  at least one error or warning
  2  wrong usage, or something that cannot be read (all else is checked)

Examples:
  imr check letter.imr
  imr check --min-severity warning letters/
  imr check --format json - < letter.txt`;

/** `imr check`: what the rules find in letters. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Check letters: what is missing, citations that the rationale does not bear out, contradictions.')
    .addArgument(lettersArgument())
    .addOption(new Option('-f, --format <format>', 'How the findings are written.').choices(Object.keys(formats)).default('text'))
    .addOption(profileOption())
    .addOption(new Option('--min-severity <severity>', 'The least severity that is shown.').choices(severities).default('hint'))
    .addOption(ruleOption())
    .addOption(guidelinesOption())
    .addOption(new Option('--show-dismissed', 'Also name the findings that were dismissed (.imr/dismissals.json), with their reasons.'))
    .addOption(new Option('--summary', 'Also say what was read of each letter, in numbers, and whether it is ready to be sent.'))
    .addHelpText('after', help)
    .action(check);
}

async function check(paths: readonly string[], options: CheckOptions): Promise<void> {
  const session = new Session();
  const settings = {
    profiles: await profilesOf(options.profile),
    catalogue: await catalogueWith(options.guidelines),
    severities: options.rule,
  };
  const wanted = { leastSeverity: options.minSeverity, dismissed: options.showDismissed === true, summary: options.summary === true };
  const folders = new LetterFolders((message) => session.fail(message));
  const format = formats[options.format](session);
  session.write(format.begin());
  for await (const { path, text } of readLetterFiles(paths, session.fileReports)) {
    const onRuleError = (code: string) =>
      session.fail(`${path} is checked but for the rule ${code}, which failed: a fault of this program’s own`);
    const analysis = new LetterAnalysis(
      text,
      { ...settings, onRuleError },
      { ...fullMeasure, dismissals: await folders.dismissalsOf(path) },
    );
    if (analysis.limited) session.note(`${path} is very long: only the rules of structure were run on it`);
    const letter = checkedLetter(path, analysis, wanted);
    if (letter.diagnostics.some(({ severity }) => severity === 'error' || severity === 'warning')) session.endWith(ExitCode.Findings);
    session.write(format.letter(letter, analysis.dismissed.length));
  }
  session.write(format.end());
}
