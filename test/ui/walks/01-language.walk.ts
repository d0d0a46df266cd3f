import { test } from '../reviewer';

test('a letter opens in the language of IMR determinations', async ({ reviewer }) => {
  await reviewer.openLetter('knee-mri.imr');
  await reviewer.statusBarEntry('IMR Determination').waitFor();
  await reviewer.screenshot('01-language');
});
