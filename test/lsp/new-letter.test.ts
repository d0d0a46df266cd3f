import { expect, test } from 'vitest';
import { LspClient } from './lsp-client';

const uri = 'untitled:letter';

test('a new letter asks for the fields of its format and reads the items of a request', async () => {
  const client = await LspClient.start();
  const form = await client.connection.sendRequest<{ header: { id: string; label: string }[] }>('imr/newLetterForm', {
    uri,
    request: '1. TENS unit\n2. Knee brace',
  });
  expect(form).toMatchObject({ items: ['TENS unit', 'Knee brace'] });
  expect(form.header[0]).toEqual({ id: 'caseNumber', label: 'Case Number', kind: 'text' });
  expect(form.header).toContainEqual({ id: 'priority', label: 'Priority', kind: 'text', values: ['Standard', 'Expedited'] });
  expect(form.header).toHaveLength(7);
});

test('a new letter is of the format that is set', async () => {
  const client = await LspClient.start({ settings: { profile: 'professional-review' } });
  const details = { header: {}, specialties: 'Internal Medicine', states: '', items: ['TENS unit'] };
  const snippet = await client.connection.sendRequest<string>('imr/newLetter', { uri, details });
  expect(snippet).toMatch(/^MEDICAL PROFESSIONAL REVIEW\n\nISSUE AT DISPUTE/);
  expect(snippet).toContain('TENS unit');
  expect(snippet).toContain('Internal Medicine');
});
