import type { Cue } from '../phrase-scan';

/** Words that the reader of rationale looks for in the one pass over the letter. */
export const rationaleCues: readonly Cue[] = [];
