import { extractRawText } from 'mammoth';
import { describe, expect, it } from 'vitest';
import { letterDocx } from '../../../client/src/paper/docx-letter';
import { paperHtml, paperPage } from '../../../server/src/features/paper/paper-html';
import { paperLetter } from '../../../server/src/features/paper/paper-letter';
import { sampleLetters } from '../../support/sample-letters';
import { analysed, twoIssues } from '../letter-text';

/** All words of a text, in order, without its layout. */
function wordsOf(text: string): string {
  return text.replace(/[\s\u00a0\u00ad]+/g, '').replace(/[‐-―]/g, '-');
}

const letters = [...sampleLetters];

describe('a letter on paper', () => {
  const paper = paperLetter(analysed(twoIssues));

  it('has its header as fields', () => {
    expect(paper.caseNumber).toBe('CM17-0000001');
    expect(paper.header.map(({ label, value }) => [label, value])).toEqual([
      ['Case Number', 'CM17-0000001'],
      ['Date of Injury', '01/02/2016'],
    ]);
  });

  it('has headings, items with their decisions, and paragraphs of joined lines', () => {
    const of = (kind: string) => paper.blocks.filter((block) => block.kind === kind).map(({ text }) => text);
    expect(of('heading')).toEqual([
      'HOW THE IMR FINAL DETERMINATION WAS MADE',
      'CLINICAL CASE SUMMARY',
      'IMR ISSUES, DECISIONS AND RATIONALES',
    ]);
    expect(of('issue')).toEqual(['MRI of the left knee: Overturned', 'Physical therapy, 6 visits: Upheld']);
    expect(paper.blocks.filter(({ label }) => label === 'Decision rationale:').map(({ text }) => text)).toEqual([
      "The worker's knee locks. The request for MRI of the left knee is medically necessary.",
      'The request for physical therapy is not medically necessary.',
    ]);
  });

  it('knows the line of each block in the editor', () => {
    const lines = twoIssues.split('\n');
    for (const { line, text, label } of paper.blocks) expect(lines[line]).toContain((label ?? text).split(' ')[0]);
  });

  it('keeps the quotation marks and dashes of the letter', () => {
    const own = twoIssues.replace("worker's knee locks", 'worker’s knee – the left – “locks”');
    expect(paperLetter(analysed(own)).blocks.some(({ text }) => text.includes('worker’s knee – the left – “locks”'))).toBe(true);
  });

  it.each(letters)('loses no word of %s', (_, text) => {
    const { tree } = analysed(text);
    const { blocks, header } = paperLetter(analysed(text));
    const headerEnd = tree.header?.end ?? 0;
    const shown = blocks.map((block) => `${block.label ?? ''} ${block.text}`).join(' ');
    expect(wordsOf(shown)).toBe(wordsOf(text.slice(0, tree.header?.start ?? 0) + text.slice(headerEnd)));
    for (const field of tree.header?.fields ?? []) expect(header.some(({ value }) => value === field.text)).toBe(true);
  });
});

describe('its HTML', () => {
  const hostile = twoIssues
    .replace('knee locks', 'knee <script>alert(1)</script> <img src=x onerror="alert(1)"> & locks')
    .replace('CM17-0000001', 'CM17-0000001</style><script>1</script>');

  it('lets no markup of the letter through', () => {
    for (const html of [paperHtml(paperLetter(analysed(hostile))), paperPage(paperLetter(analysed(hostile)))]) {
      expect(html).not.toContain('<script');
      expect(html).not.toContain('<img');
      expect(html).toContain('&#60;script&#62;');
      expect(html.match(/<\/style>/g)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it('is a page of its own that loads nothing', () => {
    const page = paperPage(paperLetter(analysed(twoIssues)));
    expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'/);
    expect(page).toContain('size: letter');
    expect(page).not.toMatch(/\b(?:src|href)=/);
  });
});

describe('its DOCX, opened again', () => {
  it.each(letters)('holds every word of %s', async (_, text) => {
    const paper = paperLetter(analysed(text));
    const { value } = await extractRawText({ buffer: Buffer.from(await letterDocx(paper)) });
    const expected = [
      ...paper.header.map(({ label, value }) => `${label}: ${value}`),
      ...paper.blocks.map(({ label, text }) => `${label ?? ''} ${text}`),
    ];
    expect(wordsOf(value)).toBe(wordsOf(expected.join(' ')));
  });
});
