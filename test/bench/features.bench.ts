import { bench, describe } from 'vitest';
import { completionsAt } from '../../server/src/features/completion/completion';
import { hoverAt } from '../../server/src/features/hover/hover';
import { letterWith, readingOf } from '../support/marked-letter';

/** A letter of some 10 KB: its last reviewer's basis and rationale as given. */
function letterOfTenKilobytes(basis: string, rationale: string): string {
  const items = ['MRI of the lumbar spine', 'Facet blocks L4-5', 'Tramadol 50mg #60'];
  const reasons = `${'The worker has pain and walks with a limp. '.repeat(20)}The request is not medically necessary.`;
  const issues = Array.from({ length: 8 }, (_, index) => ({ item: items[index % 3] as string, rationale: reasons }));
  return letterWith({ issues: [...issues, { item: 'MRI of the lumbar spine', basis, rationale }] });
}

/** From the text as it was just typed to the answer: the letter is read anew, as after every key. 5 ms is the limit. */
describe('10 KB, read and answered', () => {
  for (const [name, basis, rationale] of [
    ['completion: a guideline', 'Decision based on ¦', ''],
    ['completion: by words', 'Decision based on low back mri¦', ''],
    ['completion: a rationale', 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.', '¦'],
  ] as const) {
    const drawn = letterOfTenKilobytes(basis, rationale);
    const text = drawn.replace('¦', '');
    bench(name, () => {
      completionsAt(readingOf(text), drawn.indexOf('¦'), true);
    });
  }
  const text = letterOfTenKilobytes('Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.', '');
  bench('hover: a citation', () => {
    hoverAt(readingOf(text), text.lastIndexOf('MTUS Low Back') + 3);
  });
});
