import { mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { extractRawText } from 'mammoth';
import { expect, inject } from 'vitest';
import { test } from '../reviewer';

test('a first determination, from an empty window to an exported letter', { timeout: 180_000 }, async ({ reviewer }) => {
  const { page, completions } = reviewer;
  const input = page.locator('.quick-input-widget');
  const folder = mkdtempSync(join(inject('temporaryFolder'), 'first-'));
  mkdirSync(join(folder, 'records'));
  reviewer.letter = join(folder, 'first.imr');
  /** Chooses from the list that holds such an entry, by so many steps down. */
  const choose = async (entry: string, steps: number) => {
    await completions.getByText(entry).first().waitFor();
    for (let step = 0; step < steps; step++) await reviewer.press('ArrowDown');
    await reviewer.press('Enter');
  };
  const goToFirstFinding = async (title: string) => {
    await reviewer.runCommand('IMR: Check Before Sending');
    await input.getByText(title, { exact: true }).waitFor();
    await reviewer.press('Enter');
    await input.waitFor({ state: 'hidden' });
  };
  await reviewer.openEmptyWindow();

  await reviewer.runCommand('IMR: New Determination Letter');
  const answers = [
    ...['CM17-9900099', '02/06/2017', '12/01/2016', '03/03/2017', '01/05/2017', 'Standard', '01/20/2017'],
    ...['Orthopedic Surgery', 'California', 'MRI of the left knee', 'Knee brace', ''],
  ];
  for (const [index, answer] of answers.entries()) {
    await input.getByText(`New Determination Letter (${Math.min(index + 1, 10)}/10)`).waitFor();
    if (index >= 10) await input.getByText(`Disputed item ${index - 8}`).waitFor();
    await input.locator('input').first().fill(answer);
    await reviewer.press('Enter');
  }
  await reviewer.editor.getByText('CM17-9900099').first().waitFor();
  await reviewer.squiggles('info').first().waitFor();
  await reviewer.screenshot('10-begun');

  // Tab leads through what is left to fill in: documents, summary.
  for (const words of [
    '12/01/2016',
    '12/30/2016',
    'The injured worker is a 45-year-old male who twisted his left knee on 12/01/2016. He has had six weeks of physical therapy. There is joint line tenderness and a positive McMurray test.',
  ]) {
    await reviewer.type(words);
    await reviewer.press('Tab');
  }

  // The first issue: decision, the other side's basis and the kind of citation are chosen from lists, which lead on by themselves.
  await choose('Overturned', 2);
  await choose('The Claims Administrator did not cite', 1);
  await choose('Non-MTUS Citation', 1);
  await completions.waitFor({ state: 'hidden' });
  // The guideline, then its section.
  await reviewer.press('Control+Space');
  await completions.getByText('MTUS Knee Complaints 2004').first().waitFor();
  await reviewer.screenshot('10-guidelines');
  await reviewer.press('Enter');
  await completions.getByText('Special Studies').first().waitFor();
  await reviewer.screenshot('10-sections');
  await reviewer.press('ArrowDown', 'Enter');
  await completions.waitFor({ state: 'hidden' });
  // The reasons: a criterion of what is cited, then the reviewer's own words.
  await reviewer.press('Tab', 'Control+Space');
  await completions.getByText('MTUS: ').first().waitFor();
  await reviewer.screenshot('10-criteria');
  await reviewer.press('Enter');
  await reviewer.type(' The examination suggests a meniscal tear, and conservative care has failed.');
  await reviewer.press('Tab');
  await choose('is medically necessary', 2);

  // The second issue, whose conclusion is not that of its decision.
  await choose('Overturned', 1);
  await choose('The Claims Administrator did not cite', 1);
  await choose('Non-MTUS Citation', 1);
  await completions.waitFor({ state: 'hidden' });
  await reviewer.press('Control+Space');
  await choose('MTUS Knee Complaints 2004', 0);
  await completions.getByText('Initial Care').first().waitFor();
  await reviewer.press('Enter');
  await completions.waitFor({ state: 'hidden' });
  await reviewer.press('Tab');
  await reviewer.type('The knee gives way on stairs, and a ligament is lax on examination.');
  await reviewer.press('Tab');
  await choose('is medically necessary', 2);
  await reviewer.squiggles('error').first().waitFor();
  await reviewer.screenshot('10-written');

  // It is saved.
  await reviewer.press('Escape', 'Control+s');
  await input.getByText('..', { exact: true }).waitFor();
  await input.locator('input').first().fill(reviewer.letter);
  await input.getByText('records', { exact: true }).waitFor();
  await input.getByRole('button', { name: 'OK' }).click();
  await page.locator('.tab.active:not(.dirty)', { hasText: 'first.imr' }).waitFor();

  // A criterion of the second issue is put in from the view "Determination".
  await reviewer.runCommand('View: Show IMR Letters');
  const view = page.locator('.pane', { hasText: 'Determination' }).first();
  const brace = view.getByRole('treeitem', { name: 'Knee brace' }).first();
  await brace.waitFor();
  await reviewer.screenshot('10-view');
  const row = view.getByRole('treeitem', { name: /^not addressed, Red flag/ });
  await row.hover();
  await row.getByRole('button', { name: 'Insert Criterion into Rationale' }).click();
  await reviewer.editor.getByText('red flag issues').first().waitFor();
  await reviewer.screenshot('10-criterion');

  // Check Before Sending leads to what is wrong, one after the other, and quick fixes mend it.
  await goToFirstFinding('Not ready: 1 error');
  await reviewer.screenshot('10-not-ready');
  await reviewer.offerQuickFix('Change the decision to Overturned');
  await reviewer.quickFixMenu.getByText('Change the decision to Overturned').click();
  await reviewer.squiggles('error').first().waitFor({ state: 'detached' });
  // A note keeps no letter from being ready, and is mended all the same.
  await reviewer.goTo('MTUS Knee Complaints 2004, Section(s): Physical Methods');
  await reviewer.offerQuickFix('Add a sentence');
  await reviewer.screenshot('10-quick-fixes');
  await reviewer.quickFixMenu.getByText('Add a sentence').click();
  await reviewer.editor.getByText('In this case').first().waitFor();
  await reviewer.type('a brace is for instability');
  await reviewer.press('Tab');
  await reviewer.type('a lax ligament');
  await reviewer.press('Escape');
  await reviewer.squiggles('info').first().waitFor({ state: 'detached' });
  const text = await reviewer.savedText();
  await reviewer.runCommand('IMR: Check Before Sending');
  await input.getByText('Ready to be sent').waitFor();
  await reviewer.screenshot('10-ready');
  await reviewer.press('Escape');
  await input.waitFor({ state: 'hidden' });

  // As it will look on paper.
  await reviewer.runCommand('IMR: Open Preview');
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await frame.locator('h1', { hasText: 'CLINICAL CASE SUMMARY' }).waitFor();
  await frame.locator('.here').waitFor();
  await reviewer.screenshot('10-preview');

  // Exported, it holds the letter's words.
  await reviewer.runCommand('IMR: Export as Word Document');
  await input.getByText('records', { exact: true }).waitFor();
  await input.getByRole('button', { name: 'OK' }).click();
  await page.getByText('The letter was written to').first().waitFor();
  await reviewer.screenshot('10-exported');
  const { value } = await extractRawText({ path: reviewer.letter.replace(/imr$/, 'docx') });
  const dense = (words: string) => words.replace(/\s+/g, '');
  expect(dense(value)).toContain(dense(text.slice(text.indexOf('HOW THE IMR'))));
  for (const line of text.slice(0, text.indexOf('HOW THE IMR')).split('\n')) expect(dense(value)).toContain(dense(line));
  expect(text).not.toContain('[insert');
  expect(value).toMatch(/MRI of the left knee: Overturned\n/);
  expect(value).toContain(
    'Per the MTUS (Knee Complaints 2004), a brace is for instability. In this case, the records show a lax ligament. Therefore,',
  );
});
