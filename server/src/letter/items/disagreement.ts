import { mayBeSamePlace } from '../../guidelines/body-parts';
import { regionContains } from '../../guidelines/body-regions';
import type { Catalogue } from '../../guidelines/catalogue';
import { treatmentNames, treatmentsRelated } from '../../guidelines/treatments';
import type { Treatment } from '../../guidelines/types';
import { normalisedSlice } from '../../text/normalised-text';
import type { TextRange } from '../../text/text-range';
import type { IssueReading, ItemReading, LetterReading, NamedWords, SpinalLevel } from '../letter-reading';
import type { RequestPhrase } from './request-phrases';
import { levelPlaces } from './spinal-levels';

/** In what a phrase on the request differs from the item, and the words of both. */
export interface ItemDisagreement {
  readonly what: 'side' | 'spinal level' | 'body region' | 'treatment';
  readonly range: TextRange;
  readonly itemWords: TextRange;
}

/** What a phrase on the request names that the item does not; nothing where they agree or leave it open. */
export function disagreementOf(reading: LetterReading, phrase: RequestPhrase, { issue, item }: IssueReading): ItemDisagreement | undefined {
  const named = phrase.item;
  if (!sameTreatment(reading, named, item)) return treatmentDisagreement(reading, phrase, issue.itemText, item);
  if (phrase.kind === 'criteria' && named.treatments.length === 0) return undefined;
  return regionDisagreement(reading, phrase, item) ?? levelDisagreement(named, item) ?? sideDisagreement(reading, phrase, item);
}

/** Whether two requests may be for the same treatment: one names none, or one is a kind, part or sort of the other. */
export function sameTreatment({ catalogue }: LetterReading, some: ItemReading, others: ItemReading): boolean {
  if (some.treatments.length === 0 || others.treatments.length === 0) return true;
  return some.treatments.some((a) =>
    others.treatments.some((b) => {
      const relation = treatmentsRelated(catalogue, a.id, b.id);
      return (
        relation !== undefined &&
        relation !== 'confusable' &&
        !areOtherDrugs(catalogue, a.id, b.id) &&
        !areWornElsewhere(catalogue, a.id, b.id)
      );
    }),
  );
}

/** Drugs of one class that share no name: ibuprofen and naproxen, not oxycodone and its combination with another drug. */
function areOtherDrugs(catalogue: Catalogue, a: string, b: string): boolean {
  if (treatmentsRelated(catalogue, a, b) !== 'class') return false;
  const [names, others] = [a, b].map((id) => drugNames(catalogue, id));
  return names !== undefined && others !== undefined && ![...names].some((name) => others.has(name));
}

/** Braces for parts of the body that are far apart: a lumbar and a knee brace. */
function areWornElsewhere(catalogue: Catalogue, a: string, b: string): boolean {
  const [worn, other] = [a, b].map((id) => catalogue.treatmentById.get(id));
  if (!worn?.class.startsWith('orthosis') || !other?.class.startsWith('orthosis') || worn.regions.length * other.regions.length === 0)
    return false;
  return !worn.regions.some((one) => other.regions.some((place) => mayBeSamePlace(catalogue, one, place)));
}

/** What is given with many drugs, and words of their forms. */
const companions =
  /^(?:acetaminophen|apap|aspirin|caffeine|sodium|potassium|bitartrate|tartrate|hydrochloride|hydrobromide|sulfate|citrate|maleate|tablets?|capsules?|oral|extended|delayed|immediate|release|sustained)$/;
const namesOfDrugs = new WeakMap<Catalogue, Map<string, ReadonlySet<string> | undefined>>();

/** The words by which letters call a single drug; undefined for what is none, or a whole class. */
function drugNames(catalogue: Catalogue, id: string): ReadonlySet<string> | undefined {
  let drugs = namesOfDrugs.get(catalogue);
  if (!drugs) {
    drugs = new Map();
    namesOfDrugs.set(catalogue, drugs);
  }
  if (!drugs.has(id)) drugs.set(id, readDrugNames(catalogue, id));
  return drugs.get(id);
}

function readDrugNames(catalogue: Catalogue, id: string): ReadonlySet<string> | undefined {
  const treatment = catalogue.treatmentById.get(id);
  if (treatment?.kind !== 'medication' || (treatment.form !== undefined && treatment.form !== 'oral')) return undefined;
  if (/compound|unspecified/.test(treatment.class)) return undefined;
  const names = wordsOf(treatment);
  // A suspension of the drug is the drug; what has parts of other names is a class of drugs.
  const isClass = catalogue.treatments.some((other) => other.partOf.includes(id) && ![...wordsOf(other)].some((name) => names.has(name)));
  return isClass ? undefined : names;
}

