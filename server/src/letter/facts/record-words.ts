import type { TreatmentKind } from '../../guidelines/types';

/** A finding of the examination, and how it is denied and reported. */
export interface FindingWords {
  readonly id: 'spasm' | 'weakness' | 'sensory' | 'motor' | 'reflex' | 'neurologic';
  /** For messages: "spasm". */
  readonly name: string;
  /** Letters without which a sentence speaks of none. */
  readonly mark: string;
  /** What is denied. */
  readonly denied: string;
  /** How the summary reports it. */
  readonly reported: RegExp;
}

const less = '(?:decreas|diminish|reduc|impair|absen|altered|loss of|lack of)[a-z]*';
const sensation = '(?:sensation|pin ?prick|light touch|sensory)';
const sensoryLoss = `\\b${less}(?: [a-z-]+){0,3} ${sensation}|\\b${sensation}[^.;,]{0,30}\\b${less}|\\bhypo(?:a?esthesia|sens[a-z]+)|\\bsensory (?:loss|deficit)`;
const weakStrength = `\\b${less}(?: [a-z-]+){0,2} strength|\\b(?:motor )?strength[^.;]{0,40}(?:\\b[0-4][+-]?(?:\\/| out of | of )5|\\b${less})|\\b[0-4][+-]?(?:\\/| out of | of )5[a-z -]{0,20} strength|\\bmotor (?:loss|deficit|weakness)`;
const weakReflex = `\\b${less}(?: [a-z'-]+){0,4} reflex|\\breflex(?:es)?[^.;,]{0,40}\\b${less}|\\bareflexia|\\bhyporeflexia`;
const deficit = '(?:deficits?|loss|abnormalit(?:y|ies)|dysfunctions?|impairments?|findings?|changes)';

/** What a rationale may say that the record does not hold, and the summary may report in as plain words. */
export const findingWords: readonly FindingWords[] = [
  { id: 'spasm', name: 'spasm', mark: 'spasm', denied: '(?:myo)?spasms?', reported: /\b(?:myo)?spasms?\b/ },
  {
    id: 'weakness',
    name: 'weakness',
    mark: 'weakness',
    denied: '(?:motor |muscle )?weakness',
    reported: new RegExp(`\\bweakness\\b|${weakStrength}`),
  },
  {
    id: 'sensory',
    name: 'sensory deficit',
    mark: 'sens',
    denied: `(?:sensory ${deficit}|${less} sensation)`,
    reported: new RegExp(sensoryLoss),
  },
  { id: 'motor', name: 'motor deficit', mark: 'motor', denied: `motor ${deficit}`, reported: new RegExp(weakStrength) },
  { id: 'reflex', name: 'change of reflexes', mark: 'reflex', denied: `reflex ${deficit}`, reported: new RegExp(weakReflex) },
  {
    id: 'neurologic',
    name: 'neurologic deficit',
    mark: 'neuro',
    denied: `neurologic(?:al)? ${deficit}`,
    reported: new RegExp(`${sensoryLoss}|${weakStrength}|${weakReflex}`),
  },
];

/** Names for treatments of a kind as a whole. */
export const wholeKinds: readonly { readonly words: RegExp; readonly kind: TreatmentKind; readonly name: string }[] = [
  { words: /^imaging(?: stud(?:y|ies))?$/, kind: 'imaging', name: 'imaging' },
  { words: /^(?:conservative (?:treatment|care|therapy|management)|therapy)$/, kind: 'therapy', name: 'conservative treatment' },
  { words: /^medications?$/, kind: 'medication', name: 'medication' },
];
