import { anyRegionsOverlap } from '../../guidelines/body-regions';
import type { Catalogue } from '../../guidelines/catalogue';
import { treatmentsRelated } from '../../guidelines/treatments';
import type { Guideline } from '../../guidelines/types';
import type { CriterionStatement, Mention } from '../../letter/letter-reading';
import type { LetterTree, Sentence } from '../../letter/letter-tree';
import { mentionsOfSentence } from '../../letter/rationale/mentions-of-sentence';
import { normalisedSlice } from '../../text/normalised-text';
import type { Rule } from '../rule';
import { type ComparedIssue, comparedIssues, familyName, guidelineName, issueOf } from './families';

/** A criterion that the rationale gives to a source whose it is not. */
export const misattributedCriterion: Rule = {
  code: 'misattributed-criterion',
  group: 'citations',
  severity: 'warning',
  summary: 'The rationale gives a criterion to a source whose it is not.',
  manual: {
    explanation: `Some criteria stand in one source alone: the limit of facet blocks to two levels is ODG's, and that unequivocal findings of
specific nerve compromise warrant imaging is said in ACOEM's chapters on the neck and the low back, not on knee or shoulder. The rule
speaks only where the catalogue holds the criterion's sole place as verified and the sentence itself names one source, or takes up the
one named just before ("It allows no more than …"). ODG's pain chapter
and the MTUS chronic pain guideline, which was adapted from it, are never held against each other.`,
    flagged: `The MTUS only allows for 2 levels to be blocked.`,
    silent: `The ODG only allow for 2 levels to be blocked.`,
  },
  check(reading) {
    const { catalogue, tree } = reading;
    return comparedIssues(reading).flatMap((issue) =>
      misattributed(catalogue, tree, issue).map(({ statement, mention, right }) => ({
        range: { start: mention.start, end: mention.end },
        message: `This is no criterion of ${mention.family === right.family ? citedNames(issue, mention) : familyName(catalogue, mention.family as string)}, but of ${rightNames(catalogue, statement)}. Name the right source.`,
        data: { issue: issue.reading.issue.index, criterion: statement.criterion.criterion.id },
      })),
    );
  },
  fixes(reading, finding) {
    const issue = issueOf(reading, finding);
    const found =
      issue && misattributed(reading.catalogue, reading.tree, issue).find(({ mention }) => mention.start === finding.range.start);
    if (!found || found.mention.family === found.right.family) return [];
    const name =
      found.right.family === 'odg' ? 'Official Disability Guidelines (ODG)' : found.right.family === 'mtus' ? 'MTUS' : found.right.title;
    return [
      {
        title: `Give it to ${familyName(reading.catalogue, found.right.family)}`,
        preferred: true,
        edits: [{ start: found.mention.start, end: found.mention.end, text: name }],
      },
    ];
  },
};

interface Misattribution {
  readonly statement: CriterionStatement;
  readonly mention: Mention;
  /** A guideline that holds the criterion. */
  readonly right: Guideline;
}

function misattributed(catalogue: Catalogue, tree: LetterTree, issue: ComparedIssue): Misattribution[] {
  const found: Misattribution[] = [];
  for (const statement of issue.rationale.criteria) {
    const { criterion, guideline } = statement.criterion;
    const mention = sourceGiven(tree, issue, statement);
    if (criterion.soleIn.length === 0 || criterion.status !== 'verified' || statement.ofPatient || !isOfItem(catalogue, issue, statement))
      continue;
    if (!mention || mention.silence || !(mention.states || mention.sentence < statement.sentence)) continue;
    if (isNamedWithOthers(issue, mention) || !namesLimit(tree, issue, statement) || found.some((other) => other.mention === mention))
      continue;
    const wrong = mention.families.includes(guideline.family)
      ? isOfAnotherRegion(catalogue, issue, statement, mention)
      : !isHeldBy(criterion.soleIn, mention) && !isAdapted(issue, guideline, mention);
    if (wrong) found.push({ statement, mention, right: guideline });
  }
  return found;
}

/** Words that take up the source of the sentence before. */
const takesUp = /^(?:it|they|there,|this (?:guideline|source|chapter|schedule)|the(?:se)? (?:guidelines?|same source|chapter|schedule))\b/i;

/** The source that the statement's sentence names or, where it takes up the one named just before ("It allows no more than …"), that. */
function sourceGiven({ normalised }: LetterTree, { rationale }: ComparedIssue, { attributedTo, sentence }: CriterionStatement) {
  if (attributedTo?.kind === 'explicit' && attributedTo.sentence === sentence) return attributedTo;
  const hasOwn = mentionsOfSentence(rationale.mentions, sentence).some((mention) => mention.kind !== 'generic');
  if (hasOwn || !takesUp.test(normalisedSlice(normalised, rationale.part.sentences[sentence] as Sentence))) return undefined;
  return mentionsOfSentence(rationale.mentions, sentence - 1).findLast((mention) => mention.kind === 'explicit');
}

