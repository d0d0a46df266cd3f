import * as assert from 'node:assert/strict';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import { openLetter, until } from '../support';

const id = 'imr-letters.imr-letters';

/** The host's own marks of what it does, at milliseconds of the clock. */
function marks(): readonly { readonly name: string; readonly startTime: number }[] {
  const { MonacoPerformanceMarks } = globalThis as { MonacoPerformanceMarks?: { getMarks(): ReturnType<typeof marks> } };
  return MonacoPerformanceMarks?.getMarks() ?? [];
}

function millisecondsOf(step: string): number | undefined {
  const [will, did] = ['will', 'did'].map((when) => marks().find(({ name }) => name === `code/extHost/${when}${step}/${id}`)?.startTime);
  return will !== undefined && did !== undefined ? did - will : undefined;
}

describe('the extension', () => {
  it('activates by itself when a letter is opened', async () => {
    const letter = await openLetter('knee-mri.imr');
    assert.equal(letter.languageId, 'imr-determination');
    const extension = vscode.extensions.getExtension(id);
    await until('the extension is active', () => extension?.isActive);
    // A figure for the benchmarks; a machine may be busy.
    Mocha.reporters.Base.consoleLog(
      `      loaded in ${millisecondsOf('LoadExtensionCode')} ms, activated in ${millisecondsOf('ActivateExtension')} ms`,
    );
  });
});
