// Has every regular expression of the project, also those that it makes when it runs, judged by recheck; verdicts are kept in
// scripts/judged-patterns.json, so that only new ones are judged. Fails where one may take time that grows exponentially, or where a text of
// `longestText` characters can make it take seconds, and where one that is not linear is held against longer texts.
// (Repetitions with a limit, such as [^.]{0,60}, are judged by their nesting, not by their limits.)
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { runInNewContext } from 'node:vm';
import { check } from 'recheck';
import { isLinear, longestText, patternKey, patternName, patternsAtWork, recordFile, writtenPatterns } from './support/patterns.mjs';
import { longLetters, sampleLetters } from './support/sample-letters.mjs';

/** How long an attack may take, in milliseconds. */
const attackLimit = 1_000;
/** An attack so long, in characters, that ends within the limit tells that its time does not grow with the square: it would be ten times that. */
const telling = 200_000;
/** How long a pattern is judged, in milliseconds: of the few that take longer it is known that they are used on short texts. */
const judgingLimit = 20_000;

const written = writtenPatterns();
const atWork = await patternsAtWork(sampleLetters(), longLetters());
const known = existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {};
const patterns = new Map([...atWork, ...written].map((pattern) => [patternKey(pattern), pattern]));
const toJudge = [...patterns].filter(([key]) => known[key] === undefined);
console.log(`${patterns.size} regular expressions, of which ${toJudge.length} are judged now`);

const faults = [];
await Promise.all(Array.from({ length: availableParallelism() }, judgeNext));
const verdicts = [...patterns.keys()].filter((key) => known[key]).sort();
writeFileSync(recordFile, `${JSON.stringify(Object.fromEntries(verdicts.map((key) => [key, known[key]])), null, 2)}\n`);

for (const pattern of atWork) {
  const verdict = known[patternKey(pattern)];
  const name = patterns.get(patternKey(pattern));
  if (!isLinear(verdict) && pattern.longest > longestText)
    faults.push(`${patternName(name)}\n  ${verdict}, and held against ${pattern.longest} characters`);
}
const others = verdicts.filter((key) => !isLinear(known[key]));
console.log(`not linear, or not known to be, and used on texts of ${longestText} characters at most: ${others.length}`);
if (faults.length > 0) {
  console.error(`\nThat may run away: ${faults.length}`);
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
}

async function judgeNext() {
  for (let next = toJudge.pop(); next; next = toJudge.pop()) {
    const [key, pattern] = next;
    const { status, complexity, attack } = await check(pattern.source, pattern.flags, { timeout: judgingLimit });
    if (status === 'safe') known[key] = 'linear';
    else if (status !== 'vulnerable') known[key] = 'not judged in time';
    else if (complexity.type === 'exponential' || !withstands(pattern, attack, longestText))
      faults.push(`${patternName(pattern)}\n  ${complexity.summary}: ${attack.pattern.slice(0, 120)}`);
    else known[key] = withstands(pattern, attack, telling) ? 'linear when attacked' : complexity.summary;
  }
}

/** Whether an attack, made of as many repetitions as make a text of some length, ends soon. */
function withstands({ source, flags }, { pumps, suffix }, length) {
  const once = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
  const times = Math.ceil(length / once);
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
  try {
    runInNewContext('new RegExp(source, flags).exec(text)', { source, flags, text }, { timeout: attackLimit });
    return true;
  } catch {
    return false;
  }
}
