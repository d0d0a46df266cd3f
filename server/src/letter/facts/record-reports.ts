import { anyRegionsContained, anyRegionsOverlap } from '../../guidelines/body-regions';
import type { Catalogue } from '../../guidelines/catalogue';
import { isPartOf } from '../../guidelines/treatments';
import type { TreatmentKind } from '../../guidelines/types';
import type { TextRange } from '../../text/text-range';
import { sidesBetween } from '../items/read-item';
import type { LetterReading } from '../letter-reading';
import { longestPhrases, phrasesBetween } from '../phrase-scan';
import { type FactSentence, rangeInSentence } from './passages';
import { type RecordDenial, subjectKey } from './record-denials';
import type { FindingWords } from './record-words';

/** What is asked for, planned or refused has not been done. */
const notDone =
  /\b(?:non-?certified|denied|denial|utilization review|ur|authoriz\w+|request\w*|recommend\w*|plan(?:s|ned|ning)?|order(?:ed|s)?|pending|refer(?:red|ral|s)?|schedul\w+|consider\w*|will|should|would|await\w*|proposed|sought|appeal\w*|needs?|candidate|discontinu\w*|stopped|start(?:ed|ing)?)\b/;
const done =
  /\b(?:treatments?|care|medications?|therap(?:y|ies)|studies|diagnostics?|testing)\b[^.;]{0,60}\b(?:included?|includes|including|received|rendered|consist(?:ed|s) of)\b|\b(?:treatments?|care|therap(?:y|ies)) (?:to date|so far|thus far)\b|\b(?:completed|underwent|undergone|received|attended|had|performed|dated|revealed|reveals|showed|shows|demonstrated|taken|obtained|done|administered|tried|used|uses|using|takes|taking|sessions|visits|treated with|(?:was|were) (?:normal|negative|positive|unremarkable|consistent|inconsistent|read|interpreted|given)|confirmed|disclosed|helped|improved)\b/;
const doneWithDrug = /\b(?:prescribed|currently on|list(?:ed)?|regimen|medications?)\b/;
const negation = /\b(?:no|not|without|never|denied|denies|deferred|declined|negative for|absent|free of)\b[^.;]{0,40}$/;
const drugList = /\bmedications?\b[^.;]{0,40}\b(?:included?|includes|listed|are|were|regimen)\b|\bprescribed\b/;
const examined = /\b(?:exam(?:ination|ined)?)\b/;
const notExamined = /\bnot (?:examined|documented|performed|done|noted)\b/;
const deniedBehind = /^s? (?:was|were|is|are) not\b|^s?: (?:no|none)/;

/** A place of the summary that reports something; offsets in the sentence's text. */
interface Report {
  readonly sentence: FactSentence;
  readonly at: number;
  readonly endAt: number;
}

interface TreatmentReport extends Report {
  readonly id: string;
  readonly kind: TreatmentKind | undefined;
  /** Whether the sentence says that it was done. */
  readonly done: boolean;
  /** Whether the sentence lists what was done or is taken, for the kind as a whole. */
  readonly listed: boolean;
}

/** Body regions and sides that some words name. */
interface Place {
  readonly regions: readonly string[];
  readonly sides: readonly string[];
}

/**
 * What the summary reports of the record. Each sort of report is looked for once, when a denial first asks for it, so that many
 * denials against a long summary take time in proportion to both.
 */
export class SummaryReports {
  private readonly summary: readonly FactSentence[];
  private readonly findings = new Map<FindingWords, readonly Report[]>();
  private readonly places = new Map<FactSentence, Place>();
  private readonly answers = new Map<string, TextRange | undefined>();
  private examinations: readonly Report[] | undefined;
  private treatments: readonly TreatmentReport[] | undefined;

  constructor(
    private readonly reading: LetterReading,
    sentences: readonly FactSentence[],
  ) {
    this.summary = sentences.filter(({ passage }) => passage.kind === 'summary');
  }

  /** Where the summary reports what a rationale says is not in the record; undefined where it does not plainly do so. */
  find(denial: RecordDenial): TextRange | undefined {
    const place = placeOf(this.reading, denial.firstWord, denial.endWord);
    const ofItem = place.regions.length > 0 ? [] : regionsOfItem(this.reading, denial);
    const key = [subjectKey(denial.subject), ...place.regions, '', ...place.sides, '', ...ofItem].join(' ');
    if (!this.answers.has(key)) {
      const report = this.reportOf(denial, place, ofItem);
      this.answers.set(key, report && rangeInSentence(this.reading.tree, report.sentence, report.at, report.endAt));
    }
    return this.answers.get(key);
  }

