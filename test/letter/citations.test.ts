import { describe, expect, it } from 'vitest';
import type { BasisReading, Citation, CitedSection } from '../../server/src/letter/letter-reading';
import type { TextRange } from '../../server/src/text/text-range';
import { letterWith, readingOf } from '../support/marked-letter';
import { processorTimeOf } from '../support/processor-time';

/** The reviewer's basis of a letter without other peculiarities. */
function basisOf(basis: string, header?: string): { basis: BasisReading; words: (range: TextRange) => string } {
  const text = letterWith({ basis, ...(header === undefined ? {} : { header }) });
  const [issue] = readingOf(text).issues;
  if (!issue?.reviewerBasis) throw new Error('no basis');
  return { basis: issue.reviewerBasis, words: ({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ') };
}

const name = ({ section, topic, text }: CitedSection) => section?.name ?? topic?.id ?? `?${text}`;
const list = (what: string, values: readonly string[]) => (values.length > 0 ? ` ${what} ${values.join(' | ')}` : '');

/** A citation in one line: label, guideline or family, then what else was read. */
function summary(citation: Citation, words: (range: TextRange) => string): string {
  const edition = [citation.edition?.ordinal, citation.edition?.year].filter((value) => value !== undefined).join('/');
  return [
    `${citation.label ?? 'unlabelled'} ${citation.guideline?.id ?? `${citation.family}?`}`,
    citation.chapter ? ` chapter ${citation.chapter.value}` : '',
    edition ? ` edition ${edition}` : '',
    list('sections', citation.sections.map(name)),
    list('topics', citation.topics.map(name)),
    list(
      'pages',
      citation.pages.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)),
    ),
    citation.quotation ? ` quoting ${words(citation.quotation)}` : '',
  ].join('');
}

function summaries(basis: string, header?: string): string[] {
  const read = basisOf(basis, header);
  return read.basis.citations.map((citation) => summary(citation, read.words));
}

describe('MTUS citations of 2013-2015', () => {
  it.each([
    ['MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300', ['mtus acoem2004-ch12 chapter 12 pages 300']],
    ['MTUS ACOEM Chapter 8 Neck and Upper Back Complaints', ['mtus acoem2004-ch8 chapter 8']],
    ['MTUS ACOEM Chapter 12, pages 303-5', ['mtus acoem2004-ch12 chapter 12 pages 303-305']],
    [
      'MTUS ACOEM Chapter 5 Cornerstones of Disability Prevention and Management Page(s): 89',
      ['mtus acoem2004-gen chapter 5 topics Cornerstones of Disability Prevention and Management pages 89'],
    ],
    [
      'MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300, 303-304, and Chronic Pain Treatment Guidelines Topical analgesics Page(s): 111-113',
      ['mtus acoem2004-ch12 chapter 12 pages 300 | 303-304', 'mtus mtus-chronic-pain-2016 topics cp2016-topical pages 111-113'],
    ],
    [
      'MTUS ACOEM Chapter 8 Neck and Upper Back Complaints, Chapter 12 Low Back Complaints Page(s): 178, 303',
      ['mtus acoem2004-ch8 chapter 8', 'mtus acoem2004-ch12 chapter 12 pages 178 | 303'],
    ],
    ['MTUS Knee Complaints, Postsurgical Treatment Guidelines', ['mtus acoem2004-ch13', 'mtus mtus-postsurgical-2009']],
    ['MTUS Elbow Disorders (Revised 2007), pages 20-23', ['mtus acoem2004-ch10 edition 2007 pages 20-23']],
    [
      'Low Back Complaints (ACOEM Practice Guidelines, 2nd Edition (2004), Chapter 12), pages 303-305',
      ['unlabelled acoem2004-ch12 chapter 12 edition 2/2004 pages 303-305'],
    ],
    ['MTUS', ['mtus mtus?']],
    ['MTUS ACOEM', ['mtus mtus?']],
    ['CA MTUS Chronic Pain Medical Treatment Guidelines (May 2009), page 46 of 127', ['mtus mtus-chronic-pain-2009 edition 2009 pages 46']],
    [
      'MTUS Chronic Pain Medical Treatment Guidelines 2009, Topical analgesics, Opioids Page(s): 78, 111',
      ['mtus mtus-chronic-pain-2009 edition 2009 topics cp2009-topical | cp2009-opioids pages 78 | 111'],
    ],
  ])('Decision based on %s', (words, expected) => {
    expect(summaries(`Decision based on ${words}.`)).toEqual(expected);
  });
});

describe('MTUS citations of 2016 and later', () => {
  it.each([
    ['MTUS Low Back Complaints 2004, Section(s): Special Studies', ['mtus acoem2004-ch12 edition 2004 sections Special Studies']],
    ['MTUS Acupuncture Treatment 2007', ['mtus mtus-acupuncture-2007 edition 2007']],
    [
      'MTUS Forearm, Wrist, and Hand Complaints 2004, Section(s): Work-Relatedness, and Postsurgical Treatment 2009, Section(s): Hip, Pelvis and Thigh (femur), Forearm, Wrist, & Hand, and Elbow Complaints 2007',
      [
        'mtus acoem2004-ch11 edition 2004 sections Work-Relatedness',
        'mtus mtus-postsurgical-2009 edition 2009 sections Hip, Pelvis and Thigh (femur) | Forearm, Wrist, & Hand',
        'mtus acoem2004-ch10 edition 2007',
      ],
    ],
    [
      'MTUS Chronic Pain Medical Treatment 2016 Guidelines, Section(s): NSAIDs, GI symptoms & cardiovascular risk, Proton Pump Inhibitors (PPIs)',
      ['mtus mtus-chronic-pain-2016 edition 2016 sections cp2016-nsaids-gi | cp2016-ppi'],
    ],
    [
      'MTUS Chronic Pain Medical Treatment 2016, Section(s): Tramadol (Ultram), and Opioid Treatment 2016, Section(s): 3.3.1.1 Opioids for Chronic Pain and Chronic Opioid Treatment: Screening for Risk of Addiction or Adverse Events, Prior to Chronic Opioid Treatment: Screening for Drug Misuse/Abuse, 4.2 Tapering Opioids: Methods for Tapering Opioids',
      [
        'mtus mtus-chronic-pain-2016 edition 2016 sections cp2016-tramadol',
        'mtus mtus-opioids-2016 edition 2016 sections op-3.3.1.1 | op-4.2',
      ],
    ],
    [
      'MTUS Low Back Complaints 2004, Section(s): Special Studies, Chronic Pain Medical Treatment 2016, Section(s): Facet blocks',
      ['mtus acoem2004-ch12 edition 2004 sections Special Studies', 'mtus mtus-chronic-pain-2016 edition 2016 sections cp2016-facet'],
    ],
    [
      'MTUS Stress-Related Conditions 2004, Section(s): General Approach and Breathing exercises',
      ['mtus acoem2004-ch15 edition 2004 sections General Approach | ?Breathing exercises'],
    ],
    ['MTUS Elbow Complaints 2007, Section(s): 326', ['mtus acoem2004-ch10 edition 2007 sections ?326']],
    ['MTUS Low Back Disorders 2019', ['mtus acoem2017-low-2019 edition 2019']],
    ['MTUS Hip Complaints 2004, Section(s): Special Studies', ['mtus mtus? edition 2004 sections Special Studies']],
  ])('Decision based on %s', (words, expected) => {
    expect(summaries(`Decision based on ${words}.`)).toEqual(expected);
  });

  it('an edition without a year is the one in force on the decision date', () => {
    const dated = (date: string) => `Case Number: CM14-0000042\nDecision Date: ${date}`;
    const basis = 'Decision based on MTUS Chronic Pain Medical Treatment Guidelines, Topical analgesics.';
    expect(summaries(basis, dated('03/02/2014'))).toEqual(['mtus mtus-chronic-pain-2009 topics cp2009-topical']);
    expect(summaries(basis, dated('02/15/2017'))).toEqual(['mtus mtus-chronic-pain-2016 topics cp2016-topical']);
    expect(summaries(basis, '')[0]).toMatch(/^mtus mtus\?/);
  });
});

describe('ODG', () => {
  it.each([
    ['Official Disability Guidelines (ODG) Low Back, MRI', 'odg-low-back topics odg-lb-mri'],
    ['Official Disability Guidelines (ODG), Low Back Chapter, Physical therapy', 'odg-low-back topics odg-lb-pt'],
    ['Official Disability Guidelines (ODG) Neck section, Physical therapy', 'odg-neck topics odg-neck-pt'],
    ['ODG, Knee/Platelet-rich plasma', 'odg-knee topics odg-knee-prp'],
    ['ODG Low Back (Heat therapy)', 'odg-low-back topics odg-lb-heat'],
    [
      'Official Disability Guidelines, Low Back - Lumbar & Thoracic (Acute & Chronic), Electrodiagnostic Studies (EDS); Nerve Conduction Studies (NCS)',
      'odg-low-back topics odg-lb-eds | odg-lb-ncs',
    ],
    [
      'Official Disability Guidelines (ODG), Low Back & Thoracic chapter (Acute & Chronic): Preoperative lab testing and Preoperative testing, general',
      'odg-low-back topics odg-lb-preop | odg-lb-preop-general',
    ],
    [
      'Official Disability Guidelines (ODG) Chapter: Low Back-Lumbar & Thoracic (Acute & Chronic) 12/20/2016 MRI (magnetic resonance imaging)',
      'odg-low-back topics odg-lb-mri',
    ],
    [
      'Official Disability Guidelines (ODG) Chapter- Hip, Trochanteric Bursitis Injections, pages 268-269',
      'odg-hip topics odg-hip-troch pages 268-269',
    ],
    ['Official Disability Guidelines (ODG) Hips & Pelvis Chapter, X-Ray', 'odg-hip topics odg-hip-xray'],
    ['Official Disability Guidelines Pain Section/Insomnia treatment Topic', 'odg-pain topics odg-pain-insomnia'],
    ['Official Disability Guidelines (ODG), Pain (online version): Opioids, specific drug list', 'odg-pain topics odg-pain-opioid-list'],
    ['Official Disability Guidelines, Head Chapter (updated 11/3/16): EEG (neurofeedback)', 'odg-head topics odg-head-eeg'],
    [
      'Official Disability Guidelines (ODG) Head (trauma, headaches, etc., not including stress & mental disorders) Hearing aids',
      'odg-head topics odg-head-hearing-aids',
    ],
    ['Official Disability Guidelines (ODG) MRI shoulder', 'odg-shoulder topics odg-sh-mri'],
    ['Official Disability Guidelines (ODG) physical therapy, elbow chapter', 'odg-elbow topics odg-elbow-pt'],
    ['ODG guidelines, Neck and Upper back, MRI', 'odg-neck topics odg-neck-mri'],
    ["ODG, Treatment in Workers' Compensation (TWC), Knee & Leg Chapter, Durable medical equipment (DME)", 'odg-knee topics odg-knee-dme'],
    ['Official Disability Guidelines, 2016, Web Version, Criteria for skilled nursing facility', 'odg edition 2016 topics odg-snf'],
    ['Official Disability Guidelines (ODG), Physical Therapy Guidelines', 'odg topics odg-pt'],
    ['Official Disability Guidelines (ODG)', 'odg'],
    ['Official Disability Guidelines,(http://www.odg-twc.com/odgtwc/neck.htm)', 'odg'],
    [
      'Official Disability Guidelines (ODG) Fitness for Duty Chapter, Functional capacity evaluation (FCE)',
      'odg-fitness topics odg-ffd-fce',
    ],
    ['ODG, Treatment Index, 15th Edition (web), 2017, Shoulder, Physical therapy', 'odg-shoulder edition 2017 topics odg-sh-pt'],
    ['Low Back (Hyperstimulation analgesia)', 'odg-low-back topics ?Hyperstimulation analgesia'],
    ['Official Disability Guidelines (ODG) Dental Chapter, Crowns', 'odg? topics ?Crowns'],
    ['ODG Neck p181, pg. 46, 98-99; page 46 of 127', 'odg-neck pages 181 | 46 | 98-99 | 46'],
    [
      'ODG Low Back, Facet joint diagnostic blocks, pages 412-418: Not recommended except as a tool',
      'odg-low-back topics odg-lb-facet-dx pages 412-418 quoting Not recommended except as a tool',
    ],
    [
      'ODG Low Back, Facet joint diagnostic blocks: Not recommended except as a tool',
      'odg-low-back topics odg-lb-facet-dx quoting Not recommended except as a tool',
    ],
  ])('Decision based on Non-MTUS Citation %s', (words, expected) => {
    expect(summaries(`Decision based on Non-MTUS Citation ${words}.`)).toEqual([`non-mtus ${expected}`]);
  });

  it.each([
    [
      'ODG, Low Back Chapter, MRI and ODG, Neck Chapter, MRI',
      ['non-mtus odg-low-back topics odg-lb-mri', 'non-mtus odg-neck topics odg-neck-mri'],
    ],
    [
      'ODG, Low Back Chapter, MRI, and Neck and Upper Back Chapter, MRI',
      ['non-mtus odg-low-back topics odg-lb-mri', 'non-mtus odg-neck topics odg-neck-mri'],
    ],
    [
      'ODG (ODG) Low Back, Physical Therapy. Official Disability Guidelines (ODG) Physical Therapy Guidelines',
      ['non-mtus odg-low-back topics odg-lb-pt', 'non-mtus odg topics odg-pt'],
    ],
    [
      'ODG Carpal Tunnel Syndrome (Acute & Chronic) and Other Medical Treatment Guidelines AANEM Recommended Policy for Electrodiagnostic Medicine',
      ['non-mtus odg-cts', 'non-mtus aanem-edx'],
    ],
    [
      'ODG Hip & Pelvis Chapter: MRI, and Other Medical Treatment Guidelines http://www.example.org/hip',
      ['non-mtus odg-hip topics odg-hip-mri', 'non-mtus unknown?'],
    ],
  ])('several: %s', (words, expected) => {
    expect(summaries(`Decision based on Non-MTUS Citation ${words}.`)).toEqual(expected);
  });
});

describe('other sources', () => {
  it.each([
    [
      'ACOEM Occupational Medicine Practice Guidelines, 3rd ed., Low Back Disorders, pg. 607',
      ['non-mtus acoem2011-low-back edition 3 pages 607'],
    ],
    [
      'American College of Occupational and Environmental Medicine (ACOEM), 3rd Edition (2011), Knee Disorders, pages 12-14',
      ['non-mtus acoem2011-knee edition 3/2011 pages 12-14'],
    ],
    [
      'ACOEM Guidelines, Chapter 7, Independent Medical Examinations and Consultations, page 137',
      ['non-mtus acoem2004-ch7 chapter 7 pages 137'],
    ],
    ['ACOEM, https://www.mdguidelines.com/acoem/disorders/knee', ['non-mtus mtus?']],
    ['MTUS ACOEM Guidelines, Low Back Complaints, pages 189-190', ['non-mtus acoem2004-ch12 pages 189-190']],
    ['Knee surgery outcomes: a randomized trial. J Bone Joint Surg Am 2012; 94: 201-7', ['non-mtus unknown?']],
    ['A web site: Eye examination', ['non-mtus unknown?']],
    ['FDA drug label, Celebrex (celecoxib) capsules, revised 2016', ['non-mtus unknown?']],
    ['http://www.example.org/a, https://example.org/b', ['non-mtus unknown?', 'non-mtus unknown?']],
    [
      'What is a tilt table? National Institute, http://www.example.org/tilt, accessed 02/18/2017, Doe J, et al. Fainting. Topic 9. Textbook, accessed 02/18/2017',
      ['non-mtus unknown?', 'non-mtus unknown?'],
    ],
    ['A journal of 2015; Work Loss Data Institute, Burns', ['non-mtus unknown?', 'non-mtus odg-burns']],
  ])('Decision based on Non-MTUS Citation %s', (words, expected) => {
    expect(summaries(`Decision based on Non-MTUS Citation ${words}.`)).toEqual(expected);
  });
});

describe('labels', () => {
  it.each([
    ['Decision based on MTUS Official Disability Guidelines (ODG) Low Back.', ['mtus odg-low-back']],
    ['Decision based on MTUS and ODG Low Back Chapter.', ['mtus mtus?', 'unlabelled odg-low-back']],
    ['Decision based on Non- MTUS Official Disability Guidelines (ODG), Pain.', ['non-mtus odg-pain']],
    [
      'Decision based on MTUS Low Back Complaints 2004, and Non-MTUS Citation ODG Low Back, MRI.',
      ['mtus acoem2004-ch12 edition 2004', 'non-mtus odg-low-back topics odg-lb-mri'],
    ],
    [
      'Decision based on MTUS Knee Complaints 2004 Decision based on Non-MTUS Citation ODG Knee, MRI',
      ['mtus acoem2004-ch13 edition 2004', 'non-mtus odg-knee topics odg-knee-mri'],
    ],
    [
      'Decision is based on the ACOEM Practice Guidelines, Chapter 12 Low Back Complaints, page 300, which is part of the MTUS.',
      ['mtus acoem2004-ch12 chapter 12 pages 300'],
    ],
    ['Decision based on the Official Disability Guidelines, Knee chapter, which is not part of the MTUS.', ['non-mtus odg-knee']],
    ['MTUS Shoulder Complaints 2004. The chapter was applied to the records.', ['mtus acoem2004-ch9 edition 2004']],
    ['Decision based on [insert kind of citation] [insert guideline].', []],
  ])('%s', (basis, expected) => {
    expect(summaries(basis)).toEqual(expected);
  });
});

describe('statements', () => {
  it.each([
    ['The Expert Reviewer did not cite any medical evidence for its decision.', ['no-evidence']],
    ['None.', ['no-evidence']],
    ['The Expert Reviewer did not base their decision on the MTUS. Decision based on Non-MTUS Citation ODG, Pain.', ['not-on-mtus']],
    [
      'The Expert Reviewer based their decision on recommendation(s) outside of the MTUS Guidelines. Decision based on Non-MTUS Citation ODG, Pain.',
      ['outside-mtus'],
    ],
    ['Decision based on MTUS Knee Complaints 2004.', []],
  ])('%s', (basis, expected) => {
    const read = basisOf(basis).basis;
    expect(read.statements.map(({ kind }) => kind)).toEqual(expected);
    expect(read.citations).toHaveLength(basis.includes('Decision based') ? 1 : 0);
  });
});

describe('ranges', () => {
  it('hold the words from the label to the end of pages and sections, wherever the letter wraps', () => {
    const { basis, words } = basisOf(
      'Decision based on MTUS ACOEM\n\nChapter 12 Low\n\nBack Complaints Page(s): 300. Decision based on Non-MTUS\nCitation ODG Low Back, MRI, pages 1-2: Recommended first.',
    );
    expect(basis.citations.map(words)).toEqual([
      'MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300',
      'Non-MTUS Citation ODG Low Back, MRI, pages 1-2',
    ]);
    const [mtus, odg] = basis.citations as [Citation, Citation];
    expect(mtus.text).toBe('MTUS ACOEM Chapter 12 Low Back Complaints Page(s): 300');
    expect([mtus.labelRange, mtus.title, mtus.chapter].map((range) => words(range as TextRange))).toEqual([
      'MTUS',
      'Low Back Complaints',
      '12',
    ]);
    expect([odg.labelRange, odg.title, odg.topics[0], odg.pages[0], odg.quotation].map((range) => words(range as TextRange))).toEqual([
      'Non-MTUS Citation',
      'Low Back',
      'MRI',
      '1-2',
      'Recommended first',
    ]);
  });

  it('no text makes the reader fail, and its time grows with the text only', () => {
    for (const basis of ['', 'Decision based on', 'Decision based on (((', 'Section(s): ,,,', ', and MTUS and Non-MTUS'.repeat(400)]) {
      expect(() => basisOf(`Decision based on ${basis}.`)).not.toThrow();
    }
    const long = `Decision based on MTUS Chronic Pain Medical Treatment 2016, Section(s): ${'Topical analgesics, something unheard of, '.repeat(500)}.`;
    const time = processorTimeOf(() => expect(basisOf(long).basis.citations[0]?.sections).toHaveLength(1000));
    expect(time).toBeLessThan(2000);
  });
});
