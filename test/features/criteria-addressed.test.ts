import { describe, expect, test } from 'vitest';
import { hoverAt } from '../../server/src/features/hover/hover';
import { issueLenses } from '../../server/src/features/issue-lenses';
import { determinationRows } from '../../server/src/features/views/determination';
import { letterWith, readingOf } from '../support/marked-letter';
import { analysed } from './letter-text';

const odgInjection =
  'Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, Epidural steroid injections (ESIs), therapeutic.';
const injection = 'Transforaminal epidural steroid injection at left L4-L5';
const conclusion = 'The request is medically necessary.';

/** What the line above the letter's issue says of criteria. */
function lens(item: string, basis: string, rationale: string): string | undefined {
  const lenses = issueLenses(analysed(letterWith({ item, basis, rationale: `${rationale} ${conclusion}`, decision: 'Overturned' })));
  return lenses.map(({ title }) => title).find((title) => title.includes('criteria'));
}

/** The criteria that a hover on the citation ticks off. */
function ticked(item: string, basis: string, rationale: string): string[] {
  const text = letterWith({ item, basis, rationale: `${rationale} ${conclusion}` });
  const markdown = hoverAt(readingOf(text), text.indexOf(basis) + 'Decision based on MTUS Chr'.length)?.markdown.replace(/\\(.)/g, '$1');
  return [...(markdown ?? '').matchAll(/^- ✓ (.*)$/gm)].map(([, criterion]) => criterion as string);
}

describe('a criterion is addressed in words of the rationale’s own', () => {
  test('by findings, studies and treatments that it sums up', () => {
    const rationale =
      'There is left L5 radiculopathy on examination, borne out by MRI at L4-L5, and eight visits of therapy, NSAIDs and gabapentin have failed.';
    expect(ticked(injection, odgInjection, rationale)).toEqual([
      'Radiculopathy (from herniated disc, not stenosis) documented with objective findings.',
      'Corroborated by imaging and/or electrodiagnostic testing.',
      'Unresponsive to conservative treatment (exercises, physical methods, NSAIDs, muscle relaxants).',
    ]);
    expect(lens(injection, odgInjection, rationale)).toBe('3 of 4 criteria addressed');
  });

  test('by most of what a long one names', () => {
    const basis = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Psychological treatment.';
    const rationale = 'Psychological care, added to pain treatment, lessens how far pain interferes and helps people back to work.';
    expect(ticked('Psychotherapy, 6 sessions', basis, rationale)).toEqual([
      'Added to pain treatment it lessens pain interference soon and aids return to work later.',
    ]);
  });

  test.each([
    ['words of one criterion that are strewn over sentences', 'He has radiculopathy. The examination was short.'],
    ['a treatment that was only asked for', 'The provider requests an epidural injection and therapy.'],
    ['an imaging study that confirms nothing', 'An MRI was done in May.'],
  ])('not by %s', (_, rationale) => expect(ticked(injection, odgInjection, rationale)).toEqual([]));

  test('not by the limit for another diagnosis', () => {
    const basis = 'Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): Physical medicine treatment.';
    const rationale = 'For myalgia the MTUS allows, over eight weeks, nine visits.';
    const addressed = ticked('Physical therapy for the low back', basis, rationale);
    expect(addressed.join()).not.toMatch(/Arthritis/);
  });
});

describe('how many are counted', () => {
  const knee = 'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.';
  const effusion = 'The MTUS considers a knee MRI with an effusion within 24 hours of injury. An effusion was seen the same day.';

  test('alternatives count as one', () => {
    expect(lens('MRI of the left knee', knee, effusion)).toBe('1 of 3 criteria addressed');
    const both = `${effusion} Red flag issues are to be ruled out first. Conservative care and a period of observation have been tried.`;
    expect(lens('MRI of the left knee', knee, both)).toBe('3 of 3 criteria addressed');
  });

  test('the view says the same', () => {
    const text = letterWith({ item: 'MRI of the left knee', basis: knee, rationale: `${effusion} ${conclusion}` });
    expect(JSON.stringify(determinationRows(analysed(text)))).toContain('"label":"Criteria","detail":"1 of 3 addressed"');
  });
});
