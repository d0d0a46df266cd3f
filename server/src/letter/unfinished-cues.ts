import type { Cue } from './phrase-scan';

/** Words that may mark work not done: read by the rule on text that is left to fill in. */
export const unfinishedCues: readonly Cue[] = [
  { name: 'unfinished.mark', phrases: ['tbd', 'todo', 'fixme'] },
  { name: 'unfinished.date', phrases: ['xx', 'xxx', 'xxxx', 'mm', 'dd'] },
  { name: 'unfinished.pointer', phrases: ['below', 'above'] },
];
