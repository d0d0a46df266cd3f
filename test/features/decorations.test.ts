import { describe, expect, it } from 'vitest';
import { LetterAnalysis } from '../../server/src/features/analysis';
import { guidelineEntry } from '../../server/src/features/guideline-entry';
import { escapeMarkdown } from '../../server/src/features/hover/markdown';
import { inlayHints } from '../../server/src/features/inlay-hints';
import { issueLenses } from '../../server/src/features/issue-lenses';
import { semanticTokens } from '../../server/src/features/semantic-tokens';
import { determinationRows } from '../../server/src/features/views/determination';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import { builtInProfiles } from '../../server/src/profiles';
import { letterWith } from '../support/marked-letter';

const letter = letterWith({
  item: 'MRI of the lumbar spine',
  basis: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, and A Book Nobody Knows.',
  rationale:
    'The MTUS states that unequivocal objective findings that identify specific nerve compromise on the neurologic examination warrant imaging. The request for MRI of the lumbar spine is not medically necessary.',
});
const analysis = new LetterAnalysis(letter, { profiles: builtInProfiles, catalogue: builtInCatalogue(), severities: {} });

describe('semantic tokens', () => {
  it('tell resolved citations, mentions, criteria and conclusions', () => {
    const tokens = semanticTokens(analysis.reading);
    const basis = tokens.filter((token) => token.start > letter.indexOf('MAXIMUS guideline')).map((token) => token.type);
    expect(basis).toContain('imrCitation');
    expect(basis).toContain('imrMention');
    expect(basis).toContain('imrCriterion');
    expect(basis.at(-1)).toBe('imrConclusion');
  });

  it('never overlap', () => {
    let end = 0;
    for (const token of semanticTokens(analysis.reading)) {
      expect(token.start).toBeGreaterThanOrEqual(end);
      end = token.end;
    }
  });
});

describe('the line above an issue', () => {
  it('says decision, citations and criteria, and leads to them', () => {
    const lenses = issueLenses(analysis);
    expect(lenses[0]).toMatchObject({ title: 'Upheld', places: [{ start: letter.lastIndexOf('not medically necessary') }] });
    expect(lenses[1]?.title).toMatch(/^[12] citations?$/);
    expect(lenses[2]?.title).toMatch(/^[1-9]\d* of \d+ criteria addressed$/);
  });

  it('leads to the criteria where none of them is addressed, and somewhere in every other case', () => {
    const stating = /The MTUS states .* warrant imaging\. /;
    expect(letter).toMatch(stating);
    for (const text of [
      letter.replace(stating, ''),
      letter.replace(/The request for .*\n/, '').replace(/Decision based on .*\n$/m, ''),
      'IMR ISSUES, DECISIONS AND RATIONALES\n\nMRI of the knee:\n',
    ]) {
      const analysis = new LetterAnalysis(text, { profiles: builtInProfiles, catalogue: builtInCatalogue(), severities: {} });
      const rows = determinationRows(analysis);
      for (const { places, criteriaRow } of issueLenses(analysis)) {
        if (places.length > 0) continue;
        expect(JSON.stringify(rows)).toContain(`"id":"${criteriaRow}","kind":"group","label":"Criteria"`);
      }
    }
    const [, , criteria] = issueLenses(
      new LetterAnalysis(letter.replace(stating, ''), { profiles: builtInProfiles, catalogue: builtInCatalogue(), severities: {} }),
    );
    expect(criteria).toMatchObject({ title: expect.stringMatching(/^0 of \d+ criteria addressed$/), places: [] });
  });

  it('calls a decision that is left to fill in none', () => {
    const begun = letter.replace('MRI of the lumbar spine: Upheld', 'MRI of the lumbar spine: [insert decision]');
    expect(begun).not.toBe(letter);
    const [lens] = issueLenses(new LetterAnalysis(begun, { profiles: builtInProfiles, catalogue: builtInCatalogue(), severities: {} }));
    expect(lens?.title).toBe('No decision yet');
  });

  it('says so of an issue without anything', () => {
    const draft = new LetterAnalysis('IMR ISSUES, DECISIONS AND RATIONALES\n\nMRI of the knee:\n', {
      profiles: builtInProfiles,
      catalogue: builtInCatalogue(),
      severities: {},
    });
    expect(
      issueLenses(draft)
        .map(({ title }) => title)
        .slice(0, 2),
    ).toEqual(['No decision yet', 'no citations']);
  });
});

describe('hints behind citations', () => {
  it('give the chapter, its verified pages, and whether the edition was in force', () => {
    const [hint] = inlayHints(analysis.reading);
    expect(hint?.label).toBe('ch. 12 pp. 286–326, in force');
    expect(letter.slice(0, hint?.offset)).toMatch(/Low Back Complaints$/);
  });
});

describe("a guideline's page", () => {
  it('shows the whole entry with its sources', () => {
    const page = guidelineEntry(builtInCatalogue(), 'acoem2004-ch12');
    expect(page).toMatch(/^# Low Back Complaints\n/);
    expect(page).toContain('286–326');
    expect(page).toContain('https://');
    expect(page).not.toMatch(/<[a-z]/i);
  });

  it('is read with ease in its source, too', () => {
    const catalogue = builtInCatalogue();
    for (const { id } of catalogue.guidelines) {
      const page = guidelineEntry(catalogue, id) ?? '';
      expect(page.match(/^.*\\.*$/m)?.[0]).toBeUndefined();
      expect(page).not.toMatch(/\|/);
    }
  });

  it.each([
    ['**bold** and _em_', '\\*\\*bold\\*\\* and \\_em\\_'],
    ['[a](command:x) ![b](c)', '\\[a\\](command:x) \\!\\[b\\](c)'],
    ['<img src=x> <!-- --> a < b', '\\<img src=x> \\<!-- --> a < b'],
    ['# title', '\\# title'],
    ['> 50% relief', '\\> 50% relief'],
    ['- item', '\\- item'],
    ['1. one', '1\\. one'],
    ['a | b &amp; `c` ~~d~~ $e$', 'a \\| b \\&amp; \\`c\\` \\~\\~d\\~\\~ \\$e\\$'],
    ['a\n# b', 'a # b'],
    ['3.3.6 Use of UDT (page 81), 5-10% & more, snake_case', '3.3.6 Use of UDT (page 81), 5-10% & more, snake_case'],
  ])('lets no text take effect as Markdown: %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('is not there for what the catalogue does not hold', () => {
    expect(guidelineEntry(builtInCatalogue(), '__proto__')).toBeUndefined();
  });
});
