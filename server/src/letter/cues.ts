import { citationCues } from './citations/citation-cues';
import { factCues } from './facts/fact-cues';
import { identityCues } from './facts/identifying-forms';
import { itemCues } from './items/item-cues';
import type { Cue } from './phrase-scan';
import { rationaleCues } from './rationale/rationale-cues';
import { unfinishedCues } from './unfinished-cues';

/** The cues of all readers. A cue's name says whose it is: `negation.not`, `conclusion.medically-necessary`. */
export const allCues: readonly Cue[] = [...citationCues, ...factCues, ...identityCues, ...itemCues, ...rationaleCues, ...unfinishedCues];
