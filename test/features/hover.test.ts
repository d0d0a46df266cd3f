import { describe, expect, test } from 'vitest';
import { hoverAt } from '../../server/src/features/hover/hover';
import { builtInCatalogue } from '../../server/src/guidelines/data';
import { mergeCatalogue } from '../../server/src/guidelines/merge';
import { readGuidelinePack } from '../../server/src/guidelines/read-pack';
import { type LetterParts, letterWith, readingOf } from '../support/marked-letter';
import { withCaret } from './letter-text';

const parts = {
  item: 'MRI of the lumbar spine',
  claimsBasis: 'The Claims Administrator did not cite any medical evidence for its decision.',
  basis: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.',
  rationale: 'The MTUS supports lumbar MRI. The request for MRI of the lumbar spine is not medically necessary.',
};

/** What hover shows where `¦` is drawn: the words it is about and its Markdown, without escapes. */
function hovered(drawn: LetterParts, catalogue = builtInCatalogue()): { words: string; says: string } | undefined {
  const { text, offset } = withCaret(letterWith({ ...parts, ...drawn }));
  const hover = hoverAt(readingOf(text, catalogue), offset);
  return hover && { words: text.slice(hover.range.start, hover.range.end), says: hover.markdown.replace(/\\(.)/g, '$1') };
}

describe('a citation', () => {
  test('says what it is, its edition, that it was in force, and what it asks', () => {
    const hover = hovered({ basis: 'Decision based on MTUS Low Back Com¦plaints 2004, Section(s): Special Studies.' })!;
    expect(hover.words).toBe('MTUS Low Back Complaints 2004, Section(s): Special Studies');
    expect(hover.says).toMatch(/^\*\*Low Back Complaints\*\* {2}\nACOEM chapter 12 · 2nd edition \(2004\)\n\n/);
    expect(hover.says).toContain('MTUS, presumed correct (8 CCR 9792.23.5). In force on the decision date, 02/15/2017.');
    expect(hover.says).toContain('\n*Special Studies*\n\n- ');
    expect(hover.says).toMatch(/\*Paraphrase from public sources: .*\[dir\.ca\.gov\]\(https?:[^)]+\)\*$/);
  });

  test('of an edition that was not in force then: which one was', () => {
    const hover = hovered({
      basis: 'Decision based on MTUS Chronic Pa¦in Medical Treatment 2009, Section(s): Epidural steroid injections.',
    })!;
    expect(hover.says).toContain(
      'but **not in force** on the decision date, 02/15/2017. In force then: Chronic Pain Medical Treatment, July 28, 2016.',
    );
  });

  test('outside of the MTUS, in the basis of the claims administrator too', () => {
    const basis = 'Decision based on Non-MTUS Citation Official Dis¦ability Guidelines (ODG), Low Back, MRI.';
    for (const drawn of [{ basis }, { claimsBasis: basis }]) {
      const hover = hovered(drawn)!;
      expect(hover.says).toMatch(/^\*\*ODG: Low Back/);
      expect(hover.says).toContain('Not part of the MTUS: cite it as Non-MTUS.');
    }
  });

  test('where nothing is on file of what it cites: the note that is, or a line that says so', () => {
    const cited = (basis: string) => hovered({ item: 'Lumbar epidural steroid injection at L4-L5', basis })!.says;
    const injections = cited('Decision based on MTUS Chronic Pa¦in Medical Treatment 2016, Section(s): Epidural steroid injections.');
    expect(injections).toContain(
      '\n*Epidural steroid injections*\n\nRefers the reader to ACOEM chapter 12, Initial Care (page 300) and Summary (page 309).\n',
    );
    const surgery = 'Decision based on MTUS Low Back Comp¦laints 2004, Section(s): Surgical Considerations.';
    expect(cited(surgery)).toContain('\n*Surgical Considerations*: no criteria on file.\n');
    expect(cited('Decision based on MTUS Low Back Complaints 2004, Section(s): Surgical Consi¦derations.')).toContain(
      'no criteria on file.',
    );
  });

  test('every section that it cites', () => {
    const hover = hovered({
      basis: 'Decision based on MTUS Low Back Comp¦laints 2004, Section(s): Special Studies, Surgical Considerations, Moon dust.',
    })!;
    expect(hover.says).toContain('\n*Special Studies*\n\n- ');
    expect(hover.says).toContain('\n*Surgical Considerations*: no criteria on file.\n');
    expect(hover.says).toContain('\n*Moon dust*: no criteria on file.\n');
  });

  test('the decision date as the letter writes it', () => {
    const header = 'Case Number: CM17-0000042\nDecision Date: February 15, 2017';
    expect(hovered({ header, basis: 'Decision based on MTUS Low Back Comp¦laints 2004.' })!.says).toContain(
      'In force on the decision date, February 15, 2017.',
    );
  });

  test('its section by itself', () => {
    const hover = hovered({ basis: 'Decision based on MTUS Low Back Complaints 2004, Section(s): Special Stu¦dies.' })!;
    expect(hover.words).toBe('Special Studies');
    expect(hover.says).toContain('*Special Studies*');
  });

  test('its page: what stands there', () => {
    const hover = hovered({ basis: 'Decision based on MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 3¦03.' })!;
    expect(hover.words).toBe('303');
    expect(hover.says).toMatch(/^\*\*Low Back Complaints\*\* {2}\nPages 286–326\n\n\*Special Studies\*/);
  });

  test('of a source that is not known: nothing', () => {
    expect(hovered({ basis: 'Decision based on Non-MTUS Citation Smith J. et al, Jour¦nal of Spine 2012.' })).toBeUndefined();
  });
});

