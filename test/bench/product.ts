/** What the bench measures of the product, in one bundle as it is shipped. */

export { TextDocument } from 'vscode-languageserver-textdocument';
export { serverFlags } from '../../client/src/server-flags';
export { LetterAnalysis } from '../../server/src/features/analysis';
export { paperHtml } from '../../server/src/features/paper/paper-html';
export { builtInCatalogue } from '../../server/src/guidelines/data';
export { parseLetter } from '../../server/src/letter/parse-letter';
export { builtInProfiles } from '../../server/src/profiles';
export { morePlaces, moreWords, repeatedWords, worstPlaces } from '../support/worst-inputs';
export { longLetter } from './long-letter';
export { timesOfStages } from './reading-stages';
