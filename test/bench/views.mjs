import { join } from 'node:path';
import { LetterServer } from './language-server.mjs';
import { percentile, timesOf } from './measure.mjs';
import { milliseconds, row, rowOfTime } from './rows.mjs';

/**
 * What the views and the preview ask of the server, for a letter of 10 KB, all by the clock. The client asks when the typing
 * rests, so that the worst moment for a key is right then.
 */
export async function views({ root, letterOfSize, product }) {
  const server = await LetterServer.start(join(root, 'dist/server.js'), product.serverFlags);
  const uri = 'file:///letters/letter.imr';
  const text = letterOfSize(10_000);
  const lines = text.split('\n');
  const textDocument = { uri };
  const position = { line: Math.floor(lines.length * 0.7), character: 0 };
  await server.open(uri, text);
  let version = 1;
  const type = async () => {
    const typed = version % 2 === 0;
    const range = { start: position, end: { ...position, character: typed ? 1 : 0 } };
    await server.change(uri, ++version, [{ range, text: typed ? '' : 'x' }]);
  };
  const findings = () => server.request('textDocument/diagnostic', { textDocument });
  const asked = {
    determination: () => server.request('imr/determination', { uri }),
    guidelinesAtHand: () => server.request('imr/guidelinesAtHand', { uri, position }),
    paper: async () => product.paperHtml(await server.request('imr/paper', { uri })),
  };
  await findings();
  // By turns, so that a machine that is busy for a while does not make one of the two look slow.
  const keystrokes = { alone: [], withViews: [] };
  const begun = performance.now();
  while (performance.now() - begun < 6_000) {
    for (const [name, meanwhile] of [
      ['alone', []],
      ['withViews', Object.values(asked)],
    ]) {
      const answers = meanwhile.map((ask) => ask().catch(() => undefined)); // overtaken by the key
      const start = performance.now();
      await type();
      await findings();
      keystrokes[name].push(performance.now() - start);
      await Promise.all(answers);
    }
  }
  for (const times of Object.values(keystrokes)) times.sort((a, b) => a - b);
  const times = {};
  for (const [name, ask] of Object.entries(asked)) times[name] = percentile(await timesOf(ask, 1_000), 50);
  const catalogue = await timesOf(() => server.request('imr/guidelines', { uri, words: '' }), 1_000);
  const search = await timesOf(() => server.request('imr/guidelines', { uri, words: 'mri knee odg' }), 1_000);
  await server.stop();
  const alone = percentile(keystrokes.alone, 10);
  const withViews = percentile(keystrokes.withViews, 10);
  const median = (what, most, figure) => rowOfTime(what, 'median ', most, figure);
  return [
    median('view Determination, 10 KB', 5, times.determination),
    median('view Guidelines, what bears on the issue at the caret', 5, times.guidelinesAtHand),
    median('view Guidelines, the whole catalogue', 20, percentile(catalogue, 50)),
    median('view Guidelines, a search', 20, percentile(search, 50)),
    median('preview: the letter as a page, 10 KB', 5, times.paper),
    row(
      'a keystroke to findings while both views and the preview are being asked for',
      'p10, at most 5 ms more',
      `${milliseconds(withViews)} ms; ${milliseconds(alone)} ms without`,
      withViews <= alone + 5,
    ),
  ];
}
