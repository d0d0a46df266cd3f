import type { LetterReading, Mention } from '../../letter/letter-reading';
import { normalisedRange } from '../../text/normalised-text';
import type { Rule } from '../rule';
import { holdsPlaceholder } from './cited-bases';
import { type ComparedIssue, comparedIssues, familyName, issueOf, isUsed } from './families';
import { addCitation } from './write-citation';

/** A guideline on which the rationale rests and which the reviewer's basis does not cite. */
export const discussedNotCited: Rule = {
  code: 'discussed-not-cited',
  group: 'citations',
  severity: 'warning',
  summary: 'The rationale rests on a guideline that the basis does not cite.',
  manual: {
    explanation: `The determination refers to the evidence that was used (Labor Code §4610.5(c)(2), 8 CCR §9792.10.6(d)). The rule looks for a named guideline from which the
rationale takes something, of a family that the reviewer's basis does not cite: citing any part of the MTUS covers the MTUS and ACOEM.
A guideline named only to say that it is silent, in pasted text, in somebody else's reasons or as advice to the patient is none.`,
    flagged: `MAXIMUS guideline: Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Physical Methods.
Decision rationale: Per ACOEM, splints are an option. The Official Disability Guidelines recommend no splint after surgery. …`,
    silent: `MAXIMUS guideline: Decision based on MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Physical Methods.
Decision rationale: Per ACOEM, splints are an option. The claims administrator cited the Official Disability Guidelines. …`,
  },
  check(reading) {
    const { catalogue } = reading;
    return comparedIssues(reading).flatMap((issue) =>
      // What is left to fill in may cite it.
      (holdsPlaceholder(reading, issue.basis) ? [] : uncited(reading, issue)).map((mention) => ({
        range: { start: mention.start, end: mention.end },
        message: `The rationale rests on ${familyName(catalogue, mention.families[0] as string)}, which the basis does not cite. Add the citation to the basis.`,
        data: { issue: issue.reading.issue.index },
        related: [{ range: issue.basis.part.body, message: 'What the basis cites.' }],
      })),
    );
  },
  fixes(reading, finding) {
    const issue = issueOf(reading, finding);
    const mention = issue && uncited(reading, issue).find(({ start }) => start === finding.range.start);
    if (!issue || !mention) return [];
    const family = mention.families[0] as string;
    return [
      {
        title: `Add a citation of ${familyName(reading.catalogue, family)} to the basis`,
        preferred: true,
        edits: addCitation(reading, issue.reading, issue.basis, family, mention),
      },
    ];
  },
};

const mayBeGuideline = /\bguidelines?\b|\bODG\b|\bACOEM\b|(?<!non[- ]{0,3})\bMTUS\b/i;

const speaks = '(?:speaks?|discuss(?:es)?|address(?:es)?|covers?|mentions?|deals?|concerns?)';
/** What follows a source that is named only to say why another one is used. */
const onOther = [
  // "speaks of PENS, not of implanted leads", "discusses PENS, but it does not address leads"
  `${speaks}\\b[^.;]{0,120}?(?:,| but| and| though)(?: (?:it|they))?(?: do| does)? not (?:of|about|with|on|specifically|${speaks}|include)\\b`,
  `${speaks}\\b[^.;]{0,120}? but not (?!recommend|support|advis|endors|indicat|allow)`,
  // "addresses only PENS", "covers PENS only", "only mentions PENS", but not "mentions only that …"
  `${speaks}(?: [a-z]+){0,6}? only\\b(?! (?:that|if|when|where|after|for|in|as)\\b)`,
  `only ${speaks} (?!that\\b)`,
  '(?:is|are) limited to\\b',
  `${speaks}\\b[^.;]{0,80}, which (?:is|are) (?:an? )?(?:different|another|other)\\b`,
].map((words) => new RegExp(`^[^.;]{0,40}?\\b${words}`, 'i'));
/** "… concern PENS, and ODG was therefore used." */
const otherUsed =
  /^[^.;]{0,160}\b(?:(?:was|were|is|are) (?:therefore|thus|hence|instead|then|accordingly) (?:used|consulted|applied|cited)|(?:therefore|thus|hence|instead|so)(?: the)? [^.;]{1,60} (?:was|were|is|are) (?:used|consulted|applied|cited))\b/i;

/** Whether a mention only says that its source is on something else. */
function isOnOther({ tree: { normalised } }: LetterReading, { start, end }: Mention): boolean {
  const { end: at } = normalisedRange(normalised, { start, end });
  const rest = normalised.text.slice(at, at + 260);
  return otherUsed.test(rest) || onOther.some((words) => words.test(rest));
}

/** The first mention of each family that the rationale rests on without a citation. */
function uncited(reading: LetterReading, issue: ComparedIssue): Mention[] {
  const { rationale, basis, cited } = issue;
  // A source that was not understood may be just the one that is missing.
  if (basis.citations.some((citation) => citation.family === 'unknown' && mayBeGuideline.test(citation.text))) return [];
  const found: Mention[] = [];
  /** Families that are cited, said to be silent somewhere, or told of already. */
  const known = new Set(cited);
  for (const { silence, families } of rationale.mentions) if (silence !== undefined) for (const family of families) known.add(family);
  for (const mention of rationale.mentions) {
    if (mention.kind !== 'explicit' || !mention.states || !isUsed(mention)) continue;
    if (mention.families.length === 0 || mention.families.some((family) => known.has(family))) continue;
    if (isOnOther(reading, mention)) continue;
    found.push(mention);
    for (const family of mention.families) known.add(family);
  }
  return found;
}
