import type { Catalogue } from '../../guidelines/catalogue';
import { treatmentsRelated } from '../../guidelines/treatments';
import type { Topic, Treatment } from '../../guidelines/types';
import { readItem } from '../../letter/items/read-item';
import type { BasisReading, Citation, CitedSection, IssueReading, ItemReading, LetterReading } from '../../letter/letter-reading';
import type { Finding, Rule } from '../rule';
import { citedPlaces } from './citation-topics';

/** Sorts of treatment that are told apart by their kind alone; devices go with the therapy that they serve. */
const sortOfKind: Readonly<Record<Treatment['kind'], string | undefined>> = {
  imaging: 'imaging',
  test: 'test',
  injection: 'injection',
  procedure: 'injection',
  surgery: 'surgery',
  therapy: 'therapy',
  device: 'therapy',
  medication: 'medication',
  service: undefined,
  consultation: undefined,
};
/** Classes of therapy that share their topics: exercise, hands-on treatment, heat, currents. */
const physical =
  /^(?:physical medicine|exercise|manual therapy|massage|thermal therapy|electrotherapy|traction|range of motion|neurorehabilitation|work rehabilitation|orthosis|compression|mobility aid|bed and seating|durable medical equipment|daily living aid)/;
/** Of these, sorts that have nothing in common but that they are physical: criteria for one say nothing of another. */
const physicalSorts: readonly RegExp[] = [
  /^(?:manual therapy|massage)/,
  /^electrotherapy/,
  /^(?:orthosis|compression|mobility aid|bed and seating)/,
];
/** Services that are nothing but themselves. */
const plainService = /^(?:home care|transport|weight management|accessibility)$/;
const inWater = 'aquatic-therapy';
/** Classes of injection and procedure that are steps of one course. */
const facet = /^(?:facet intervention|radiofrequency ablation)/;
/** By their ids, treatments that stand under one topic: the drug in another form, steps of one course, what is put into one place. */
const oneCourse: readonly (readonly string[])[] = [
  ['supplements', 'vitamin-b12-injection'],
  ['detox-program', 'partial-hospitalization'],
  ['intradiscal-injection', 'stem-cell-injection', 'prp-injection'],
  ['genicular-rfa', 'radiofrequency-ablation', 'genicular-nerve-block'],
];
/** Names that say what is injected, and not where. */
const anyInjection = 'corticosteroid-injection';
/** Drugs that are given because of another one, and stand under its topic. */
const givenWith: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:proton pump inhibitor|H2 blocker|gastroprotective)/, /^NSAID/],
  [/^(?:laxative|antiemetic|opioid antagonist|barbiturate)/, /^opioid/],
  [/^benzodiazepine/, /^muscle relaxant/],
  [/^(?:antidepressant|antihistamine|sleep supplement|benzodiazepine|antipsychotic)/, /^sedative/],
];
/** Patches and creams of one drug alone; others may hold any. */
const ofOneAgent = /^(?:topical anesthetic|topical capsaicin|opioid)/;
const aroundSurgery = /\bpre-?op|\bpreoperative|\bpost-?op|\bpostoperative/i;

/** The topic that the reviewer cites is on another treatment than the disputed one. */
export const treatmentMismatch: Rule = {
  code: 'treatment-mismatch',
  group: 'citations',
  severity: 'warning',
  summary: 'The topic cited by the reviewer is on another treatment than the disputed one.',
  manual: {
    explanation: `Criteria hold for the treatment that they were written for: those for facet joint blocks do not decide a nerve root block, topical analgesics
not a tablet. The rule compares the treatments of the cited section or topic with those of the item. Both must be in the catalogue, and neither may
contain, apply to or be an alternative of the other. It is silent where another topic of the same basis fits.

That a drug is a tablet is known by its name, or told by a strength in mg and a count.`,
    flagged: `Lumbar selective nerve root block at L5-S1: Upheld

MAXIMUS guideline: Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, Facet joint diagnostic blocks.`,
    silent: `Lumbar selective nerve root block at L5-S1: Upheld

MAXIMUS guideline: Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Low Back, Epidural steroid injections (ESIs).`,
  },
  check(reading) {
    return reading.issues.flatMap((issue) => (issue.reviewerBasis ? mismatches(reading, issue, issue.reviewerBasis) : []));
  },
  fixes(reading, finding) {
    const issue = reading.issues[Number(finding.data?.issue)];
    const citation = issue?.reviewerBasis?.citations.find(({ start }) => start === finding.data?.citation);
    if (!issue || !citation?.guideline) return [];
    const inSections = citation.sections.some(({ start }) => start === finding.range.start);
    return citation.guideline.topics
      .filter((topic) => isOn(reading.catalogue, topic, issue.item))
      .slice(0, 3)
      .map((topic, at) => {
        const text = inSections ? (topic.sections[0] ?? topic.title) : topic.title;
        return { title: `Cite "${text}" instead`, preferred: at === 0, edits: [{ ...finding.range, text }] };
      });
  },
};

function mismatches(reading: LetterReading, issue: IssueReading, basis: BasisReading): Finding[] {
  const { item } = issue;
  if (item.treatments.length === 0 || issue.issue.associatedService || aroundSurgery.test(issue.issue.itemText)) return [];
  const topics = basis.citations.flatMap((citation) => citedTopics(reading, citation));
  const cited = new Set(topics.flatMap(({ treatments }) => treatments));
  const asked = new Set(item.treatments.map(({ id }) => id));
  if ([...cited].some((topic) => [...asked].some((treatment) => fits(reading.catalogue, topic, treatment, issue)))) return [];
  return topics.map(({ cited, citation }) => ({
    range: { start: cited.start, end: cited.end },
    message: `This topic is on another treatment than the disputed one (${nameOf(reading.catalogue, item)}). Cite the topic that fits, or say why this one applies.`,
    related: [{ range: issue.issue.item, message: 'The disputed treatment.' }],
    data: { issue: issue.issue.index, citation: citation.start },
  }));
}

