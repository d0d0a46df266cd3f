// Has every regular expression written in client/ and server/ judged by recheck. Fails where one may take more than time in
// proportion to the square of its text, and does so when it is tried; lists those of the square, each with a text that shows it:
// they see short texts only. (Repetitions with a limit, such as [^.]{0,60}, are judged by their nesting, not by their limits.)
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { check } from 'recheck';
import { parseAst } from 'vite';
import { root } from './support/project.mjs';

const patterns = new Map();
for (const folder of ['client/src', 'server/src']) {
  for (const name of readdirSync(join(root, folder), { recursive: true })) {
    if (!name.endsWith('.ts')) continue;
    const { code } = transformSync(readFileSync(join(root, folder, name), 'utf8'), { loader: 'ts' });
    for (const { pattern, flags } of literalsOf(parseAst(code)))
      patterns.set(`/${pattern}/${flags}`, { pattern, flags, file: join(folder, name) });
  }
}

/** How long an attack of so many characters may take, in milliseconds: a rationale is shorter. */
const attackLength = 6000;
const attackLimit = 2000;

const faults = [];
const squares = [];
for (const { pattern, flags, file } of patterns.values()) {
  const { status, complexity, attack } = await check(pattern, flags, { timeout: 60_000 });
  if (status === 'safe') continue;
  const how = status === 'vulnerable' ? `${complexity.summary}: ${attack.pattern.slice(0, 120)}` : 'could not be judged';
  const isSquare = complexity?.type === 'polynomial' && (complexity.degree === 2 || withstands(pattern, flags, attack));
  (isSquare ? squares : faults).push(`${file}: /${pattern}/${flags}\n  ${how}`);
}
console.log(`${patterns.size} regular expressions. To be used on short texts only: ${squares.length}`);
for (const square of squares) console.log(square);
if (faults.length > 0) {
  console.error(`\nThat run away: ${faults.length}`);
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
}

/** Whether an attack, made of as many repetitions as make a rationale, ends soon. */
function withstands(pattern, flags, { pumps, suffix }) {
  const once = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.ceil(attackLength / once);
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
  try {
    runInNewContext('new RegExp(pattern, flags).exec(text)', { pattern, flags, text }, { timeout: attackLimit });
    return true;
  } catch {
    return false;
  }
}

/** The regular expressions in a syntax tree. */
function literalsOf(node) {
  if (typeof node !== 'object' || node === null) return [];
  if (node.type === 'Literal' && node.regex) return [node.regex];
  return Object.values(node).flatMap(literalsOf);
}