function isHeldBy(soleIn: readonly string[], { families, guideline }: Mention): boolean {
  return soleIn.some((id) => families.includes(id) || guideline?.id === id);
}

/** A criterion of facet blocks is none of an epidural injection, where words such as "two levels" are the same. */
function isOfItem(catalogue: Catalogue, { reading }: ComparedIssue, { criterion: { topic } }: CriterionStatement): boolean {
  const { treatments } = reading.item;
  if (treatments.length === 0 || topic.treatments.length === 0) return true;
  const isOf = new Set(['same', 'contains', 'part']);
  return treatments.some(({ id }) => topic.treatments.some((about) => isOf.has(treatmentsRelated(catalogue, about, id) ?? '')));
}

/** Whether another source stands in the same sentence: then the text does not settle whose the criterion is said to be. */
function isNamedWithOthers({ rationale }: ComparedIssue, mention: Mention): boolean {
  return rationale.mentions.some(
    (other) =>
      other !== mention &&
      other.sentence === mention.sentence &&
      (other.family === undefined || other.family !== mention.family || isOtherGuideline(other, mention)),
  );
}

/** "ACOEM" beside "ACOEM chapter 12" is the same source. */
function isOtherGuideline(other: Mention, mention: Mention): boolean {
  return other.guideline !== undefined && mention.guideline !== undefined && other.guideline !== mention.guideline;
}

const numberWords: Readonly<Record<string, string>> = { '1': 'one', '2': 'two', '3': 'three', '4': 'four', '6': 'six' };

/** Where a criterion is a limit, its number must be named. */
function namesLimit(
  { normalised }: LetterTree,
  { rationale }: ComparedIssue,
  { criterion: { criterion }, sentence }: CriterionStatement,
): boolean {
  const numbers = Object.values(criterion.limits);
  const text = normalisedSlice(normalised, rationale.part.sentences[sentence] as Sentence).toLowerCase();
  return numbers.length === 0 || numbers.some((number) => new RegExp(`\\b(?:${number}|${numberWords[number] ?? number})\\b`).test(text));
}

/** ODG's pain chapter and the MTUS chronic pain guideline share their words. */
function isAdapted({ basis }: ComparedIssue, right: Guideline, mention: Mention): boolean {
  const isPain = (guideline: Guideline | undefined) => guideline !== undefined && /\bpain\b/i.test(guideline.title);
  if (isPain(right))
    return isPain(mention.guideline) || basis.citations.some(({ guideline, family }) => family === mention.family && isPain(guideline));
  return false;
}

/** Whether the criterion is another region's chapter's: none that is cited of the family holds it, or treats a region near. */
function isOfAnotherRegion(
  catalogue: Catalogue,
  { basis, reading }: ComparedIssue,
  { criterion }: CriterionStatement,
  mention: Mention,
): boolean {
  const { soleIn } = criterion.criterion;
  if (soleIn.includes(criterion.guideline.family)) return false;
  const holders = soleIn
    .map((id) => catalogue.guidelineById.get(id))
    .filter((guideline): guideline is Guideline => guideline !== undefined);
  const meant = mention.guideline
    ? [mention.guideline]
    : basis.citations.filter(({ family }) => family === criterion.guideline.family).map(({ guideline }) => guideline);
  if (meant.length === 0 || holders.length === 0) return false;
  const regions = reading.item.regions.map(({ id }) => id);
  const held = holders.flatMap((guideline) => guideline.regions);
  if (regions.length > 0 && anyRegionsOverlap(catalogue, held, regions) && !mention.guideline) return false;
  return meant.every(
    (guideline) =>
      guideline !== undefined &&
      !soleIn.includes(guideline.id) &&
      !guideline.general &&
      !anyRegionsOverlap(catalogue, guideline.regions, held),
  );
}

function citedNames({ basis }: ComparedIssue, mention: Mention): string {
  if (mention.guideline) return guidelineName(mention.guideline);
  const names = basis.citations
    .filter(({ family }) => family === mention.family)
    .flatMap(({ guideline }) => (guideline ? [guidelineName(guideline)] : []));
  return [...new Set(names)].join(' and ');
}

function rightNames(catalogue: Catalogue, { criterion: { criterion } }: CriterionStatement): string {
  return criterion.soleIn
    .map((id) => {
      const guideline = catalogue.guidelineById.get(id);
      return guideline && guideline.family !== id ? guidelineName(guideline) : familyName(catalogue, id);
    })
    .join(' and ');
}