interface CitedTopic {
  readonly cited: CitedSection;
  readonly citation: Citation;
  readonly treatments: readonly string[];
}

/** The sections and topics of a citation that are on certain treatments. A chapter's own divisions ("Special Studies") hold many. */
function citedTopics(reading: LetterReading, citation: Citation): CitedTopic[] {
  const { guideline } = citation;
  if (!guideline || guideline.chapter !== undefined || guideline.series === 'mtus/opioids') return [];
  return citedPlaces(citation).flatMap((cited) => {
    const treatments = cited.topic?.treatments ?? (cited.section ? [] : readItem(reading, cited).treatments.map(({ id }) => id));
    return treatments.length > 0 ? [{ cited, citation, treatments }] : [];
  });
}

/** Whether a topic's treatment may be the item's, hold it, be a part of it or apply to it. */
function fits(catalogue: Catalogue, topicTreatment: string, itemTreatment: string, { issue, item }: IssueReading): boolean {
  const relation = treatmentsRelated(catalogue, topicTreatment, itemTreatment);
  const [topic, asked] = [catalogue.treatmentById.get(topicTreatment), catalogue.treatmentById.get(itemTreatment)];
  if (!topic || !asked) return true;
  if (topic.kind === 'medication' && asked.kind === 'medication') return drugFits(topic, asked, item, issue.itemText, relation);
  return (relation !== undefined && relation !== 'confusable') || applies(topic, asked);
}

function drugFits(topic: Treatment, asked: Treatment, item: ItemReading, itemText: string, relation: string | undefined): boolean {
  if (relation !== undefined && relation !== 'confusable') return true;
  const isTopical = topic.form === 'topical' || topic.form === 'patch';
  if (isTopical && asked.form === 'oral') return !isTablet(item, itemText);
  const mayBeMixed = !ofOneAgent.test(asked.class) || /compound/i.test(itemText);
  if (mayBeMixed && /compound|topical|cream|gel|ointment|patch|lotion|spray/i.test(itemText) && !isTablet(item, itemText)) return true;
  if (relation === 'confusable') return true;
  return givenWith.some(([drug, cause]) => drug.test(asked.class) && cause.test(topic.class));
}

/** A strength in mg together with a count, or the word itself, tell a tablet from a cream. */
function isTablet({ quantities }: ItemReading, itemText: string): boolean {
  if (/\b(?:cream|gel|ointment|patch(?:es)?|lotion|topical|solution|spray|drops)\b/i.test(itemText)) return false;
  const has = (...units: string[]) => quantities.some(({ unit }) => units.includes(unit));
  return has('milligrams') && has('units', 'tablets');
}

/** Whether criteria for one treatment are used for the other although neither is a kind of it. */
function applies(topic: Treatment, asked: Treatment): boolean {
  if (oneCourse.some((ids) => ids.includes(topic.id) && ids.includes(asked.id))) return true;
  if (plainService.test(asked.class)) return serves(topic, asked);
  const [a, b] = [sortOfKind[topic.kind], sortOfKind[asked.kind]];
  if (a === undefined || b === undefined) return true;
  if (topic.class === 'associated surgical service' || asked.class === 'image guidance' || asked.class === 'anesthesia') return true;
  // Opioid topics ask for drug screens, and laboratory tests go with any drug.
  if (topic.kind === 'medication' && (asked.class === 'toxicology' || asked.class === 'laboratory')) return true;
  if (a !== b) return false;
  if (a === 'therapy') return physical.test(topic.class) && physical.test(asked.class) && mayBeOneSort(topic, asked);
  if (a !== 'injection') return false;
  return topic.id === anyInjection || asked.id === anyInjection || (facet.test(topic.class) && facet.test(asked.class));
}

/** A service goes with therapies, devices and visits; drugs, studies, operations and other services have criteria of their own. */
function serves(topic: Treatment, asked: Treatment): boolean {
  if (topic.kind === 'service') return topic.class === asked.class || !plainService.test(topic.class);
  return topic.kind === 'therapy' || topic.kind === 'device' || topic.kind === 'consultation';
}

/** Whether two physical treatments are of one sort, or one of them of no certain sort ("physical medicine", exercise). */
function mayBeOneSort(topic: Treatment, asked: Treatment): boolean {
  const [a, b] = [topic, asked].map(({ id, class: name }) => (id === inWater ? -2 : physicalSorts.findIndex((sort) => sort.test(name))));
  return a === -1 || b === -1 || a === b;
}

/** Whether a topic is on an item's treatment or on a wider one. */
function isOn(catalogue: Catalogue, topic: Topic, item: ItemReading): boolean {
  return topic.treatments.some((about) =>
    item.treatments.some(({ id }) => {
      const relation = treatmentsRelated(catalogue, about, id);
      return relation === 'same' || relation === 'contains';
    }),
  );
}

function nameOf(catalogue: Catalogue, { treatments }: ItemReading): string {
  const names = treatments.map(({ id }) => catalogue.treatmentById.get(id)?.name ?? id);
  return [...new Set(names)].slice(0, 2).join(', ');
}
