import { type Catalogue, sectionId } from './catalogue';
import { treatmentNames } from './treatments';
import type { Guideline, Treatment } from './types';

/**
 * A name of the catalogue's, to be found in letters. `source`: a family or publisher; `guideline`: a title that stands alone;
 * `chapter`: a guideline's title that counts only beside its source ("ODG, Low Back"); `criterion`: a marker of it;
 * `misstatement`: words that say a criterion wrongly; `region-term`: a structure or condition of a body region.
 */
export interface CatalogueName {
  readonly text: string;
  readonly kind:
    | 'source'
    | 'guideline'
    | 'chapter'
    | 'section'
    | 'topic'
    | 'criterion'
    | 'misstatement'
    | 'treatment'
    | 'region'
    | 'region-term'
    | 'side';
  /** The row's id. A section's is its key in the catalogue's `sectionById`. */
  readonly id: string;
  /** For short abbreviations (`PT`, `SI`): only the very same letters count. */
  readonly caseSensitive?: boolean;
}

/** Abbreviations that are words in small letters, so that only their capitals count. */
const alsoWords = new Set(['TENS', 'PENS', 'ACT', 'SAD', 'CES', 'PET', 'TAR', 'MILD', 'LINT', 'MAC', 'ADR', 'CHT']);
/** Short abbreviations so common that they count in small letters too. */
const commonAbbreviations = new Set(
  'MRI EMG NCS NCV ESI EEG EKG ECG FCE DME PRP PPI CBC CMP UDS UDT RFA MBB SCS TKA THA TPI FRP CBT ODG'.split(' '),
);

/** All names of a catalogue, in no order, for the one scan of a letter's words. The same words may name several things. */
export function cataloguePhrases(catalogue: Catalogue): CatalogueName[] {
  const names: CatalogueName[] = [];
  for (const source of catalogue.sources) addNames(names, 'source', source.id, [source.name, ...source.aliases]);
  for (const guideline of catalogue.guidelines) addGuideline(names, guideline);
  for (const treatment of catalogue.treatments) {
    addNames(names, 'treatment', treatment.id, plainTreatmentNames(treatment));
    addAbbreviations(names, 'treatment', treatment.id, treatment.abbreviations);
  }
  for (const region of catalogue.regions) {
    addNames(names, 'region', region.id, region.synonyms);
    addAbbreviations(names, 'region', region.id, region.abbreviations);
    addNames(names, 'region-term', region.id, region.terms);
  }
  for (const side of catalogue.sides) {
    addNames(names, 'side', side.id, side.synonyms);
    addAbbreviations(names, 'side', side.id, side.abbreviations);
  }
  return names;
}

function addGuideline(names: CatalogueName[], guideline: Guideline): void {
  addNames(names, 'guideline', guideline.id, [guideline.title, ...guideline.aliases]);
  addNames(names, 'chapter', guideline.id, guideline.shortTitles);
  for (const section of guideline.sections) addNames(names, 'section', sectionId(guideline, section), [section.name, ...section.aliases]);
  for (const topic of guideline.topics) {
    addNames(names, 'topic', topic.id, [topic.title, ...topic.aliases]);
    for (const criterion of topic.criteria) {
      addNames(names, 'criterion', criterion.id, criterion.markers);
      addNames(names, 'misstatement', criterion.id, criterion.misstatements);
    }
  }
}

/** A treatment's names without its abbreviations. A name that lists several things ("Cane or crutches") is none of them. */
function plainTreatmentNames(treatment: Treatment): string[] {
  const [first = '', ...others] = treatmentNames(treatment);
  const name = first.replace(/ \(.*\)$/, '');
  const rest = others.filter((other) => !treatment.abbreviations.includes(other));
  return / (?:or|and) |,| \/ /.test(name) ? rest : [name, ...rest];
}

function addNames(names: CatalogueName[], kind: CatalogueName['kind'], id: string, texts: readonly string[]): void {
  for (const text of texts) {
    // A phrase never reaches over a colon: such a title is found by its aliases.
    if (/[:;] /.test(text)) continue;
    names.push({ text, kind, id });
    if (text.includes(' & ')) names.push({ text: text.replaceAll(' & ', ' and '), kind, id });
    else if (text.includes(' and ')) names.push({ text: text.replaceAll(' and ', ' & '), kind, id });
  }
}

function addAbbreviations(names: CatalogueName[], kind: CatalogueName['kind'], id: string, abbreviations: readonly string[]): void {
  for (const text of abbreviations) {
    const caseSensitive = alsoWords.has(text) || (text.length <= 3 && !commonAbbreviations.has(text));
    names.push({ text, kind, id, caseSensitive });
    // The plural of the very same letters is another word.
    if (caseSensitive) names.push({ text: `${text}s`, kind, id, caseSensitive });
  }
}
