// Programs of the same kind: each reads a whole text and gives all it has to say of it.
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import { getDefaultSettings, mergeSettings, validateText } from 'cspell-lib';
import MarkdownIt from 'markdown-it';
import { lint as markdownlint } from 'markdownlint/sync';
import misspellings from 'textlint-rule-common-misspellings';
import terminology from 'textlint-rule-terminology';
import writeGood from 'textlint-rule-write-good';
import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createLanguageService, DiagnosticLevel, githubSlugifier } from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';

const uri = 'file:///letters/letter.md';

/** One entry a program: how it is set up once, and what it does with a text. */
export const peers = [
  {
    name: 'vscode-json-languageservice: parse and validate the text as a string',
    async setUp() {
      const service = getLanguageService({});
      return async (text) => {
        const document = TextDocument.create('file:///letters/letter.json', 'json', 1, text);
        return service.doValidation(document, service.parseJSONDocument(document));
      };
    },
    // One string a line, so that it has as much to parse.
    prepare: (text) => JSON.stringify(text.split('\n'), undefined, 1),
  },
  {
    name: 'vscode-markdown-languageservice: parse, and six rules on links',
    async setUp() {
      const parser = new MarkdownIt({ html: true });
      const never = () => ({ dispose() {} });
      let document;
      /** What the service knows of a text is thrown away when it is told of a change. */
      const listeners = [];
      const workspace = {
        workspaceFolders: [URI.parse('file:///letters')],
        // Called with its own `this` by the service's caches.
        onDidChangeMarkdownDocument(listener, self) {
          listeners.push(listener.bind(self));
          return { dispose() {} };
        },
        onDidCreateMarkdownDocument: never,
        onDidDeleteMarkdownDocument: never,
        getAllMarkdownDocuments: async () => [document],
        hasMarkdownDocument: () => true,
        openMarkdownDocument: async () => document,
        stat: async () => ({ isDirectory: false }),
        readDirectory: async () => [],
      };
      const service = createLanguageService({
        workspace,
        parser: { slugifier: githubSlugifier, tokenize: async (text) => parser.parse(text.getText(), {}) },
        logger: { level: 0, log() {} },
      });
      const level = DiagnosticLevel.warning;
      const rules = {
        validateReferences: level,
        validateFragmentLinks: level,
        validateFileLinks: level,
        validateMarkdownFileLinkFragments: level,
        validateUnusedLinkDefinitions: level,
        validateDuplicateLinkDefinitions: level,
        ignoreLinks: [],
      };
      const cancellation = { isCancellationRequested: false, onCancellationRequested: never };
      let version = 0;
      return async (text) => {
        const content = TextDocument.create(uri, 'markdown', ++version, text);
        document = Object.assign(content, { $uri: URI.parse(uri) });
        for (const listener of listeners) listener(document);
        return service.computeDiagnostics(document, rules, cancellation);
      };
    },
  },
  {
    name: 'cspell-lib: spelling, its own English',
    async setUp() {
      const settings = mergeSettings(await getDefaultSettings(), { language: 'en', suggestionsTimeout: 0, numSuggestions: 0 });
      return (text) => validateText(text, settings, { numSuggestions: 0, generateSuggestions: false });
    },
  },
  {
    name: 'markdownlint: its default rules',
    async setUp() {
      return async (text) => markdownlint({ strings: { letter: text } });
    },
  },
  {
    name: 'textlint: plain text, three rules of prose',
    async setUp() {
      const kernel = new TextlintKernel();
      const plugin = textPlugin.default ?? textPlugin;
      const rule = (ruleId, module) => ({ ruleId, rule: module.default ?? module });
      const options = {
        ext: '.txt',
        plugins: [{ pluginId: 'text', plugin }],
        rules: [rule('terminology', terminology), rule('common-misspellings', misspellings), rule('write-good', writeGood)],
      };
      return (text) => kernel.lintText(text, options);
    },
  },
];
