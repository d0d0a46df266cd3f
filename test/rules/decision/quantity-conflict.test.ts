import { describe, expect, it } from 'vitest';
import { applyFix, expectFindings, findingsOf, letterWith } from '../../support/marked-letter';

const code = 'quantity-conflict';

function concluding(item: string, conclusion: string): string {
  return letterWith({ item, rationale: `The MTUS supports up to 10 visits over 8 weeks. ${conclusion}` });
}

describe('quantity-conflict', () => {
  it('flags the number of the conclusion', () => {
    const before = 'Decision rationale: The MTUS supports up to 10 visits over 8 weeks. Therefore, the request for ';
    expectFindings(
      code,
      concluding(
        'Physical therapy, 5 sessions',
        `Therefore, the request for 8 visits of physical therapy\n${' '.repeat(before.length)}^ warning speaks of 8, but the item asks for 5\nis not medically necessary.`,
      ),
    );
  });

  it.each([
    ['Acupuncture 2 times a week for 3 weeks', 'Therefore, the request for eight acupuncture visits is not medically necessary.'],
    [
      'Acupuncture 2 times a week for 3 weeks',
      'Therefore, the request for acupuncture 2 times a week for 6 weeks is not medically necessary.',
    ],
    ['Prilosec 20mg #60 x 3', 'The request for Prilosec 20mg #90 is not medically necessary.'],
    ['PT neck 2x4, low back 2x4', 'The request for 12 PT visits is not medically necessary.'],
    ['Tramadol 50mg #60, 1 tab q6h', 'The request for tramadol 50mg #120, 1 tab q6h, is not medically necessary.'],
    ['Tramadol 50mg #60', 'Therefore, the request for tramadol 50 mg #90 is not medically necessary.'],
    ['Eight (8) sessions of aquatic therapy', 'Aquatic therapy, 12 sessions, is medically necessary.'],
    ['Lidocaine 5% patch #30', 'The requested lidocaine 5% patch #60 is not medically necessary.'],
    ['Chiropractic treatment x 12', 'As such, the request for chiropractic treatment x 6 is not medically necessary.'],
    ['Psychotherapy, 6 sessions', 'Medical necessity for the request for 10 sessions of psychotherapy has not been established.'],
    ['Norco 5/325mg #60, 1-2 tabs every 4 hours', 'The request for Norco 5/325 mg #90, 1-2 tabs every 4 hours, is medically necessary.'],
    [
      'Physical therapy 6 sessions, 2 times a week for 3 weeks',
      'The request for physical therapy 12 sessions, 2 times a week for 3 weeks, is not medically necessary.',
    ],
    ['Naproxen 550 mg, 60 tablets', 'The request for naproxen 550 mg, 30 tablets is not medically necessary.'],
    ['Functional restoration program, 160 hours', 'The request for an 80-hour functional restoration program is not medically necessary.'],
    [
      'Home health aide 4 hours a day, 5 days a week',
      'The request for a home health aide 8 hours a day, 5 days a week, is medically necessary.',
    ],
    ['Home health, 20 hrs per week for 4 weeks', 'The request for home health for 12 hours per week is not medically necessary.'],
    [
      'Physical therapy, 2 visits per week for 4 weeks',
      'The request for physical therapy, 2 visits per week for 6 weeks, is not medically necessary.',
    ],
  ])('flags "%s" against "%s"', (item, conclusion) => {
    expect(findingsOf(code, concluding(item, conclusion))).toHaveLength(1);
  });

  it.each([
    ['Acupuncture 2 times a week for 3 weeks', 'Therefore, the request for six acupuncture visits is not medically necessary.'],
    [
      'Twelve physical therapy sessions, three times weekly',
      'The request for 12 sessions of physical therapy, three times weekly, is not medically necessary.',
    ],
    ['Physical therapy two times four visits (8)', 'The request for 8 visits of physical therapy is not medically necessary.'],
    ['Post-op physical therapy 12-18 sessions', 'The request for 12 sessions of physical therapy is not medically necessary.'],
    ['Norco 5/325mg #60, 1-2 tabs every 4 hours', 'The request for Norco 5/325 mg #60, 1-2 tabs every 4 hours, is medically necessary.'],
    ['Physical therapy, 5 sessions', 'As eight sessions were completed, the request is not medically necessary.'],
    ['Physical therapy, 5 sessions', 'He completed 8 visits. The request for physical therapy is not medically necessary.'],
    ['Physical therapy', 'The request for 8 visits of physical therapy is not medically necessary.'],
    ['Home health aide 4 hours a day, 5 days a week for 4 weeks', 'The request for 80 hours of home health is not medically necessary.'],
    ['Functional restoration program, 160 hours', 'The request for a 160-hour functional restoration program is not medically necessary.'],
    ['Norco 10/325mg every 6 hours #120', 'The request for Norco 10/325mg every 4-6 hours #120 is medically necessary.'],
    // The original request and its remaining part.
    [
      'Physical therapy, 5 sessions',
      'Seven visits were approved, and the remaining sessions are in dispute. The request for 12 visits is not medically necessary.',
    ],
    ['Physical therapy, 5 sessions', 'The original request, 12 visits of physical therapy, is not medically necessary.'],
    ['Remaining 6 sessions of physical therapy', 'The request for 12 sessions of physical therapy is not medically necessary.'],
    [
      'The remaining IMR eligible portion of the original request, 6 sessions of physical therapy is',
      'The request for 12 sessions of physical therapy is not medically necessary.',
    ],
    ...[
      'The request for 8 additional visits (32 total) is not medically necessary.',
      'The request for an additional 8 visits, for a total of 32 visits, is not medically necessary.',
      'The request for 8 more visits, in addition to the 24 visits completed, is not medically necessary.',
      'Eight visits, on top of 24 visits, are not medically necessary.',
      'Further therapy in excess of the 10 visits recommended is not medically necessary.',
      'Treatment exceeding 10 visits is not medically necessary.',
      'Physical therapy past 24 visits is not medically necessary.',
      'The request for physical therapy beyond six sessions is not medically necessary.',
      'Physical therapy with 24 sessions of it completed to date is not medically necessary.',
    ].map((conclusion): [string, string] => ['Physical therapy 8 visits', conclusion]),
    ['Tramadol 50mg 1 tab q6h prn', 'The request for tramadol #120 is not medically necessary.'],
    ['Norco 10/325mg 1-2 tabs q4-6h', 'The request for Norco #90 is not medically necessary.'],
    ['Ibuprofen 800mg, take 1 tablet TID, 30 day supply', 'Ibuprofen 800 mg, 90 tablets, is medically necessary.'],
    ['Butrans 10 mcg 1 patch weekly', 'The request for Butrans #4 is medically necessary.'],
    ['Lidoderm 5% 1-3 patches 12 hours on/off', 'The request for Lidoderm #90 is not medically necessary.'],
    ['Tramadol 50mg, 120 tablets', 'The request for tramadol 50mg, 1 tab q6h, is not medically necessary.'],
    ['Prilosec 20mg #60 x 3', 'The request for Prilosec 20mg #60 is not medically necessary.'],
    ['Prilosec 20mg #60 x 3', 'The request for Prilosec 20mg #180 is not medically necessary.'],
    ['Physical therapy 2-3 times a week for 4 weeks', 'The request for 8-12 visits of physical therapy is not medically necessary.'],
    ['Physical therapy 2-3 times per week for 4-6 weeks', 'The 8-18 visits of physical therapy are not medically necessary.'],
    ['PT lumbar x 6 and knee x 6', 'The request for 12 PT visits is not medically necessary.'],
    ['PT neck 2x4, low back 2x4', 'The request for 16 PT visits is not medically necessary.'],
    ['PT, neck and low back, 2x4 each', 'The request for 16 PT visits is not medically necessary.'],
    ['PT x 12, lumbar spine and right knee (6 each)', 'The request for six visits for each region is not medically necessary.'],
    ['Wheelchair for a 2 month rental', 'The request for a wheelchair, one unit, is not medically necessary.'],
  ])('is silent on "%s" and "%s"', (item, conclusion) => {
    expectFindings(code, concluding(item, conclusion));
  });

  it.each([
    ['Physical therapy, 5 sessions', 'The request for 8 visits of physical therapy is not medically necessary.', '8 visits', '5 visits'],
    [
      'Psychotherapy, 6 sessions',
      'Eight (8) sessions of psychotherapy are not medically necessary.',
      'Eight (8) sessions',
      'Six (6) sessions',
    ],
    ['Tramadol 50mg #60', 'The request for tramadol 50mg #90 is not medically necessary.', '#90', '#60'],
    [
      'Acupuncture 2 times a week for 3 weeks',
      'The request for acupuncture 2 times a week for 6 weeks is not medically necessary.',
      'for 6 weeks',
      'for 3 weeks',
    ],
  ])('puts the item’s number: "%s"', (item, conclusion, wrong, right) => {
    const letter = concluding(item, conclusion);
    expect(applyFix(code, letter, "the item's number")).toBe(letter.replace(wrong, right));
  });
});
