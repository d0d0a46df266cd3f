import type { Cue } from '../phrase-scan';

/** Words that the readers of facts look for in the one pass over the letter. */
export const factCues: readonly Cue[] = [
  {
    name: 'fact.sex',
    phrases: [
      'male',
      'man',
      'gentleman',
      'he',
      'his',
      'him',
      'himself',
      'mr',
      'female',
      'woman',
      'lady',
      'she',
      'her',
      'herself',
      'ms',
      'mrs',
    ],
  },
  { name: 'fact.age', phrases: ['year old', 'years of age', 'yr old', 'yrs of age', 'yr', 'yo', 'y o', 'y', 'age', 'aged'] },
  { name: 'fact.denial', phrases: ['no', 'not', 'without', 'never', 'lack of', 'absence of'] },
  {
    name: 'fact.whole-kind',
    phrases: [
      'imaging',
      'imaging study',
      'conservative treatment',
      'conservative care',
      'conservative therapy',
      'conservative management',
      'therapy',
      'medication',
    ],
  },
];
