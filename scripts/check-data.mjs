// Holds the data files (catalogue and profiles) against the JSON schemas that users' files are checked with, and those against
// the code that they are generated from. With --write, generates the schemas anew instead.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const schemaFolder = join(root, 'server/schemas');
const dataFolders = [join(root, 'server/src/guidelines/data'), join(root, 'server/src/profiles/data')];

/**
 * Each schema: the file that it is written to, where it is generated from, and its title; `extending` names the schema of a
 * file that has `extends` and so gives less.
 */
const schemas = [
  {
    file: 'profile.schema.json',
    module: 'profiles/profile-file',
    name: 'wholeProfileFile',
    extending: 'extendingProfileFile',
    title: 'A letter profile for IMR Letters',
  },
  { file: 'guideline-pack.schema.json', module: 'guidelines/pack-file', name: 'packFile', title: 'A pack of guidelines for IMR Letters' },
  { file: 'vocabulary.schema.json', module: 'guidelines/vocabulary-file', name: 'vocabularyFile', title: 'The vocabulary of IMR Letters' },
];

const faults = [];
const ajv = new Ajv({ allErrors: true, strict: false });
const validators = new Map();
for (const { file, module, name, extending, title } of schemas) {
  const whole = await generate(module, name);
  const schema = { ...(extending ? either(await generate(module, extending), whole) : whole), title };
  const path = join(schemaFolder, file);
  const written = `${JSON.stringify(schema, null, 2)}\n`;
  if (process.argv.includes('--write')) writeFileSync(path, written);
  else if (JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))) !== JSON.stringify(schema)) {
    faults.push(`server/schemas/${file} is stale: run node scripts/check-data.mjs --write && npm run format`);
  }
  validators.set(file, ajv.compile(schema));
}
for (const path of dataFolders.flatMap(dataFilesOf)) {
  const file = basename(path);
  const data = JSON.parse(readFileSync(path, 'utf8'));
  const validate = validators.get(String(data.$schema).replace(/^.*\//, ''));
  if (!validate) faults.push(`${file} names no schema of ours`);
  else if (!validate(data)) faults.push(...validate.errors.map(({ instancePath, message }) => `${file}${instancePath}: ${message}`));
}
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

/** What a file with `extends` and one without may hold. */
function either({ $schema, ...extending }, { $schema: _, ...whole }) {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schemas
  return { $schema, type: 'object', if: { required: ['extends'] }, then: extending, else: whole };
}

function dataFilesOf(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
}

/** The JSON schema of what a file may hold, before defaults are put in. */
async function generate(module, name) {
  const bundle = await build({
    stdin: {
      contents: `import { toJSONSchema } from 'zod/mini'; import { ${name} } from './server/src/${module}';
        export default toJSONSchema(${name}, { io: 'input', target: 'draft-7' });`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  const { default: schema } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].text).toString('base64')}`);
  return schema;
}
