import { describe, expect, test } from 'vitest';
import { expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'negated-criterion';
const conclusion = 'Therefore, the request is not medically necessary.';
const titles = {
  back: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Physical Methods.',
  knee: 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
  shoulder: 'Decision based on MTUS Shoulder Complaints 2004, Section(s): Summary.',
  topical: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Topical analgesics.',
  tens: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): TENS, chronic pain (transcutaneous electrical nerve stimulation).',
  eds: 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Electrodiagnostic testing (EMG/NCS).',
} as const;

const findings = (title: keyof typeof titles, rationale: string) =>
  findingsOf(code, letterWith({ item: 'Treatment', basis: titles[title], rationale: `${rationale} ${conclusion}` })).map(
    ({ message }) => message,
  );

test('marks the statement', () => {
  expectFindings(
    code,
    letterWith({
      item: 'Massage therapy',
      basis: titles.back,
      rationale: `The ACOEM guidelines note that
passive modalities such as massage have proven efficacy in treating acute low back symptoms.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning the opposite of what
${conclusion}`,
    }),
  );
});

describe('flags a negation lost or added', () => {
  test.each([
    ['back', 'ACOEM states that lumbar supports have been shown to have lasting benefit beyond the acute phase.'],
    ['back', 'ACOEM states that lumbar spine x-rays should be recommended in the absence of red flags.'],
    ['back', 'ACOEM states that invasive techniques such as local injections are not of questionable merit.'],
    ['knee', 'The MTUS states that special studies are needed to evaluate most knee complaints.'],
    ['shoulder', 'The MTUS recommends routine MRI without surgical indications.'],
    ['topical', 'The MTUS states that any compounded product that contains at least one drug (or drug class) is not recommended.'],
    ['topical', 'Per MTUS, topical muscle relaxants are recommended.'],
    ['tens', 'The MTUS guidelines state that TENS is recommended as a primary treatment modality.'],
    ['eds', 'The MTUS states that EMGs are necessary if radiculopathy is already clinically obvious.'],
  ] as const)('%s: %s', (title, rationale) => expect(findings(title, rationale)).toHaveLength(1));
});

describe('is silent', () => {
  test.each([
    ['back', 'The ACOEM guidelines note that passive modalities such as massage have no proven efficacy in acute low back symptoms.'],
    ['back', 'ACOEM states that lumbar supports have not been shown to have any lasting benefit beyond the acute phase.'],
    ['back', 'ACOEM states that x-rays should not be recommended in the absence of red flags.'],
    ['back', 'ACOEM notes that lumbar supports lack lasting benefit.'],
    [
      'knee',
      'The MTUS states that special studies are not needed to evaluate most knee complaints until after a period of conservative care.',
    ],
    ['knee', 'The MTUS states that special studies are needed only after a period of conservative care and observation.'],
    ['knee', 'Special studies are needed if red flags are found.'],
    ['shoulder', 'The MTUS does not recommend routine MRI without surgical indications.'],
    ['shoulder', 'Electrodiagnostic testing was recommended by the treating physician.'],
    [
      'topical',
      'The MTUS states that any compounded product that contains at least one drug (or drug class) that is not recommended is not recommended.',
    ],
    ['topical', 'Per MTUS, topical muscle relaxants are not recommended.'],
    ['tens', 'The MTUS states that TENS is not recommended as a primary treatment modality.'],
    ['eds', 'The MTUS states that EMGs are not necessary if radiculopathy is already clinically obvious.'],
  ] as const)('%s: %s', (title, rationale) => expect(findings(title, rationale)).toEqual([]));

  test('a guideline that is not cited', () => {
    expect(findings('knee', 'Passive modalities such as massage have proven efficacy in acute low back symptoms.')).toEqual([]);
  });

  test('what another source is said to state', () => {
    expect(findings('shoulder', 'The ODG recommend electrodiagnostic studies for the usual diagnosis.')).toEqual([]);
  });
});
