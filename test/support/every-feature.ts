import { codeActions } from '../../server/src/features/code-actions';
import { completionsAt } from '../../server/src/features/completion/completion';
import { shownFindings } from '../../server/src/features/diagnostics';
import { documentSymbols } from '../../server/src/features/document-symbols';
import { newLetter } from '../../server/src/features/drafting/new-letter';
import { requestedItems } from '../../server/src/features/drafting/requested-items';
import { findingMarks } from '../../server/src/features/finding-marks';
import { foldingRanges } from '../../server/src/features/folding-ranges';
import { cleanText, formatLetter } from '../../server/src/features/formatting/format-letter';
import { guidelineTexts } from '../../server/src/features/guideline-texts';
import { hoverAt } from '../../server/src/features/hover/hover';
import { inlayHints } from '../../server/src/features/inlay-hints';
import { issueLenses } from '../../server/src/features/issue-lenses';
import { isLetterByHeadings } from '../../server/src/features/letter-detection';
import { summarise } from '../../server/src/features/letter-summary';
import { definitionAt } from '../../server/src/features/navigation/definition';
import { documentLinks } from '../../server/src/features/navigation/document-links';
import { occurrencesAt } from '../../server/src/features/navigation/occurrences';
import { paperHtml } from '../../server/src/features/paper/paper-html';
import { paperLetter } from '../../server/src/features/paper/paper-letter';
import { selectionRanges } from '../../server/src/features/selection-ranges';
import { semanticTokens } from '../../server/src/features/semantic-tokens';
import { determinationRows } from '../../server/src/features/views/determination';
import { guidelineRows, guidelinesAtHand } from '../../server/src/features/views/guidelines';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import { analyseLetter } from '../../server/src/library';
import { builtInProfiles } from '../../server/src/profiles';

/** Asks of a letter all that is asked of one as a whole. */
export function askOfWhole(text: string): void {
  const analysis = analyseLetter(text);
  const { reading, tree, lines } = analysis;
  shownFindings(analysis);
  findingMarks(tree, analysis.findings);
  documentSymbols(tree);
  foldingRanges(tree, lines);
  documentLinks(reading);
  semanticTokens(reading);
  inlayHints(reading);
  issueLenses(analysis);
  formatLetter(tree);
  cleanText(text, builtInProfiles);
  requestedItems(text, builtInCatalogue());
  paperHtml(paperLetter(analysis));
  determinationRows(analysis);
  summarise(analysis);
  isLetterByHeadings(text);
}

/** Asks of a letter all that is asked at a place of it, at places so many characters apart; and what is asked of none. */
export function askAtPlaces(text: string, distance: number): void {
  const analysis = analyseLetter(text);
  const { reading, tree } = analysis;
  for (let offset = 0; offset < text.length; offset += distance) {
    codeActions(analysis, { start: offset, end: Math.min(text.length, offset + distance) });
    hoverAt(reading, offset);
    completionsAt(reading, offset, true);
    definitionAt(reading, offset);
    occurrencesAt(reading, offset);
    selectionRanges(tree, offset);
    guidelinesAtHand(reading, offset);
    guidelineTexts(reading, offset, 'pain');
  }
  guidelineRows(builtInCatalogue(), 'knee mri');
  for (const profile of builtInProfiles) newLetter(profile, {});
}
