import { chapterTreats } from '../../guidelines/body-parts';
import { regionContains } from '../../guidelines/body-regions';
import type { Catalogue } from '../../guidelines/catalogue';
import { isInForce } from '../../guidelines/lookup';
import type { Guideline } from '../../guidelines/types';
import { isoDate } from '../../letter/calendar-date';
import type { BasisReading, Citation, CitedSection, IssueReading, LetterReading } from '../../letter/letter-reading';
import type { TextRange } from '../../text/text-range';
import type { Finding, LetterEdit, QuickFix, Rule } from '../rule';
import { citedPlaces } from './citation-topics';

/** Regions that say what is treated by the whole body or mind, and no place of it. */
const noPlace = new Set(['whole-body', 'skin', 'mental']);
/** Classes of treatment that are at home in a chapter whatever the body part: tests before surgery, equipment. */
const atHomeAnywhere = new Set([
  'associated surgical service',
  'laboratory',
  'cardiac',
  'durable medical equipment',
  'mobility aid',
  'daily living aid',
]);
/** Braces and supports worn on what they treat. Slings, insoles and ankle-foot orthoses serve other places too. */
const wornOnItsPlace = new Set(['lumbar-brace', 'cervical-collar', 'wrist-hand-brace', 'elbow-brace', 'knee-brace', 'ankle-brace']);
/** Operations whose every name tells the joint: a rotator cuff is the shoulder's. "Bursectomy" and "decompression" are of many places. */
const operationOfOnePlace = new Set([
  'rotator-cuff-repair',
  'distal-clavicle-resection',
  'shoulder-arthroplasty',
  'cubital-tunnel-release',
  'epicondyle-release',
  'distal-biceps-repair',
  'carpal-tunnel-release',
  'trigger-finger-release',
  'de-quervain-release',
  'cmc-arthroplasty',
  'meniscectomy',
  'meniscus-repair',
  'acl-reconstruction',
  'knee-arthroplasty',
  'hip-arthroplasty',
  'acdf',
]);
const forOtherPlaces = /\bAFO\b|ankle[- ]foot/i;
const aroundSurgery = /\bpre-?op|\bpreoperative|\bpost-?op|\bpostoperative|\bperioperative/i;
const nerveTest = 'electrodiagnostic';
const upperLimb = ['upper-extremity', 'shoulder', 'elbow', 'forearm', 'wrist', 'hand', 'upper-arm', 'finger', 'thumb'];
const lowerLimb = ['lower-extremity', 'hip', 'thigh', 'knee', 'lower-leg', 'ankle', 'foot', 'toe'];

/** The cited chapter treats another body region than the disputed item. */
export const regionMismatch: Rule = {
  code: 'region-mismatch',
  group: 'citations',
  severity: 'warning',
  summary: 'The cited chapter treats another body region than the disputed item.',
  manual: {
    explanation: `A chapter such as Low Back Complaints is no evidence on a knee. The rule compares the regions of the cited chapter, or of a section that names
one (Postsurgical Treatment, \`Elbow & Upper Arm\`), with those of the item, and is silent

- where another citation of the same basis fits, or the guideline is general (chronic pain, opioids, acupuncture, fitness for duty);
- where the item names no body region, or only in a device's name (\`knee scooter\`) other than a brace or support, and no operation of one joint (\`meniscectomy\`);
- where the topic is at home in that chapter, as tests before surgery are in the ODG's Low Back chapter;
- where guidelines treat regions together: the thoracic spine with neck and low back, elbow and forearm with wrist and hand, a limb with its
  joints and with its spine, a limb's nerve tests with that spine.

In the claims administrator's basis, which is only reported, the finding is information.`,
    flagged: `MRI of the left knee: Upheld

MAXIMUS guideline: Decision based on MTUS Low Back Complaints 2004, Section(s): Special Studies.`,
    silent: `MRI of the left knee: Upheld

MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.`,
  },
  check(reading) {
    return reading.issues.flatMap((issue) => {
      const asked = askedRegions(reading.catalogue, issue);
      if (asked.length === 0) return [];
      const own = mismatches(reading, issue, asked, issue.reviewerBasis, () => true);
      const reported = mismatches(reading, issue, asked, issue.claimsAdministratorBasis, (a, b) => a.family === b.family);
      return [...own, ...reported.map(asReported)];
    });
  },
  fixes(reading, finding) {
    const { catalogue } = reading;
    const issue = reading.issues[Number(finding.data?.issue)];
    const citations = [issue?.reviewerBasis, issue?.claimsAdministratorBasis].flatMap((basis) => basis?.citations ?? []);
    const citation = citations.find(({ start }) => start === finding.data?.citation);
    if (!issue || !citation?.guideline) return [];
    const section = sectionOnRegion(citation);
    if (section) return sectionsInstead(section, citation.guideline, placesOf(catalogue, issue));
    return fittingGuidelines(reading, citation.guideline, placesOf(catalogue, issue)).flatMap((guideline, at) =>
      citeInstead(reading, citation, guideline, at === 0),
    );
  },
};

