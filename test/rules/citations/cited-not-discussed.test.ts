import { describe, expect, test } from 'vitest';
import { applyFix, expectFindings, findingsOf, fixesOf, letterWith } from '../../support/marked-letter';

const code = 'cited-not-discussed';
const mtus = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.';
const odg = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, MRI.';
const item = 'MRI of the lumbar spine';
const conclusion = 'Therefore, the request is not medically necessary.';

function severities(rationale: string, basis = `${mtus} ${odg}`, item_ = item): string[] {
  return findingsOf(code, letterWith({ item: item_, basis, rationale })).map(({ severity }) => severity);
}

describe('flags', () => {
  test('a family of which nothing is said', () => {
    expectFindings(
      code,
      letterWith({
        item,
        basis: `\n${mtus}
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning the MTUS
${odg}`,
        rationale: `Per ODG, imaging waits for a month of conservative therapy. The guidelines want a progressive deficit. ${conclusion}`,
      }),
    );
  });

  test.each([
    ['ODG beside the MTUS', `The ACOEM guidelines support imaging with red flags. None is documented. ${conclusion}`],
    ['where only somebody else named it', `The MTUS supports imaging with red flags. The claims administrator cited ODG. ${conclusion}`],
    [
      'where facts of the patient are all that is left of it',
      `The MTUS supports imaging with red flags. The patient has radiculopathy and had no conservative therapy. ${conclusion}`,
    ],
    [
      'in a letter by chapter and page',
      `Per ODG, repeat MRI is not routinely recommended. ${conclusion}`,
      `Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 303. ${odg}`,
    ],
    [
      'ACOEM’s 3rd edition beside the MTUS',
      `Per MTUS, imaging is for red flags. ${conclusion}`,
      `${mtus} Decision based on Non-MTUS Citation ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Low Back Disorders, pg. 607.`,
    ],
  ])('%s', (_, rationale, basis?: string) => expect(severities(rationale, basis)).toEqual(['warning']));

  test('a rationale that names no source and states no norm', () => {
    expect(severities(`The records show back pain. It is unclear what was tried. ${conclusion}`, odg)).toEqual(['warning']);
  });

  test('as information, norms of which the source is not named', () => {
    expect(severities(`Imaging is recommended for tumors of the spine. ${conclusion}`, odg)).toEqual(['information']);
  });

  test.each([
    [
      'Carisoprodol (Soma) 350mg #60',
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Carisoprodol (Soma).',
      "Soma isn't recommended for longer than 2-3 weeks.",
    ],
    [
      'TENS unit, purchase',
      'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Transcutaneous electrotherapy.',
      'No one-month trial is documented. A rental would be preferred over purchase during the trial.',
    ],
    [
      'Norco 10/325mg #120',
      'Decision based on MTUS Chronic Pain Medical Treatment 2009, Section(s): Opioids, criteria for use.',
      "The 4 A's are not documented, nor is there a pain agreement or functional improvement.",
    ],
    [item, mtus, 'There is no red flag and no unequivocal objective finding of specific nerve compromise on the neurologic examination.'],
  ])('%s: at most as information, a patient held against criteria without their source', (asked, basis, rationale) => {
    expect(severities(`${rationale} ${conclusion}`, basis, asked)).not.toContain('warning');
  });

  test('once a family', () => {
    const basis =
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, and Chronic Pain Medical Treatment 2016, Section(s): Introduction.';
    expect(severities(`The records show back pain. ${conclusion}`, basis)).toHaveLength(1);
  });
});

describe('is silent', () => {
  test.each([
    ['ACOEM for the MTUS', `The ACOEM guidelines support imaging with red flags. Per ODG, a month of therapy comes first. ${conclusion}`],
    ['unnamed guidelines where nothing is named', `Guidelines recommend imaging with red flags. ${conclusion}`],
    ['the cited guidelines', `Per ODG, a month of therapy comes first. The request exceeds the cited guidelines. ${conclusion}`],
    ['sources named together', `The MTUS/ACOEM and ODG support imaging with red flags. ${conclusion}`],
    [
      'a criterion in recognisable words',
      `Per ODG, a month of therapy comes first. Indiscriminate imaging yields false-positive findings such as disk bulges. ${conclusion}`,
    ],
    ['a source in pasted text, which settles nothing', `The MTUS supports imaging with red flags. See MRI in the ODG. ${conclusion}`],
    ['nothing written yet', ''],
  ])('%s', (_, rationale) => expect(severities(rationale)).toEqual([]));

  test('another part of the MTUS than the one cited', () => {
    expect(severities(`The MTUS Chronic Pain guidelines recommend it. ${conclusion}`, mtus)).toEqual([]);
  });

  test('journals, web pages and drug labels', () => {
    const basis = 'Decision based on Non-MTUS Citation https://www.example.org/hearing-aids, accessed 02/01/2017.';
    expect(severities(`Hearing was not tested. ${conclusion}`, basis)).toEqual([]);
  });

  test('ACOEM without edition where only its 3rd edition is cited', () => {
    const basis = 'Decision based on Non-MTUS Citation ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Low Back Disorders.';
    expect(severities(`ACOEM does not recommend it in radicular pain. ${conclusion}`, basis)).toEqual([]);
  });

  test('where silent-yet-cited or contradictory-basis speaks', () => {
    expect(severities(`The MTUS is silent on this request. Per ODG, a month of therapy comes first. ${conclusion}`)).toEqual([]);
    const contradicted = `The Expert Reviewer did not base their decision on the MTUS. ${mtus} ${odg}`;
    expect(severities(`Per ODG, a month of therapy comes first. ${conclusion}`, contradicted)).toEqual([]);
  });

  test("the claims administrator's basis", () => {
    const letter = letterWith({
      item,
      claimsBasis: odg,
      basis: mtus,
      rationale: `The MTUS supports imaging with red flags. ${conclusion}`,
    });
    expectFindings(code, letter);
  });
});

