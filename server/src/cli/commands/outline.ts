import { Command, Option } from 'commander';
import { parseLetter } from '../../letter/parse-letter';
import { readLetter } from '../../letter/read-letter';
import { JsonLetters } from '../formats/json-letters';
import { LetterOutput } from '../formats/letter-output';
import { outlineCsv } from '../formats/outline-csv';
import { type LetterOutline, type OutlineFormat, outlineLetter } from '../formats/outline-format';
import { OutlineText } from '../formats/outline-text';
import { catalogueWith, guidelinesOption } from '../guideline-files';
import { readLetterFiles } from '../letter-files';
import { lettersArgument, profileOption, profilesOf } from '../options';
import { Session } from '../session';

interface OutlineOptions {
  readonly format: keyof typeof formats;
  readonly profile?: string;
  readonly guidelines: readonly string[];
}

/** A new format is a file in formats/ and a line here. */
const formats = {
  text: (session: Session): OutlineFormat => new OutlineText(session.colours),
  json: (): OutlineFormat => new JsonLetters<LetterOutline>(),
  csv: (): OutlineFormat => outlineCsv,
};

const help = `
Exit codes:
  0  all letters were read
  2  wrong usage, or something that cannot be read (all else is read)

Examples:
  imr outline letter.imr
  imr outline --format csv letters/ > issues.csv`;

/** `imr outline`: what letters consist of. */
export function outlineCommand(): Command {
  return new Command('outline')
    .description(
      'Show what letters consist of: header, sections, issues with decision, bases and rationale; as JSON also what these cite and say.',
    )
    .addArgument(lettersArgument())
    .addOption(new Option('-f, --format <format>', 'How the outline is written.').choices(Object.keys(formats)).default('text'))
    .addOption(profileOption())
    .addOption(guidelinesOption())
    .addHelpText('after', help)
    .action(outline);
}

async function outline(paths: readonly string[], options: OutlineOptions): Promise<void> {
  const session = new Session();
  const profiles = await profilesOf(options.profile);
  const catalogue = await catalogueWith(options.guidelines);
  const format = formats[options.format](session);
  const output = new LetterOutput(session, format.between);
  await session.write(format.begin());
  for await (const { path, text } of readLetterFiles(paths, session.fileReports)) {
    await output.letters(format.letter(outlineLetter(path, readLetter(parseLetter(text, profiles), catalogue))));
  }
  await session.write(format.end());
}
