import type { Cue } from '../phrase-scan';

/** Words that the reader of citations looks for in the one pass over the letter. */
export const citationCues: readonly Cue[] = [
  {
    name: 'basis.based-on',
    phrases: [
      'decision based on',
      'decision is based on',
      'decision was based on',
      'based its decision on',
      'based their decision on',
      'based his decision on',
      'based her decision on',
      'based his/her decision on',
      'based the decision on',
      'relied on',
      'relied upon',
    ],
  },
  {
    name: 'basis.no-evidence',
    phrases: [
      'did not cite any',
      'did not cite medical evidence',
      'did not cite evidence',
      'did not cite a guideline',
      'cited no medical evidence',
      'cited no evidence',
      'cited no guideline',
      'no medical evidence was cited',
      'no evidence was cited',
      'no guideline was cited',
      'no guidelines were cited',
    ],
  },
  {
    name: 'basis.not-on-mtus',
    phrases: ['did not base', 'not based on the MTUS', 'not based on MTUS', 'not based on the Medical Treatment Utilization Schedule'],
  },
  {
    name: 'basis.outside-mtus',
    phrases: [
      'outside of the MTUS',
      'outside the MTUS',
      'outside of MTUS',
      'outside of the Medical Treatment Utilization Schedule',
      'outside the Medical Treatment Utilization Schedule',
    ],
  },
];
