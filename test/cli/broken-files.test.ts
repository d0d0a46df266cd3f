import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenFiles } from '../support/broken-files';
import { contradictoryLetter, folderOf } from './letters';
import { run } from './run';

describe('where a pack, a profile, dismissals or a letter should be, there is', () => {
  test.each(brokenFiles)('$what', ({ make, said, holdsNoDismissals }) => {
    const cwd = folderOf({ 'letter.imr': contradictoryLetter });
    make(join(cwd, 'broken.json'));
    for (const option of ['--guidelines', '--profile']) {
      const { code, out, err } = run(['check', option, 'broken.json', 'letter.imr'], { cwd });
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^imr: [^\n]*broken\.json[^\n]*\n$/);
      expect(err).toMatch(said);
    }
    mkdirSync(join(cwd, '.imr'));
    make(join(cwd, '.imr/dismissals.json'));
    const { code, out, err } = run(['check', 'letter.imr'], { cwd });
    expect(out).toContain('decision-conflict');
    if (holdsNoDismissals) expect([code, err]).toEqual([1, '']);
    else expect(err).toMatch(/^imr: [^\n]*dismissals\.json[^\n]*\n/);
  });
});
