import { Ajv } from 'ajv';

/** What SARIF 2.1.0 asks of a log, for all that we write: which properties must stand, of which types, and nothing unknown beside them. */
const text = { type: 'string', minLength: 1 };
const count = { type: 'integer', minimum: 1 };
const message = object({ text }, ['text'], { markdown: text });
const region = object({ startLine: count, startColumn: count, endLine: count, endColumn: count }, ['startLine'], {
  charOffset: { type: 'integer', minimum: 0 },
  charLength: { type: 'integer', minimum: 0 },
});
const artifactLocation = object({ uri: { type: 'string', pattern: '^[^ \\\\]+$' } }, ['uri'], {
  uriBaseId: text,
  index: { type: 'integer', minimum: 0 },
});
const location = object({ physicalLocation: object({ artifactLocation, region }, ['artifactLocation']) }, ['physicalLocation'], {
  id: { type: 'integer', minimum: 0 },
  message,
});
const level = { enum: ['none', 'note', 'warning', 'error'] };
const properties = { type: 'object' };
const rule = object({ id: text, shortDescription: message, help: message }, ['id'], {
  name: text,
  fullDescription: message,
  helpUri: text,
  defaultConfiguration: object({ level }, [], { enabled: { type: 'boolean' } }),
  properties,
});
const result = object({ ruleId: text, level, message, locations: { type: 'array', items: location } }, ['message'], {
  ruleIndex: { type: 'integer', minimum: 0 },
  kind: text,
  relatedLocations: { type: 'array', items: location },
  partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
  fingerprints: { type: 'object', additionalProperties: { type: 'string' } },
  suppressions: { type: 'array' },
  properties,
});
const driver = object({ name: text, rules: { type: 'array', items: rule } }, ['name'], {
  fullName: text,
  version: text,
  semanticVersion: text,
  informationUri: text,
  properties,
});
const run = object({ tool: object({ driver }, ['driver']), results: { type: 'array', items: result } }, ['tool'], {
  invocations: {
    type: 'array',
    items: object({ executionSuccessful: { type: 'boolean' } }, ['executionSuccessful'], { toolExecutionNotifications: { type: 'array' } }),
  },
  columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
  originalUriBaseIds: properties,
  artifacts: { type: 'array' },
  properties,
});
const log = object({ version: { const: '2.1.0' }, runs: { type: 'array', items: run } }, ['version', 'runs'], { $schema: text });

/** Says what is wrong with a SARIF log; `null` where nothing is. */
export const sarifFaults = (() => {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(log);
  return (value: unknown) => (validate(value) ? null : validate.errors);
})();

function object(known: object, required: readonly string[], others: object = {}) {
  return { type: 'object', properties: { ...known, ...others }, required, additionalProperties: false };
}
