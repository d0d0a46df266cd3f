import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'page-topic-mismatch';
const words =
  'The MTUS states that invasive techniques (e.g., local injections and facet-joint injections of cortisone and lidocaine) are of questionable merit.';
const citing = (page: string, rationale = words) =>
  letterWith({
    item: 'Lumbar facet joint injections',
    basis: `Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): ${page}.`,
    rationale: `${rationale} The request for lumbar facet joint injections is not medically necessary.`,
  });

describe('page-topic-mismatch', () => {
  it('flags the page of other words of the chapter', () => {
    const [finding] = findingsOf(code, citing('290'));
    expect(finding).toMatchObject({ severity: 'information', message: expect.stringContaining('pages 300-301') });
    expect(finding?.related).toHaveLength(1);
  });

  it.each(['300', '301', '290, 300', '295-305'])('is silent on page %s', (page) => {
    expectFindings(code, citing(page));
  });

  it('is silent where the page is not of the chapter, and where the rationale gives a page of its own', () => {
    expectFindings(code, citing('189'));
    expectFindings(code, citing('290', words.replace('The MTUS states', 'The MTUS states on page 300')));
    expectFindings(code, citing('290', 'The MTUS was considered.'));
  });

  it('sets the page right', () => {
    expect(applyFix(code, citing('290'), 'page 300')).toContain('Low Back Complaints Page(s): 300.');
  });
});
