import { vertebraIndex } from '../../guidelines/spinal-levels';
import { levelName, readSpinalLevels, vertebraName } from '../../letter/items/spinal-levels';
import { onceALetter } from '../../letter/letter-memory';
import type { LetterReading, SpinalLevel, Vertebra } from '../../letter/letter-reading';
import { normalisedRange, normalisedSlice } from '../../text/normalised-text';
import type { Rule } from '../rule';

/** How far around a level its neighbours are looked at, in characters. */
const nearby = 90;
const ofTheSpine =
  /\b(?:dis[ck]|level|spin(?:e|al)|vertebra|facet|foramin|stenos|radicul|root|dermatom|epidural|block|fusion|laminectom|discectom|decompress|herniat|protru|bulg|lumbar|cervical|thoracic|sacral|neck|back|injection|MRI|spondyl|kyphoplast|rhizotom|ablation|neurotom|ACDF|TFESI|ESI|SNRB|MBB|RFA|tender|[CTLS]\d{1,2}\b)/i;
const ofInterspace = /\b(?:dis[ck]|herniat|protru|bulg|fusion|facet|stenos|spondyl|laminectom|discectom|ACDF)/i;
const ofNerves =
  /\b(?:root|nerve|dermatom|sensation|sensory|distribution|radicul|myotom|strength|motor|reflex|numb|tingl|paresthes|weakness)/i;
/** What a journal's pages stand after: its year and volume, a supplement, "pages". */
const ofJournal =
  /(?:\b(?:19|20)\d\d ?[a-z]{0,4}; ?\d[^:;.]{0,25}[:,] ?|\d ?\([^()]{1,20}\) ?[:,] ?|\bsuppl(?:ement)?\.?[^:;.]{0,6}[:,]? ?|\b(?:pages?|pgs?|pp)\.? ?)$/i;
const sixthLumbar = /transitional|lumbari[sz]|sacrali[sz]|sixth lumbar|six lumbar|6 lumbar|supernumerary|extra lumbar/i;

const counts = { C: 7, T: 12, L: 5, S: 5 } as const;
const spineBelow = { C: 'T', T: 'L', L: 'S', S: undefined } as const;
const names = { C: 'cervical', T: 'thoracic', L: 'lumbar', S: 'sacral' } as const;

/** A spinal level that no spine has. */
export const impossibleLevel: Rule = {
  code: 'impossible-level',
  group: 'facts',
  severity: 'warning',
  summary: 'A spinal level that cannot be, such as C5-C5 or L6-S2.',
  manual: {
    explanation: `A level names one vertebra, the interspace between two neighbours, or the span from an upper to a lower one. A level from a vertebra to
itself, one of a vertebra that the spine does not have, and one that runs upwards over several vertebrae are slips of the pen. The rule looks
through the whole letter.

Nerve roots are not vertebrae: there is a C8 root, and \`C8\` is flagged only where an interspace's disc or fusion is placed there. A sixth
lumbar vertebra is a known variant: \`L6\` is left alone where the letter speaks of a transitional vertebra.`,
    flagged: 'MRI of the cervical spine revealed a protrusion at C5-C5.',
    silent: 'MRI of the cervical spine revealed a protrusion at C5-C6. Sensation was reduced in the C8 dermatome.',
  },
  check(reading) {
    const { words, normalised } = reading.tree;
    return readSpinalLevels(normalised, words, 0, words.count).flatMap((level) => {
      const fault = faultOf(reading, level);
      if (!fault) return [];
      return [
        {
          range: { start: level.start, end: level.end },
          message: `${levelName(level)} cannot be a spinal level: ${fault}. Look it up in the records and correct it.`,
        },
      ];
    });
  },
};

/** A quick look at the numbers, since most levels are as they should be: the text around a level is read where they are not. */
function mayBeFaulty({ upper, lower }: SpinalLevel): boolean {
  if (upper.number < 1 || upper.number > counts[upper.spine]) return true;
  if (!lower) return false;
  if (lower.number < 1 || lower.number > counts[lower.spine]) return true;
  return vertebraIndex(vertebraName(lower)) <= vertebraIndex(vertebraName(upper));
}

function faultOf(reading: LetterReading, level: SpinalLevel): string | undefined {
  if (!mayBeFaulty(level)) return undefined;
  const { upper, lower } = level;
  if (ofJournal.test(textBefore(reading, level))) return undefined;
  const around = surroundings(reading, level);
  // `C6-C9` and `L6-S1` can be nothing else; `T1-T2` may be sequences of imaging, `S1-S2` heart sounds.
  const isPlain =
    lower !== undefined &&
    (lower.spine === upper.spine ? upper.spine === 'C' || upper.spine === 'L' : lower.spine === spineBelow[upper.spine]) &&
    (upper.number <= counts[upper.spine] || lower.number <= counts[lower.spine]);
  if (!isPlain && !ofTheSpine.test(around)) return undefined;
  const missing = [upper, ...(lower ? [lower] : [])].find((vertebra) => isMissing(reading, vertebra, around, lower !== undefined));
  if (missing) {
    const named = `there are ${counts[missing.spine]} ${names[missing.spine]} vertebrae`;
    return missing.spine === 'C' && missing.number === 8 ? `${named}, C8 is a nerve root` : named;
  }
  if (!lower) return undefined;
  if (upper.spine === lower.spine && upper.number === lower.number) return 'it begins and ends at the same vertebra';
  const [from, to] = [vertebraIndex(vertebraName(upper)), vertebraIndex(vertebraName(lower))];
  // Neighbours in the wrong order still name their interspace.
  if (from < 0 || to < 0 || to >= from - 1 || !isHyphenated(reading, level)) return undefined;
  return 'it runs upwards, from the lower vertebra to one that is not its neighbour';
}

function isMissing(reading: LetterReading, vertebra: Vertebra, around: string, inPair: boolean): boolean {
  const { spine, number } = vertebra;
  if (number <= counts[spine]) return spine !== 'C' && number === 0; // C0 is the occiput
  if (spine === 'C' && number === 8) return inPair && ofInterspace.test(around) && !ofNerves.test(around);
  if (spine === 'L' && number === 6 && tellsSixthLumbar(reading)) return false;
  return inPair || /\b(?:at|level|levels|disc|disk|vertebra|root|dermatome)\b/i.test(around);
}

/** Whether the letter tells of a sixth lumbar vertebra; looked for once, when a level first raises the question. */
const tellsSixthLumbar = onceALetter(({ tree }: LetterReading) => sixthLumbar.test(tree.normalised.text));

function isHyphenated({ tree }: LetterReading, level: SpinalLevel): boolean {
  return /^\w+ ?- ?\w+$/.test(normalisedSlice(tree.normalised, level));
}

function textBefore({ tree: { normalised } }: Pick<LetterReading, 'tree'>, level: SpinalLevel): string {
  const { start } = normalisedRange(normalised, level);
  return normalised.text.slice(Math.max(0, start - nearby), start);
}

/** The text around a level, where a sentence does not end before. */
function surroundings({ tree }: LetterReading, level: SpinalLevel): string {
  const { text } = tree.normalised;
  const { end } = normalisedRange(tree.normalised, level);
  const before = textBefore({ tree }, level);
  const after = text.slice(end, end + nearby);
  return `${before.slice(before.lastIndexOf('. ') + 1)} ${/^[^.]*(?:\.(?! )[^.]*)*/.exec(after)?.[0] ?? ''}`;
}
