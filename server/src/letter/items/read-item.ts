import type { TextRange } from '../../text/text-range';
import type { ItemReading } from '../letter-reading';
import type { LetterBeforeIssues } from '../read-letter';

/** Reads what an item, or any other phrase that names a request, asks for. */
export function readItem(_letter: LetterBeforeIssues, _range: TextRange): ItemReading {
  return { treatments: [], regions: [], side: undefined, levels: [], levelCount: 0, quantities: [] };
}