describe('criteria', () => {
  const stated = 'Lumbar MRI is supported for red flags such as cauda equina, tumor or infection.';

  test('each is marked as addressed in this rationale or not', () => {
    const { says } = hovered({
      basis: 'Decision based on MTUS Low Back Com¦plaints 2004, Section(s): Summary.',
      rationale: `Per the MTUS: ${stated}`,
    })!;
    expect(says).toContain(`- ✓ ${stated}`);
    expect(says).toMatch(/^- ○ Lumbar MRI is supported when the neurologic diagnosis/m);
    expect(says.match(/✓ addressed in this rationale/g)).toHaveLength(1);
  });

  test('without a rationale there are no marks', () => {
    const { text, offset } = withCaret(
      letterWith({ ...parts, basis: 'Decision based on MTUS Low Back Com¦plaints 2004.' }).replace(/\nDecision rationale:[\s\S]*/, ''),
    );
    expect(hoverAt(readingOf(text), offset)!.markdown).not.toMatch(/[✓○]/);
  });

  test('of a long list only the first are shown, and how many more there are', () => {
    const { says } = hovered({ basis: 'Decision based on MTUS Low Back Com¦plaints 2004, Section(s): Special Studies.' })!;
    expect(says.match(/^- [✓○] /gm)!.length).toBeLessThanOrEqual(12);
    expect(says).toMatch(/- … and \d+ more/);
  });

  test("a criterion's words in the rationale", () => {
    const hover = hovered({ rationale: 'Lumbar MRI is supported for red flags such as cauda equ¦ina, tumor or infection.' })!;
    expect(hover.says).toMatch(/\*\*Low Back Complaints\*\* — \*/);
  });
});

describe('a mention', () => {
  test.each([
    ['MTUS', 'The MT¦US supports lumbar MRI.', 'Low Back Complaints'],
    ['ODG', 'Per OD¦G, MRI waits for a month.', 'ODG: Low Back'],
    ['ACOEM', 'The AC¦OEM guidelines support lumbar MRI.', 'Low Back Complaints'],
  ])('%s', (_, rationale, title) => {
    expect(hovered({ rationale })!.says).toContain(`**${title}`);
  });

  test('"the guidelines" are those that were named', () => {
    expect(hovered({ rationale: 'The MTUS speaks of MRI. The guide¦lines ask for red flags.' })!.says).toContain('**Low Back Complaints**');
  });
});

