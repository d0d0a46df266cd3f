import type { Citation, CitedPages, EditionWords, Mention } from '../../letter/letter-reading';
import type { TextRange } from '../../text/text-range';
import type { Finding, Rule } from '../rule';
import { type ComparedIssue, comparedIssues, issueOf, isUsed } from './families';

/** Pages or an edition of a source that are not those of the basis. */
export const pageConflict: Rule = {
  code: 'page-conflict',
  group: 'citations',
  severity: 'warning',
  summary: 'Basis and rationale give different pages or editions of the same source.',
  manual: {
    explanation: `Whoever looks a citation up must find the same place from the basis and from the rationale. The rule compares the pages and the edition year
that both give for the same guideline. That the rationale names further pages beside one of the basis', or contrasts an older edition
with the one cited, is no conflict.`,
    flagged: `MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300.
Decision rationale: ACOEM Chapter 12, page 308, states …`,
    silent: `MAXIMUS guideline: Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300.
Decision rationale: ACOEM Chapter 12, page 300, states …`,
  },
  check(reading) {
    return comparedIssues(reading).flatMap((issue) => conflicts(issue).map(({ finding }) => finding));
  },
  fixes(reading, finding) {
    const issue = issueOf(reading, finding);
    const conflict = issue && conflicts(issue).find((other) => other.finding.range.start === finding.range.start);
    if (!conflict) return [];
    return [{ title: `Write "${conflict.right}", as in the basis`, preferred: true, edits: [{ ...finding.range, text: conflict.right }] }];
  },
};

interface Conflict {
  readonly finding: Finding;
  /** What the basis has in its place. */
  readonly right: string;
}

function conflicts(issue: ComparedIssue): Conflict[] {
  return issue.basis.citations.flatMap((citation) => {
    const mentions = issue.rationale.mentions.filter(
      (mention) => mention.kind === 'explicit' && isUsed(mention) && isSameSource(issue, citation, mention),
    );
    return [...pageConflicts(issue, citation, mentions), ...editionConflicts(issue, citation, mentions)];
  });
}

function pageConflicts(issue: ComparedIssue, citation: Citation, mentions: readonly Mention[]): Conflict[] {
  const named = mentions.flatMap((mention) => mention.pages);
  const first = named[0];
  const right = citation.pages[0];
  if (!first || !right || named.some((pages) => citation.pages.some((cited) => overlap(pages, cited)))) return [];
  return [
    conflict(
      issue,
      first,
      `The rationale gives page ${pageText(first)}, the basis page ${citation.pages.map(pageText).join(', ')} of the same source.`,
      right,
      pageText(right),
      'The page in the basis.',
    ),
  ];
}

function editionConflicts(issue: ComparedIssue, citation: Citation, mentions: readonly Mention[]): Conflict[] {
  const year = citation.edition?.year;
  if (year === undefined) return [];
  const years = mentions.map((mention) => mention.edition).filter((edition): edition is EditionWords => edition?.year !== undefined);
  const first = years[0];
  if (!first || years.length < mentions.filter((mention) => mention.edition !== undefined).length) return [];
  if (years.some((edition) => edition.year === year || citation.guideline?.years.includes(edition.year as number))) return [];
  return [
    conflict(
      issue,
      first,
      `The rationale speaks of the edition of ${first.year}, the basis cites that of ${year}.`,
      citation.edition as EditionWords,
      String(year),
      'The edition in the basis.',
    ),
  ];
}

function conflict(
  issue: ComparedIssue,
  { start, end }: TextRange,
  what: string,
  basis: TextRange,
  right: string,
  message: string,
): Conflict {
  return {
    finding: {
      range: { start, end },
      message: `${what} Make them agree.`,
      data: { issue: issue.reading.issue.index },
      related: [{ range: { start: basis.start, end: basis.end }, message }],
    },
    right,
  };
}

/** The same guideline by its title or chapter number; or the only one of its family that is cited, where the rationale names no other. */
function isSameSource({ basis }: ComparedIssue, citation: Citation, mention: Mention): boolean {
  if (!mention.families.includes(citation.family)) return false;
  if (mention.guideline)
    return (
      citation.guideline !== undefined &&
      (mention.guideline === citation.guideline ||
        (mention.guideline.series !== undefined && mention.guideline.series === citation.guideline.series))
    );
  if (mention.chapter) return citation.chapter?.value === mention.chapter.value;
  if (mention.edition !== undefined || mention.families.length > 1) return false;
  return basis.citations.filter((other) => other.family === citation.family).length === 1;
}

function overlap(a: CitedPages, b: CitedPages): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function pageText({ first, last }: CitedPages): string {
  return first === last ? String(first) : `${first}-${last}`;
}