function wordsOf(treatment: Treatment): ReadonlySet<string> {
  const words = treatmentNames(treatment).flatMap((name) => name.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  return new Set(words.filter((word) => !companions.test(word)));
}

function treatmentDisagreement(
  { tree, catalogue }: LetterReading,
  { kind, final, item: named }: RequestPhrase,
  itemText: string,
  item: ItemReading,
): ItemDisagreement | undefined {
  // On the way to the conclusion, another treatment may be given as the reason.
  if (kind === 'criteria' || (kind !== 'in-question' && !final)) return undefined;
  const [first, asked] = [named.treatments[0], item.treatments[0]];
  if (!first || !asked) return undefined;
  const kindAsked = catalogue.treatmentById.get(asked.id)?.kind ?? '';
  const isVague = named.treatments.some(({ id }) => {
    const treatment = catalogue.treatmentById.get(id);
    if (!treatment) return true;
    if (treatment.kind === 'service') return !plainServices.test(treatment.class);
    // "On the office visit in question" tells when.
    return treatment.kind === 'consultation' && (kind === 'in-question' || !noVisit.test(kindAsked));
  });
  if (isVague || sharesWord(normalisedSlice(tree.normalised, first), itemText)) return undefined;
  // A drug's form or maker is easily left out, and a device has many names.
  const isDrugOrDevice = [first, asked].some(({ id }) => /^(?:medication|device)$/.test(catalogue.treatmentById.get(id)?.kind ?? ''));
  const forms = [first, asked].map(({ id }) => catalogue.treatmentById.get(id)?.form);
  if (forms.every((form) => form === 'topical' || form === 'patch')) return undefined;
  const anyRelation = named.treatments.some((a) =>
    item.treatments.some(
      (b) => treatmentsRelated(catalogue, a.id, b.id) && !areOtherDrugs(catalogue, a.id, b.id) && !areWornElsewhere(catalogue, a.id, b.id),
    ),
  );
  if (isDrugOrDevice && anyRelation) return undefined;
  return { what: 'treatment', range: spanOf(first), itemWords: spanOf(asked) };
}

/** Services that are nothing but themselves. */
const plainServices = /^(?:home care|transport|weight management|accessibility|exercise|evaluation|support service)$/;
/** Kinds of treatment that nobody calls a visit or a consultation. */
const noVisit = /^(?:medication|imaging|surgery|injection|device)$/;

/** Words that many treatments share. */
const commonWords =
  /^(?:therapy|injection|injections|study|studies|testing|test|unit|treatment|surgery|evaluation|scan|brace|braces|with|and|for|the|left|right)$/i;

function sharesWord(name: string, itemText: string): boolean {
  const words = new Set(itemText.toLowerCase().split(/[^a-z0-9]+/));
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => word.length > 2 && !commonWords.test(word) && words.has(word));
}

function regionDisagreement({ catalogue }: LetterReading, phrase: RequestPhrase, item: ItemReading): ItemDisagreement | undefined {
  const [named, asked] = [narrowest(catalogue, phrase.item.regions), narrowest(catalogue, item.regions)];
  const others = named.filter((a) => !asked.some((b) => mayBeSamePlace(catalogue, a.id, b.id)));
  // A conclusion repeats the item; elsewhere a place may be named beside the item's.
  const isConclusion = phrase.concluded && phrase.kind !== 'criteria';
  if (asked.length === 0 || others.length === 0 || (others.length < named.length && !isConclusion)) return undefined;
  const other = others.find((region) => !isLevel(region, phrase.item));
  const missing = asked.find((a) => !named.some((b) => mayBeSamePlace(catalogue, a.id, b.id))) ?? asked[0];
  if (!other || !missing) return undefined;
  return { what: 'body region', range: spanOf(other), itemWords: spanOf(missing) };
}

/** "a cervical MRI of the spine": the spine says no more. */
function narrowest(catalogue: Catalogue, regions: readonly NamedWords[]): NamedWords[] {
  return regions.filter(({ id }) => !regions.some((other) => other.id !== id && regionContains(catalogue, id, other.id)));
}

function isLevel(region: NamedWords, { levels }: ItemReading): boolean {
  return levels.some(({ start }) => start === region.start);
}

function levelDisagreement(named: ItemReading, item: ItemReading): ItemDisagreement | undefined {
  const asked = item.levels[0];
  if (!asked) return undefined;
  const places = levelPlaces(item.levels);
  if (places.interspaces.size + places.vertebrae.size === 0) return undefined;
  const other = named.levels.find((level) => isElsewhere(level, places));
  return other && { what: 'spinal level', range: spanOf(other), itemWords: levelsSpan(item.levels) };
}

/** Whether a level holds an interspace or vertebra that is none of some others and borders none of their vertebrae. */
function isElsewhere(level: SpinalLevel, { interspaces, vertebrae }: ReturnType<typeof levelPlaces>): boolean {
  const own = levelPlaces([level]);
  const interspaceElsewhere = [...own.interspaces].some((at) => !interspaces.has(at) && !vertebrae.has(at) && !vertebrae.has(at + 1));
  const vertebraElsewhere = [...own.vertebrae].some((at) => !vertebrae.has(at) && !interspaces.has(at) && !interspaces.has(at - 1));
  return interspaceElsewhere || vertebraElsewhere;
}

/** From the first of some levels, which are in order, to the last. */
function levelsSpan(levels: readonly SpinalLevel[]): TextRange {
  const [first, last] = [levels[0] as SpinalLevel, levels[levels.length - 1] as SpinalLevel];
  return { start: first.start, end: last.end };
}

function sideDisagreement({ catalogue }: LetterReading, phrase: RequestPhrase, item: ItemReading): ItemDisagreement | undefined {
  const [named, asked] = [phrase.item.side, item.side];
  if (!named || !asked || named.side === asked.side) return undefined;
  const bothNameRegions = phrase.item.regions.length > 0 && item.regions.length > 0;
  const samePlace = phrase.item.regions.some((a) => item.regions.some((b) => mayBeSamePlace(catalogue, a.id, b.id)));
  if (bothNameRegions && !samePlace) return undefined;
  // One side of a bilateral request may be weighed by itself; its conclusion speaks of both.
  if ((named.side === 'bilateral' || asked.side === 'bilateral') && !phrase.concluded) return undefined;
  return { what: 'side', range: spanOf(named), itemWords: spanOf(asked) };
}

function spanOf({ start, end }: TextRange): TextRange {
  return { start, end };
}
