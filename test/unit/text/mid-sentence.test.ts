import { expect, test } from 'vitest';
import { inMidSentence } from '../../../server/src/text/mid-sentence';

test.each([
  ['Left L4-L5 and L5-S1 transforaminal epidural steroid injection', 'left L4-L5 and L5-S1 transforaminal epidural steroid injection'],
  ['Post-injection physical therapy, 6 visits', 'post-injection physical therapy, 6 visits'],
  ['Acupuncture 6 sessions', 'acupuncture 6 sessions'],
  ['Physiotherapy 2 x 6', 'physiotherapy 2 x 6'],
  ['Chiropractic/physiotherapy for the neck', 'chiropractic/physiotherapy for the neck'],
  ['Electromyography (EMG) of both legs', 'electromyography (EMG) of both legs'],
  ['Transforaminal ESI', 'transforaminal ESI'],
  ['A cane', 'a cane'],
])('%s: small in mid-sentence', (text, small) => expect(inMidSentence(text)).toBe(small));

test.each([
  'MRI of the left knee',
  'Norco 10/325 mg #60',
  'Left Knee Brace',
  'TENS unit',
  'L4-L5 facet blocks',
  'X-ray of the hip',
  '6 visits',
])('%s: as it is', (text) => expect(inMidSentence(text)).toBe(text));
