import type { Cue } from '../phrase-scan';

/** Words that the reader of items looks for in the one pass over the letter. */
export const itemCues: readonly Cue[] = [];
