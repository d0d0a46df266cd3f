import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { kilobytes, row } from './rows.mjs';

/** What is loaded when the extension starts, and what is downloaded to have it. */
export async function sizes({ root, vsix }) {
  const sizeOf = (name) => statSync(join(root, 'dist', name)).size;
  // The first is what every plain text file loads; a letter loads all three.
  const atStart = sizeOf('client.js') + sizeOf('letter-features.js') + sizeOf('server.js');
  const rows = [
    row(
      'client and server bundles that are loaded at start, minified',
      '900 KB',
      `${kilobytes(atStart)}, ${kilobytes(sizeOf('client.js'))} of which before there is a letter`,
      atStart <= 900_000,
    ),
    row('loaded when the server is ready: what reads letters, and the guidelines', '', kilobytes(sizeOf('letters.js'))),
  ];
  if (existsSync(vsix)) rows.push(row('`.vsix`', '3 MB', kilobytes(statSync(vsix).size), statSync(vsix).size <= 3_000_000));
  return rows;
}