describe('an item', () => {
  test('the guidelines that bear on it, the MTUS first', () => {
    const hover = hovered({ item: 'MRI of the lum¦bar spine' })!;
    expect(hover.words).toBe('MRI of the lumbar spine');
    const lines = hover.says.split('\n').filter((line) => line.startsWith('- '));
    expect(lines[0]).toMatch(/^- \*\*MTUS\*\* Low Back Complaints/);
    expect(lines.some((line) => line.startsWith('- ODG '))).toBe(true);
  });

  test('that names nothing known: nothing', () => {
    expect(hovered({ item: 'Zorb¦ing' })).toBeUndefined();
  });
});

describe('the form', () => {
  test.each([
    [{ decision: 'Uph¦eld' }, 'The treatment is *not* medically necessary.'],
    [{ decision: 'Over¦turned' }, 'The treatment is medically necessary.'],
    [{ claimsBasis: 'The Claims Administrator did not ci¦te any medical evidence for its decision.' }, 'Labor Code §4610.5(c)(2)'],
    [{ basis: 'The Expert Reviewer did not base their deci¦sion on the MTUS.' }, '8 CCR §9792.21(d)'],
    [
      {
        basis:
          'The Expert Reviewer based their decision on recommendation(s) outside of the MT¦US Guidelines. Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, MRI.',
      },
      '8 CCR §9792.21.1(a)',
    ],
  ])('%j', (drawn, law) => {
    expect(hovered(drawn)!.says).toContain(law);
  });

  test.each([
    ['CLINICAL CASE SUMMARY', '8 CCR §9792.10.6(d)'],
    ['HOW THE IMR FINAL DETERMINATION WAS MADE', 'Labor Code §4610.6(f)'],
    ['IMR ISSUES, DECISIONS AND RATIONALES', '8 CCR §9792.10.6(d)'],
    ['MAXIMUS guideline:', 'Labor Code §4610.5(c)(2)'],
    ['Decision rationale:', 'Labor Code §4610.6(c)'],
  ])('the heading %s', (heading, law) => {
    const text = letterWith(parts);
    expect(hoverAt(readingOf(text), text.indexOf(heading) + 3)!.markdown).toContain(law);
  });
});

test('plain words have no hover, wherever they stand', () => {
  expect(hovered({ rationale: 'The worker sle¦eps badly.' })).toBeUndefined();
  expect(hovered({ summary: 'He fell from a lad¦der.' })).toBeUndefined();
  expect(hovered({ header: 'Case Num¦ber: CM17-0000042' })).toBeUndefined();
  expect(hoverAt(readingOf(''), 0)).toBeUndefined();
});

describe('a pack', () => {
  const evil = '[click](command:evil) ![x](https://evil.example/x.png) <img src=x> `code`';
  const pack = {
    name: `Harbor ${evil}`,
    guidelines: [
      {
        id: 'harbor',
        title: 'Harbor Criteria',
        family: 'harbor',
        regions: ['shoulder'],
        text: evil,
        topics: [
          {
            id: 'harbor-t',
            title: 'Injection',
            treatments: ['subacromial injection'],
            text: `Words of the pack.\n${evil}`,
            sources: ['command:evil', 'javascript:x'],
          },
        ],
      },
    ],
  };
  const reading = readGuidelinePack(JSON.stringify(pack), 'a.json');
  const catalogue = mergeCatalogue(builtInCatalogue(), 'pack' in reading ? [reading.pack] : []);
  const drawn = withCaret(
    letterWith({
      item: 'Subacromial injection, right shoulder',
      basis: 'Decision based on Non-MTUS Citation Harbor Crit¦eria, Injection.',
    }),
  );
  const markdown = hoverAt(readingOf(drawn.text, catalogue), drawn.offset)!.markdown;

  test('its text and its name are shown', () => {
    expect(markdown).toContain('> Words of the pack');
    expect(markdown).toMatch(/\*From the guideline pack Harbor /);
  });

  test('nothing of it takes effect: no link, image, HTML or code', () => {
    expect(markdown.replace(/\\./g, '').replace(/^> /gm, '')).not.toMatch(/[[\]<`!]/);
  });
});