function asReported(finding: Finding): Finding {
  return { ...finding, severity: 'information' };
}

/** `makesUp` says for which other citations one that fits makes up: all of the reviewer's, of a reported basis those of its family. */
function mismatches(
  { catalogue }: LetterReading,
  issue: IssueReading,
  asked: readonly string[],
  basis: BasisReading | undefined,
  makesUp: (fitting: Citation, other: Citation) => boolean,
): Finding[] {
  if (!basis) return [];
  const compared = basis.citations.map((citation) => {
    const cited = citedRegions(citation);
    return { citation, cited, fits: cited !== undefined && chapterTreats(catalogue, cited.regions, asked) };
  });
  const others = compared.filter(({ cited, fits }) => cited && !fits);
  if (others.length === 0) return [];
  const fitting = compared.filter(({ fits }) => fits);
  return others.flatMap(({ citation, cited }) => {
    if (!cited || fitting.some((other) => makesUp(other.citation, citation)) || isAtHome(catalogue, citation, issue)) return [];
    const first = (issue.item.regions.find(({ id }) => asked.includes(id)) ?? issue.item.treatments[0]) as TextRange;
    return [
      {
        range: { start: cited.range.start, end: cited.range.end },
        message: `${cited.name} treats ${namesOf(catalogue, cited.regions)}, but the disputed item is for ${namesOf(catalogue, placesOf(catalogue, issue))}. Cite the guideline of the item's body region.`,
        related: [{ range: { start: first.start, end: first.end }, message: "The item's body region." }],
        data: { issue: issue.issue.index, citation: citation.start },
      },
    ];
  });
}

/** The regions of an item that are places of the body; of a brace or an operation that names none beside it, its own. */
function placesOf(catalogue: Catalogue, { issue, item }: IssueReading): string[] {
  const places = [...new Set(item.regions.map(({ id }) => id))].filter((id) => !noPlace.has(id));
  if (places.length > 0 || issue.associatedService || forOtherPlaces.test(issue.itemText)) return places;
  const hasItsPlace =
    item.treatments.length > 0 && item.treatments.every(({ id }) => wornOnItsPlace.has(id) || operationOfOnePlace.has(id));
  return hasItsPlace ? item.treatments.flatMap(({ id }) => catalogue.treatmentById.get(id)?.regions ?? []) : [];
}

/** All regions whose chapters bear on an item: for nerve tests of a limb, its spine's too. */
function askedRegions(catalogue: Catalogue, issue: IssueReading): string[] {
  const places = placesOf(catalogue, issue);
  const testsNerves = issue.item.treatments.some(({ id }) => catalogue.treatmentById.get(id)?.class === nerveTest);
  if (!testsNerves) return places;
  const spines = [
    ...(places.some((id) => upperLimb.includes(id)) ? ['cervical'] : []),
    ...(places.some((id) => lowerLimb.includes(id)) ? ['low-back'] : []),
  ];
  return [...places, ...spines];
}

interface CitedRegions {
  readonly regions: readonly string[];
  readonly name: string;
  readonly range: TextRange;
}

/** The regions that a citation is on; nothing for a general guideline of which no section names a region. */
function citedRegions(citation: Citation): CitedRegions | undefined {
  const { guideline } = citation;
  if (!guideline) return undefined;
  const section = sectionOnRegion(citation);
  if (section) return { regions: sectionRegions(citation), name: `"${section.section?.name}"`, range: section };
  const places = guideline.regions.filter((id) => !noPlace.has(id));
  if (guideline.general || places.length === 0) return undefined;
  return { regions: places, name: guideline.title, range: citation };
}