  private reportOf({ subject }: RecordDenial, denied: Place, ofItem: readonly string[]): Report | undefined {
    const { catalogue } = this.reading;
    switch (subject.kind) {
      case 'examination':
        if (denied.regions.length === 0) return undefined;
        return this.reportedExaminations().find((report) => {
          const reported = this.placeOf(report);
          return maySameSide(denied, reported) && anyRegionsContained(catalogue, denied.regions, reported.regions);
        });
      case 'finding':
        return this.reportsOf(subject.finding).find((report) => maySamePlace(catalogue, denied, this.placeOf(report), []));
      case 'treatment':
        return this.reportedTreatments().find(
          (report) =>
            report.done &&
            (report.id === subject.id || isPartOf(catalogue, report.id, subject.id)) &&
            (report.kind === 'medication' || maySamePlace(catalogue, denied, this.placeOf(report), ofItem)),
        );
      case 'whole-kind':
        return this.reportedTreatments().find(
          (report) =>
            report.kind === subject.whole.kind &&
            report.id !== 'home-exercise-program' &&
            (report.kind === 'medication' ? report.listed : report.done && maySamePlace(catalogue, denied, this.placeOf(report), ofItem)),
        );
    }
  }

  private placeOf({ sentence }: Report): Place {
    let place = this.places.get(sentence);
    if (!place) {
      place = placeOf(this.reading, sentence.firstWord, sentence.endWord);
      this.places.set(sentence, place);
    }
    return place;
  }

  private reportedExaminations(): readonly Report[] {
    this.examinations ??= this.summary.flatMap((sentence) => {
      const report = plainReport(sentence, examined);
      return report && !notExamined.test(sentence.text) ? [report] : [];
    });
    return this.examinations;
  }

  private reportsOf(finding: FindingWords): readonly Report[] {
    let reports = this.findings.get(finding);
    if (!reports) {
      reports = this.summary.flatMap((sentence) => {
        const report = plainReport(sentence, finding.reported);
        return report && !deniedBehind.test(sentence.text.slice(report.endAt)) ? [report] : [];
      });
      this.findings.set(finding, reports);
    }
    return reports;
  }

  private reportedTreatments(): readonly TreatmentReport[] {
    this.treatments ??= this.summary.flatMap((sentence) => treatmentsIn(this.reading, sentence));
    return this.treatments;
  }
}

/** Where a sentence reports some words, not denied and no plan. */
function plainReport(sentence: FactSentence, reported: RegExp): Report | undefined {
  const { text } = sentence;
  const match = reported.exec(text);
  if (!match || negation.test(text.slice(0, match.index)) || notDone.test(text)) return undefined;
  return { sentence, at: match.index, endAt: match.index + match[0].length };
}

function treatmentsIn({ tree: { words }, phrases, catalogue }: LetterReading, sentence: FactSentence): TreatmentReport[] {
  const { text, from } = sentence;
  const named = longestPhrases(phrasesBetween(phrases, 'treatment', sentence.firstWord, sentence.endWord));
  if (named.length === 0 || notDone.test(text)) return [];
  const isDone = done.test(text);
  const isDoneWithDrug = isDone || doneWithDrug.test(text);
  const isList = drugList.test(text);
  if (!isDoneWithDrug && !isList) return [];
  return named.flatMap(({ id, firstWord, lastWord }): TreatmentReport[] => {
    const at = (words.starts[firstWord] as number) - from;
    const endAt = (words.ends[lastWord] as number) - from;
    if (negation.test(text.slice(0, at))) return [];
    const kind = catalogue.treatmentById.get(id)?.kind;
    return [{ sentence, at, endAt, id, kind, done: kind === 'medication' ? isDoneWithDrug : isDone, listed: isList }];
  });
}

function regionsOfItem({ issues }: LetterReading, { sentence }: RecordDenial): string[] {
  const index = sentence.passage.issue?.index;
  return index === undefined ? [] : (issues[index]?.item.regions.map(({ id }) => id) ?? []);
}

/** Whether two statements can be of one place. A denial that names no region is of every one or of the item's, if those are given. */
function maySamePlace(catalogue: Catalogue, denied: Place, reported: Place, ofItem: readonly string[]): boolean {
  if (!maySameSide(denied, reported)) return false;
  if (reported.regions.length === 0) return denied.regions.length === 0;
  if (denied.regions.length > 0) return anyRegionsContained(catalogue, denied.regions, reported.regions);
  return ofItem.length === 0 || anyRegionsOverlap(catalogue, reported.regions, ofItem);
}

function maySameSide({ sides: denied }: Place, { sides: reported }: Place): boolean {
  if (denied.length === 0 || reported.length === 0) return true;
  return denied.some((side) => reported.some((other) => other === side || other === 'bilateral' || side === 'bilateral'));
}

function placeOf(reading: LetterReading, firstWord: number, endWord: number): Place {
  const regions = longestPhrases(phrasesBetween(reading.phrases, 'region', firstWord, endWord)).map(({ id }) => id);
  return { regions, sides: sidesBetween(reading, firstWord, endWord).map(({ side }) => side) };
}