describe('fixes', () => {
  const letter = letterWith({ item, basis: `${mtus} ${odg}`, rationale: `Per ODG, a month of therapy comes first. ${conclusion}` });

  test('the citation is removed with its sentence', () => {
    expect(applyFix(code, letter, 'Remove')).toContain(`MAXIMUS guideline: ${odg}\n`);
  });

  test('the last citation is removed', () => {
    const other = letterWith({ item, basis: `${mtus} ${odg}`, rationale: `Per MTUS, red flags come first. ${conclusion}` });
    expect(applyFix(code, other, 'Remove')).toContain(`MAXIMUS guideline: ${mtus}\n`);
  });

  test('one of several citations of a sentence', () => {
    const basis =
      'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Low Back, MRI, ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Low Back Disorders, pg. 607.';
    const text = letterWith({
      item,
      basis,
      rationale: `The MTUS asks for red flags, the third edition of ACOEM for a month of care. ${conclusion}`,
    });
    const mended = applyFix(code, text, 'Remove');
    expect(mended).toContain('3rd ed., Low Back Disorders, pg. 607.');
    expect(mended).not.toContain('(ODG) Low Back');
  });

  test('a basis that cites nothing else says so', () => {
    const text = letterWith({ item, basis: odg, rationale: `The records show back pain. ${conclusion}` });
    expect(applyFix(code, text, 'Remove')).toContain('The Expert Reviewer did not cite any medical evidence for its decision.');
  });

  test('a sentence on it is added before the conclusion, from the criteria for the item', () => {
    const mended = applyFix(code, letter, 'Add a sentence');
    expect(mended).toMatch(
      /Per the MTUS \(Low Back Complaints 2004\), .*nerve compromise.* Therefore, the request is not medically necessary\./,
    );
  });

  test('the sentence is a snippet', () => {
    expect(fixesOf(code, letter)[0]?.edits[0]).toMatchObject({ snippet: true });
  });

  describe('a sentence holds only what bears on the case', () => {
    const postsurgical = (section: string) => `Decision based on MTUS Postsurgical Treatment 2009, Section(s): ${section}.`;
    const sentenceFor = (asked: string, basis: string, summary: string) =>
      applyFix(code, letterWith({ item: asked, summary, basis, rationale: `The records show pain. ${conclusion}` }), 'Add a sentence');
    const stub = /Per the MTUS \(.*\), \[insert what the guideline states\]\. In this case, the records show \[insert findings\]\./;
    const backPain = 'The injured worker is a 44 year old male with lumbar radiculopathy after a laminectomy.';

    test('no visits for other operations', () => {
      const mended = sentenceFor('Postoperative physical therapy, 6 visits', postsurgical('Low Back'), backPain);
      expect(mended).not.toMatch(/Bankart|shoulder instability|metacarpal|femur/i);
      expect(mended).toMatch(stub);
    });

    test('but those for the operation that was done', () => {
      const summary = 'The injured worker is a 24 year old male who had a Bankart repair of the left shoulder.';
      const mended = sentenceFor('Postoperative physical therapy of the left shoulder, 30 visits', postsurgical('Shoulder'), summary);
      expect(mended).toMatch(/Bankart \/ shoulder instability surgery: up to 24 visits/);
      expect(mended).not.toMatch(/metacarpal/i);
    });

    test('a topic on another treatment says nothing', () => {
      const basis = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Topical analgesics.';
      expect(sentenceFor('Psychotherapy, 6 sessions', basis, backPain)).toMatch(stub);
    });

    test('nor does another section than the one cited', () => {
      const basis = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Surgical Considerations.';
      expect(sentenceFor(item, basis, backPain)).toMatch(stub);
    });
  });
});