/** The first section or topic of a citation that is on a region of its own. */
function sectionOnRegion(citation: Citation): CitedSection | undefined {
  return citedPlaces(citation).find(({ section }) => section && section.regions.length > 0);
}

function sectionRegions(citation: Citation): string[] {
  return citedPlaces(citation).flatMap(({ section }) => section?.regions ?? []);
}

/** Whether item or topic belong into a chapter whatever the body part. */
function isAtHome(catalogue: Catalogue, citation: Citation, { issue, item }: IssueReading): boolean {
  // What goes with surgery is at home anywhere, but not under another body part's heading of the guideline on it.
  if ((issue.associatedService || aroundSurgery.test(issue.itemText)) && !sectionRegions(citation).length) return true;
  if (item.treatments.some(({ id }) => atHomeAnywhere.has(catalogue.treatmentById.get(id)?.class ?? ''))) return true;
  return citedPlaces(citation).some((cited) => isForAnyPlace(catalogue, cited));
}

function isForAnyPlace(catalogue: Catalogue, { topic, text }: CitedSection): boolean {
  if (aroundSurgery.test(text)) return true;
  const classes = topic?.treatments.map((id) => catalogue.treatmentById.get(id)?.class ?? '') ?? [];
  return classes.length > 0 && classes.every((name) => atHomeAnywhere.has(name));
}

/** The chapters of the same family, in force on the decision date, that treat just an item's regions. */
function fittingGuidelines({ catalogue, decisionDate }: LetterReading, cited: Guideline, places: readonly string[]): Guideline[] {
  const date = decisionDate && isoDate(decisionDate);
  const sameTime = (guideline: Guideline) =>
    !guideline.mtus ||
    (date
      ? isInForce(guideline, date)
      : guideline.years.some((year) => cited.years.includes(year)) || guideline.inForce?.until === cited.inForce?.until);
  return catalogue.guidelines
    .filter(
      (guideline) =>
        guideline.family === cited.family &&
        !guideline.general &&
        sameTime(guideline) &&
        places.some((place) => guideline.regions.some((treated) => isOwnRegion(catalogue, treated, place))),
    )
    .slice(0, 4);
}

/** Whether a chapter's region is the item's or holds it, or, for a limb, is one of its joints. */
function isOwnRegion(catalogue: Catalogue, treated: string, place: string): boolean {
  return !noPlace.has(treated) && (regionContains(catalogue, treated, place) || regionContains(catalogue, place, treated));
}

/** The sections of the same guideline that name an item's region. */
function sectionsInstead({ start, end }: TextRange, guideline: Guideline, places: readonly string[]): QuickFix[] {
  return guideline.sections
    .filter((section) => section.regions.some((region) => places.includes(region)))
    .map(({ name }, at) => ({ title: `Cite "${name}" instead`, preferred: at === 0, edits: [{ start, end, text: name }] }));
}

/** Puts another chapter in the place of a cited one: its title, number and, where that is another, edition. */
function citeInstead({ tree }: LetterReading, citation: Citation, guideline: Guideline, preferred: boolean): QuickFix[] {
  const { title, chapter, edition } = citation;
  if (!title) return [];
  const written = tree.normalised.source.slice(title.start, title.end).replace(/\s+/g, ' ');
  const inFull = citation.guideline?.title.toLowerCase() === written.toLowerCase();
  const edits: LetterEdit[] = [
    { start: title.start, end: title.end, text: inFull ? guideline.title : (guideline.shortTitles[0] ?? guideline.title) },
  ];
  if (chapter) {
    if (guideline.chapter === undefined) return [];
    const digits = /\d+/.exec(tree.normalised.source.slice(chapter.start, chapter.end));
    if (!digits) return [];
    const start = chapter.start + digits.index;
    edits.push({ start, end: start + digits[0].length, text: String(guideline.chapter) });
  }
  const year = guideline.years[0];
  if (edition?.year !== undefined && year !== undefined && !guideline.years.includes(edition.year)) {
    edits.push({ start: edition.start, end: edition.end, text: String(year) });
  }
  return [{ title: `Cite ${guideline.title} instead`, preferred, edits }];
}

function namesOf(catalogue: Catalogue, regions: readonly string[]): string {
  const names = regions.map((id) => (catalogue.regionById.get(id)?.name ?? id).toLowerCase().replace(/ \/.*$/, ''));
  return [...new Set(names)].join(', ');
}
