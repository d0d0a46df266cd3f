import { describe, expect, it, test } from 'vitest';
import { bearingOnItem } from '../../server/src/features/guidelines-at-hand';
import { hoverAt } from '../../server/src/features/hover/hover';
import { type DeterminationRow, determinationRows } from '../../server/src/features/views/determination';
import type { TextRange } from '../../server/src/text/text-range';
import { letterWith, readingOf } from '../support/marked-letter';
import { labels, offered } from './completion/carets';
import { analysed } from './letter-text';

const lowBack = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies, Summary.';
const xrays = 'Lumbar x-rays are not recommended without red flags.';
const routineMri = 'MRI is not a routine test for low back complaints.';
const facets = 'Facet-joint injections are listed as not recommended.';
const lumbarMri = 'Lumbar MRI is supported for red flags such as cauda equina, tumor or infection.';

describe('of the criteria of a topic on several treatments', () => {
  const criteriaOf = (parts: { item: string; rationale?: string }) => {
    const rows = (row: DeterminationRow<TextRange>): DeterminationRow<TextRange>[] => [row, ...row.children.flatMap(rows)];
    const all = determinationRows(analysed(letterWith({ basis: lowBack, ...parts }))).flatMap(rows);
    return all.filter(({ kind }) => kind === 'criterion').map(({ label }) => label);
  };

  it('those on the treatment of the item count', () => {
    const ofMri = criteriaOf({ item: 'MRI of the lumbar spine' });
    expect(ofMri).toContain(routineMri);
    expect(ofMri).toContain('Imaging may be ordered for new neurologic dysfunction.');
    expect(ofMri).not.toContain(xrays);
    const ofXray = criteriaOf({ item: 'X-ray of the lumbar spine' });
    expect(ofXray[0]).toBe(xrays);
    expect(ofXray).not.toContain(routineMri);
  });

  it('one on another treatment counts where the rationale states it', () => {
    expect(criteriaOf({ item: 'MRI of the lumbar spine', rationale: `Per the MTUS, ${xrays}` })).toContain(xrays);
  });

  it('all count where the item is none of its treatments, or is not known', () => {
    const all = criteriaOf({ item: 'Purple moon dust' });
    expect(all).toEqual(expect.arrayContaining([xrays, routineMri]));
    expect(criteriaOf({ item: 'Gym membership' })).toHaveLength(all.length);
  });

  it('what the treatment waits for is no other treatment', () => {
    const rows = criteriaOf({ item: 'MRI of the lumbar spine' });
    expect(rows.join('\n')).toMatch(/when plain films are negative/);
    expect(rows.join('\n')).toMatch(/conservative management under observation/);
  });
});

describe('in a rationale', () => {
  it('what names the treatment comes first, then its kind, and what is of other treatments last', () => {
    const found = labels({ item: 'MRI of the lumbar spine', basis: lowBack, rationale: '¦' });
    const place = (text: string) => found.indexOf(`MTUS: ${text}`);
    expect(found[0]).toMatch(/\bMRI\b/);
    expect(place(lumbarMri)).toBeGreaterThanOrEqual(0);
    if (place(facets) >= 0) expect(place(facets)).toBeGreaterThan(place(lumbarMri));
    for (const label of found.slice(0, 6)) expect(label).not.toMatch(/x-rays are|Facet|Epidural/);
  });

  it('in the hover, too', () => {
    const text = letterWith({ item: 'MRI of the lumbar spine', basis: lowBack });
    const says = hoverAt(readingOf(text), text.indexOf('Special Studies, Summary'))?.markdown ?? '';
    expect(says).toContain('MRI is advised');
    expect(says).not.toContain('x-rays');
  });
});

describe('of the sections of a chapter, those on the kind of treatment come first', () => {
  test.each([
    ['Right carpal tunnel release', 'Forearm, Wrist, and Hand Complaints', 'Surgical Considerations'],
    ['Left knee arthroscopy', 'Knee Complaints', 'Surgical Considerations'],
    ['Rotator cuff repair, right shoulder', 'Shoulder Complaints', 'Surgical Considerations'],
    ['MRI of the right ankle', 'Ankle and Foot Complaints', 'Special Studies'],
    ['Lumbar brace', 'Low Back Complaints', 'Physical Methods'],
    ['Lumbar epidural steroid injection', 'Low Back Complaints', 'Initial Care'],
  ])('%s', (item, chapter, section) => {
    expect(labels({ item, basis: `Decision based on MTUS ${chapter} 2004, Section(s): ¦` })[0]).toBe(section);
  });

  test('no two citations are offered that cannot be told apart', () => {
    for (const typed of ['MTUS Forearm', 'MTUS low back', 'odg knee', 'MTUS chronic pain']) {
      const found = offered({ item: 'MRI of the right wrist', basis: `Decision based on ${typed}¦` }).map(
        ({ label, detail }) => `${label} | ${detail}`,
      );
      expect(new Set(found).size).toBe(found.length);
    }
  });
});

describe('the guidelines that bear on an item', () => {
  const bearing = (text: string, issue = 0) => {
    const letter = readingOf(text);
    return bearingOnItem(letter, letter.issues[issue]!).map(({ guideline }) => guideline.id);
  };

  it('are none on the whole body that say nothing of its treatment', () => {
    const found = bearing(letterWith({ item: 'Cervical epidural steroid injection at C5-C6' }));
    expect(found).toContain('odg-neck');
    expect(found).not.toContain('odg-diabetes');
    expect(found).not.toContain('odg-infectious');
  });

  it('are of the region of the operation for the services that go with it', () => {
    const text = letterWith({
      issues: [
        { item: 'Right carpal tunnel release' },
        { item: 'Associated surgical service: Post-operative physical therapy, 8 visits' },
        { item: 'Physical therapy, 8 visits' },
      ],
    });
    expect(bearing(text, 1)).toContain('acoem2004-ch11');
    for (const other of ['acoem2004-ch13', 'odg-shoulder', 'odg-low-back']) expect(bearing(text, 1)).not.toContain(other);
    // Where no region is known, what treats all of them comes before what treats one.
    const unknown = bearing(text, 2);
    expect(unknown.indexOf('mtus-chronic-pain-2016')).toBeLessThan(unknown.indexOf('acoem2004-ch13'));
    expect(unknown.indexOf('odg-pain')).toBeLessThan(unknown.indexOf('odg-shoulder'));
  });
});
