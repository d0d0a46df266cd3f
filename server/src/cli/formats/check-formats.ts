import { version } from '../../../../package.json';
import { coloursWhen } from '../colours';
import type { CheckedLetter, CheckFormat } from './check-format';
import { CheckSarif } from './check-sarif';
import { CheckText } from './check-text';
import { JsonLetters } from './json-letters';
import { NdjsonLetters } from './ndjson-letters';

/** The formats of `imr check` by their names; `coloured` where the terminal shows colours. A new one is a file beside this and a line here. */
export const checkFormats = {
  text: (coloured: boolean): CheckFormat => new CheckText(coloursWhen(coloured)),
  json: (): CheckFormat => new JsonLetters<CheckedLetter>(),
  ndjson: (): CheckFormat => new NdjsonLetters<CheckedLetter>(),
  sarif: (): CheckFormat => new CheckSarif(version),
};

export type CheckFormatName = keyof typeof checkFormats;
