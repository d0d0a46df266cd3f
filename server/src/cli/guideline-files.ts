import { Option } from 'commander';
import type { Catalogue } from '../guidelines/catalogue';
import { builtInCatalogue } from '../guidelines/data';
import { mergeCatalogue } from '../guidelines/merge';
import type { GuidelinePack } from '../guidelines/read-pack';
import { readPackFile } from '../node/read-pack-file';
import { problemsMessage } from '../text/json-file';
import { ImpossibleRequest } from './session';

/** `--guidelines`: the user's guideline packs. */
export function guidelinesOption(): Option {
  return new Option(
    '--guidelines <file>',
    'A guideline pack to go by beside the built-in guidelines. May be given more than once; of several the first wins.',
  )
    .argParser<readonly string[]>((file, before) => [...before, file])
    .default([], 'none');
}

/** The built-in guidelines with those of the packs named. */
export async function catalogueWith(files: readonly string[]): Promise<Catalogue> {
  const packs: GuidelinePack[] = [];
  for (const file of files) {
    const reading = await readPackFile(file);
    if ('problems' in reading) throw new ImpossibleRequest(`--guidelines takes a guideline pack: ${problemsMessage(reading.problems)}`);
    packs.push(reading.pack);
  }
  return mergeCatalogue(builtInCatalogue(), packs);
}
