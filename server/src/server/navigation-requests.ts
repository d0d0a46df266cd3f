import {
  type DocumentHighlight,
  type Location,
  type LocationLink,
  type Range,
  SymbolKind,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import { guidelineEntry, type PlaceOfEntry, placeInEntry } from '../features/guideline-entry';
import { definitionAt } from '../features/navigation/definition';
import { documentLinks } from '../features/navigation/document-links';
import { occurrencesAt } from '../features/navigation/occurrences';
import { renameableAt, renameItem } from '../features/navigation/rename-item';
import type { Catalogue } from '../guidelines/catalogue';
import { workspaceEdit } from './lsp-edits';
import { GUIDELINE_ENTRY, type GuidelineEntryParams, guidelineUri } from './protocol';
import type { Session } from './session';

/** Answers requests for where things are: definitions, references, links, items of all letters; and renames items. */
export function answerNavigation(session: Session): void {
  const { connection, guard, letters, features } = session;

  connection.onDefinition(
    guard.request(
      'textDocument/definition',
      async ({ textDocument: { uri }, position }, token): Promise<Location | LocationLink[] | null> => {
        const letter = await letters.forRequest(uri, token);
        if (!letter) return null;
        const { reading, lines } = letter.analysis;
        const found = definitionAt(reading, lines.offsetAt(position));
        if (!found) return null;
        if ('guideline' in found && !features.guidelineEntries) return null;
        const targetUri = 'guideline' in found ? guidelineUri(found.guideline) : uri;
        const range: Range = 'range' in found ? lines.rangeAt(found.range) : rangeInEntry(reading.catalogue, found);
        if (!features.definitionLinks) return { uri: targetUri, range };
        return [{ targetUri, targetRange: range, targetSelectionRange: range, originSelectionRange: lines.rangeAt(found.from) }];
      },
    ),
  );

  connection.onReferences(
    guard.request('textDocument/references', async ({ textDocument: { uri }, position, context }, token): Promise<Location[]> => {
      const letter = await letters.forRequest(uri, token);
      if (!letter) return [];
      const { reading, lines } = letter.analysis;
      const found = occurrencesAt(reading, lines.offsetAt(position));
      const places = found?.places.filter((place) => context.includeDeclaration || place.start !== found.definition?.start) ?? [];
      return places.map((place) => ({ uri, range: lines.rangeAt(place) }));
    }),
  );

  connection.onDocumentHighlight(
    guard.request('textDocument/documentHighlight', async ({ textDocument: { uri }, position }, token): Promise<DocumentHighlight[]> => {
      const letter = await letters.forRequest(uri, token);
      if (!letter) return [];
      const { reading, lines } = letter.analysis;
      return (occurrencesAt(reading, lines.offsetAt(position))?.places ?? []).map((place) => ({ range: lines.rangeAt(place) }));
    }),
  );

  connection.onPrepareRename(
    guard.request('textDocument/prepareRename', async ({ textDocument: { uri }, position }, token) => {
      const letter = await letters.forRequest(uri, token);
      const found = letter && renameableAt(letter.analysis.reading, letter.analysis.lines.offsetAt(position));
      return found ? { range: letter.analysis.lines.rangeAt(found.range), placeholder: found.name } : null;
    }),
  );

  connection.onRenameRequest(
    guard.request('textDocument/rename', async ({ textDocument: { uri }, position, newName }, token): Promise<WorkspaceEdit | null> => {
      const letter = await letters.forRequest(uri, token);
      if (!letter) return null;
      const edits = renameItem(letter.analysis.reading, letter.analysis.lines.offsetAt(position), newName);
      return edits.length > 0 ? workspaceEdit(letter.analysis, { uri, version: letter.document.version }, edits, features) : null;
    }),
  );

  connection.onDocumentLinks(
    guard.request('textDocument/documentLink', async ({ textDocument: { uri } }, token) => {
      const letter = await letters.forRequest(uri, token);
      if (!letter) return [];
      return documentLinks(letter.analysis.reading).map((link) => ({
        range: letter.analysis.lines.rangeAt(link),
        target: link.url,
        tooltip: link.tooltip,
      }));
    }),
  );

  connection.onWorkspaceSymbol(
    guard.request('workspace/symbol', async ({ query }, token): Promise<WorkspaceSymbol[]> => {
      const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
      const items = await session.allItems(token);
      return items
        .filter(({ name }) => wanted.every((word) => name.toLowerCase().includes(word)))
        .map(({ name, letter, uri, range }) => ({ name, kind: SymbolKind.Interface, containerName: letter, location: { uri, range } }));
    }),
  );

  connection.onRequest(
    GUIDELINE_ENTRY,
    guard.request('imr/guidelineEntry', async ({ id, uri }: GuidelineEntryParams): Promise<string | null> => {
      const catalogue = await session.catalogueFor(uri);
      return guidelineEntry(catalogue, id) ?? null;
    }),
  );
}

function rangeInEntry(catalogue: Catalogue, { guideline, place }: { readonly guideline: string; readonly place: PlaceOfEntry }): Range {
  const position = placeInEntry(catalogue, guideline, place);
  return { start: position, end: position };
}
