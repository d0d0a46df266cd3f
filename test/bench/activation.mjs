import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { hasCodeServer, installChromium, installCodeServer } from '../../scripts/support/project.mjs';
import { percentile } from './measure.mjs';
import { milliseconds, row, rowOfTime } from './rows.mjs';

/** How long the editor's own host says that loading and activating the extension took: what `test/vscode/suite/activation.test.ts` prints. */
export async function activation({ root }) {
  if (!hasCodeServer()) return [row('client activation in the real host', '20 ms', 'not measured on this system')];
  const { node, main } = installCodeServer();
  const env = {
    ...process.env,
    CODE_SERVER_NODE: node,
    CODE_SERVER_MAIN: main,
    CHROMIUM: installChromium(),
    TEST_GREP: 'activates by itself',
  };
  execFileSync(process.execPath, ['scripts/build.mjs', '--minify', '--tests'], { cwd: root });
  const times = { load: [], activate: [] };
  for (let run = 0; run < 3; run++) {
    const said = execFileSync(process.execPath, [join(root, 'test/support/run-in-extension-host.mjs')], {
      cwd: root,
      env,
      encoding: 'utf8',
    });
    const [, load, activate] = /loaded in (\d+) ms, activated in (\d+) ms/.exec(said) ?? [];
    times.load.push(Number(load));
    times.activate.push(Number(activate));
  }
  const [load, activate] = Object.values(times).map((each) =>
    percentile(
      each.sort((a, b) => a - b),
      50,
    ),
  );
  return [
    rowOfTime(
      'client activation in the real host',
      '',
      20,
      load + activate,
      `: ${milliseconds(load)} ms to load, ${milliseconds(activate)} ms to activate`,
    ),
  ];
}
