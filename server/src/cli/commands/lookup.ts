import { Argument, Command, Option } from 'commander';
import { lookUp } from '../../features/lookup';
import { catalogueWith, guidelinesOption } from '../guideline-files';
import { Session } from '../session';

interface LookupOptions {
  readonly format: 'text' | 'json';
  readonly guidelines: readonly string[];
}

const help = `
Exit codes:
  0  looked up, whether anything matches or not
  2  wrong usage, or a guideline pack that cannot be read

Examples:
  imr lookup facet odg
  imr lookup --format json epidural`;

/** `imr lookup`: what is known of guidelines, their topics and criteria, treatments and body regions. */
export function lookupCommand(): Command {
  return new Command('lookup')
    .description('Look words up among the guidelines, topics, criteria, treatments and body regions that are known.')
    .addArgument(new Argument('<words...>', 'Words or their beginnings, in any order: each must stand in an entry.'))
    .addOption(new Option('-f, --format <format>', 'How the entries are written.').choices(['text', 'json']).default('text'))
    .addOption(guidelinesOption())
    .addHelpText('after', help)
    .action(async (words: readonly string[], { format, guidelines }: LookupOptions) => {
      await new Session().write(lookUp(await catalogueWith(guidelines), words.join(' '), format));
    });
}
