import { describe, expect, test } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'silent-yet-cited';
const item = 'Hearing aids';
const basis =
  'Decision based on MTUS General Approaches 2004, Section(s): Initial Approaches to Treatment. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Head, Hearing aids.';
const conclusion = 'Therefore, the request is not medically necessary.';
const findings = (rationale: string, basis_ = basis, item_ = item) =>
  findingsOf(code, letterWith({ item: item_, basis: basis_, rationale }));

describe('flags', () => {
  test('a source that is called silent', () => {
    const [finding] = expectFindings(
      code,
      letterWith({
        item,
        basis: `
Decision based on MTUS General Approaches 2004, Section(s): Initial Approaches to Treatment.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning silent
Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Head, Hearing aids.`,
        rationale: `The MTUS does not address hearing aids. The ODG recommend them for sensorineural hearing loss. ${conclusion}`,
      }),
    );
    expect(finding?.related).toHaveLength(1);
  });

  test.each([
    ['in the passive', `Hearing aids are not addressed in the MTUS. The ODG recommend them. ${conclusion}`],
    ['as not applicable', `The MTUS is not applicable to this request. The guidelines (ODG) recommend them. ${conclusion}`],
    ['of both', `The California MTUS and ACOEM Guidelines are silent. The Official Disability Guidelines recommend them. ${conclusion}`],
    ['with unnamed guidelines after it', `The MTUS is silent on this issue. The guidelines recommend an audiogram. ${conclusion}`],
  ])('%s', (_, rationale) => expect(findings(rationale)).toHaveLength(1));

  test('the very source cited, of the MTUS or not', () => {
    const acupuncture =
      'Decision based on MTUS Acupuncture Treatment 2007. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Head, Hearing aids.';
    expect(
      findings(`The MTUS Acupuncture Guidelines do not apply. Per ODG, an audiogram comes first. ${conclusion}`, acupuncture),
    ).toHaveLength(1);
    expect(findings(`The ODG do not address this request. Per MTUS, initial care comes first. ${conclusion}`)).toHaveLength(1);
  });
});

describe('is silent', () => {
  test.each([
    ['limited to a region', `The MTUS does not specifically address the ear. The ODG recommend an audiogram. ${conclusion}`],
    [
      'limited to what lies beyond',
      `The MTUS wants treatment goals. Beyond that, the Guidelines are silent. Per ODG, an audiogram comes first. ${conclusion}`,
    ],
    ['limited to a point', `The MTUS has no recommendation regarding cervical manipulation. Per ODG, it is an option. ${conclusion}`],
    ['limited to another edition', `The 2009 edition of the MTUS is silent. The ODG recommend an audiogram. ${conclusion}`],
    [
      'what is silent is used elsewhere',
      `The MTUS is silent on hearing aids. Still, the MTUS wants treatment goals. Per ODG, an audiogram comes first. ${conclusion}`,
    ],
    [
      'a criterion of it is stated',
      `The MTUS is silent on hearing aids. The value of physical methods rises with a prescription that clearly states treatment goals. ${conclusion}`,
    ],
    [
      'records are silent',
      `The MTUS wants treatment goals. The records are silent on the request. Per ODG, an audiogram comes first. ${conclusion}`,
    ],
    [
      'another part of the MTUS is silent',
      `The MTUS Acupuncture Guidelines do not address this request. Per ODG, an audiogram comes first. ${conclusion}`,
    ],
  ])('%s', (_, rationale) => expect(findings(rationale)).toEqual([]));

  test('nothing of the MTUS is cited', () => {
    const odg = 'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG) Head, Hearing aids.';
    expect(findings(`The MTUS is silent on this issue. Per ODG, an audiogram comes first. ${conclusion}`, odg)).toEqual([]);
  });

  test('ACOEM is silent, the chronic pain guideline cited', () => {
    const chronic = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Introduction.';
    expect(findings(`ACOEM does not address this request. ${conclusion}`, chronic)).toEqual([]);
  });
});

test('fix: the citation is removed', () => {
  const letter = letterWith({
    item,
    basis,
    rationale: `The MTUS is silent on this issue. Per ODG, an audiogram comes first. ${conclusion}`,
  });
  expect(applyFix(code, letter, 'Remove')).toContain('MAXIMUS guideline: Decision based on Non-MTUS Citation Official');
});
