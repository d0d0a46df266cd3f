import { type ClientCapabilities, InsertTextMode, MarkupKind } from 'vscode-languageserver/node';
import type { LetterServerOptions } from './protocol';

/** What the client can do, of all that matters to this server. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly relatedInformation: boolean;
  readonly diagnosticData: boolean;
  readonly diagnosticLinks: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  /** Whether the client tells of files that its user has renamed or moved. */
  readonly tellsOfRenames: boolean;
  readonly nestedSymbols: boolean;
  readonly foldingRangeLimit: number;
  readonly codeActionLiterals: boolean;
  readonly preferredCodeActions: boolean;
  readonly resolvesCodeActionEdits: boolean;
  readonly versionedEdits: boolean;
  readonly snippetEdits: boolean;
  readonly hoverMarkdown: boolean;
  readonly completionMarkdown: boolean;
  readonly definitionLinks: boolean;
  /** Whether the client shows the catalogue's entries (`guidelineUri`). */
  readonly guidelineEntries: boolean;
  /** Whether the client has the commands behind the lines above issues (`SHOW_PLACES`, `SHOW_CRITERIA`). */
  readonly showsPlaces: boolean;
  readonly completionSnippets: boolean;
  readonly completionLabelDetails: boolean;
  readonly completionAsIs: boolean;
}

export function clientFeatures({ textDocument, workspace }: ClientCapabilities, options: LetterServerOptions = {}): ClientFeatures {
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  const codeAction = textDocument?.codeAction;
  const completionItem = textDocument?.completion?.completionItem;
  const versionedEdits = workspace?.workspaceEdit?.documentChanges === true;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport === true,
    relatedInformation: diagnostics.relatedInformation === true,
    diagnosticData: diagnostics.dataSupport === true,
    diagnosticLinks: diagnostics.codeDescriptionSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    tellsOfRenames: workspace?.fileOperations?.didRename === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingRangeLimit: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    preferredCodeActions: codeAction?.isPreferredSupport === true,
    resolvesCodeActionEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    versionedEdits,
    // A snippet stands in a versioned edit alone.
    snippetEdits: versionedEdits && workspace?.workspaceEdit?.snippetEditSupport === true,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    completionMarkdown: completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    guidelineEntries: options.guidelineEntries === true,
    showsPlaces: options.showsPlaces === true,
    completionSnippets: completionItem?.snippetSupport === true,
    completionLabelDetails: completionItem?.labelDetailsSupport === true,
    completionAsIs: completionItem?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
  };
}
