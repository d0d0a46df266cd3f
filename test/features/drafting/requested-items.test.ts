import { expect, test } from 'vitest';
import { requestedItems } from '../../../server/src/features/drafting/requested-items';
import { builtInCatalogue } from '../../../server/src/guidelines/data';

const items = (text: string) => requestedItems(text, builtInCatalogue());

test.each([
  [
    'a sentence on what is under consideration',
    'He fell on 8/3/12. Request(s) under consideration include L5-S1 facet block with corticosteroid and physical therapy. The request was non-certified.',
    ['L5-S1 facet block with corticosteroid', 'Physical therapy'],
  ],
  ['a refusal', 'The claims administrator denied a request for MRI of the left knee, citing ODG.', ['MRI of the left knee']],
  [
    'a numbered list that wraps',
    'Please review:\n1. MRI of the lumbar spine\n   without contrast\n2) Norco 10/325mg #60;\n3. 1 left L5 pars injection',
    ['MRI of the lumbar spine without contrast', 'Norco 10/325mg #60', '1 left L5 pars injection'],
  ],
  ['bullets', '• TENS unit\n• TENS unit\n- knee brace,', ['TENS unit', 'Knee brace']],
  ['lines', 'Disputed items:\nTENS unit\r\n\r\nKnee brace\r\n', ['TENS unit', 'Knee brace']],
  ['one line', 'Chiropractic care, 12 sessions', ['Chiropractic care, 12 sessions']],
  [
    'running text that names none',
    'The worker was seen by the surgeon on the second of January, who wrote that the knee was doing well and had no complaints.',
    [],
  ],
  ['nothing', ' \n', []],
])('%s', (_, text, expected) => {
  expect(items(text)).toEqual(expected);
});
