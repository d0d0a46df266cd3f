import type { Cue } from '../phrase-scan';

/** Words that the reader of citations looks for in the one pass over the letter. */
export const citationCues: readonly Cue[] = [];
