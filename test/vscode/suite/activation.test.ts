import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openLetter, until } from '../support';

describe('the extension', () => {
  it('activates by itself when a letter is opened', async () => {
    const letter = await openLetter('knee-mri.imr');
    assert.equal(letter.languageId, 'imr-determination');
    const extension = vscode.extensions.getExtension('imr-letters.imr-letters');
    await until('the extension is active', () => extension?.isActive);
  });
});
