import type { LetterReading } from '../../letter/letter-reading';
import { criterionSentence } from '../../rules/guideline-sentence';
import type { LetterEdit } from '../../rules/rule';
import { rationaleEdit } from '../completion/rationale-sentence';

/** Puts a criterion into an issue's rationale as a sentence, before its conclusion; nothing where the issue has no rationale. */
export function insertCriterion(letter: LetterReading, issue: number, id: string): LetterEdit | undefined {
  const found = letter.catalogue.criterionById.get(id);
  const reading = letter.issues[issue];
  return found && reading ? rationaleEdit(letter, reading, criterionSentence(found.guideline, found.topic, found.criterion)) : undefined;
}
