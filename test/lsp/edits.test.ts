import { expect, test } from 'vitest';
import type { ClientCapabilities, TextDocumentEdit } from 'vscode-languageserver/node';
import { LetterAnalysis } from '../../server/src/features/analysis';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import { builtInProfiles } from '../../server/src/profiles';
import type { LetterEdit } from '../../server/src/rules/rule';
import { clientFeatures } from '../../server/src/server/client-features';
import { workspaceEdit } from '../../server/src/server/lsp-edits';
import { fullCapabilities } from './lsp-client';

const document = { uri: 'untitled:letter', version: 3 };

/** The edits that a client gets, each as its range and its text; a snippet's text after "snippet ". */
function edits(text: string, given: readonly LetterEdit[], capabilities: ClientCapabilities = fullCapabilities): string[] {
  const analysis = new LetterAnalysis(text, { profiles: builtInProfiles, catalogue: builtInCatalogue(), severities: {} });
  const edit = workspaceEdit(analysis, document, given, clientFeatures(capabilities));
  const list = edit.changes?.[document.uri] ?? edit.documentChanges?.flatMap((change) => (change as TextDocumentEdit).edits) ?? [];
  return list.map((one) => {
    const { start, end } = one.range;
    const place = `${start.line}:${start.character}-${end.line}:${end.character}`;
    return 'snippet' in one ? `${place} snippet ${one.snippet.value}` : `${place} ${one.newText}`;
  });
}

const twoSnippets: LetterEdit[] = [
  { start: 4, end: 4, text: 'C ${1:first} ${2|a,b|}\n', snippet: true },
  { start: 0, end: 0, text: 'A ${1:other}\n', snippet: true },
];

test('tab stops are counted through all edits, in the order of the text', () => {
  expect(edits('One\nTwo', twoSnippets)).toEqual(['0:0-0:0 snippet A ${1:other}\n', '1:0-1:0 snippet C ${2:first} ${3|a,b|}\n']);
});

test('a client without snippets gets what the tab stops hold at first', () => {
  const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
  const plain = ['0:0-0:0 A other\n', '1:0-1:0 C first a\n'];
  expect(edits('One\nTwo', twoSnippets, capabilities)).toEqual(plain);
  expect(edits('One\nTwo', twoSnippets, {})).toEqual(plain);
});

test('text that is no snippet stays as it is, beside snippets too', () => {
  const dollars = { start: 0, end: 3, text: 'cost $1' };
  expect(edits('One\nTwo', [dollars])).toEqual(['0:0-0:3 cost $1']);
  expect(edits('One\nTwo', [dollars, twoSnippets[0]!])[0]).toBe('0:0-0:3 cost $1');
});

test('the indent of a centred heading is not carried on to what is inserted behind it', () => {
  const insertion = { start: 9, end: 9, text: '\n\n${1:text}\nmore', snippet: true };
  expect(edits('   HEAD {', [insertion])).toEqual(['0:0-0:9 snippet    HEAD {\n\n${1:text}\nmore']);
  expect(edits('   $AD {}', [insertion])).toEqual(['0:0-0:9 snippet    \\$AD {\\}\n\n${1:text}\nmore']);
  expect(edits('HEADING {', [insertion])).toEqual(['0:9-0:9 snippet \n\n${1:text}\nmore']);
});
