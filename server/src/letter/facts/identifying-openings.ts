import type { Words } from '../../text/words';
import type { FoundPhrase, PhraseScan } from '../phrase-scan';
import { degrees, type Opening } from './identifying-forms';

/** Names before a degree, with all their parts, are no longer, in words. */
const longestName = 12;
const longestUser = 64;

const degree = new RegExp(`(?:${degrees})(?![\\w-])`, 'y');
const postBox = /P\.? ?O\.? $/;
/** A label without a blank before its number: "MRN00482913", "WC016A4482". */
const joinedLabel = /(?:SSN|MRN|WCAB|ADJ|NPI|DOB|WC)\d/y;

/** The places at which words may begin that tell who somebody is, by their openings, each in order: a quick look at cues, figures and marks. */
export function readOpenings(words: Words, phrases: PhraseScan): ReadonlyMap<Opening, readonly number[]> {
  const openings = new Map<Opening, number[]>();
  const add = (opening: Opening, place: number) => {
    const places = openings.get(opening);
    if (places) places.push(place);
    else openings.set(opening, [place]);
  };
  for (const cue of phrases.get('identity') ?? []) addCue(words, cue, add);
  for (let word = 0; word < words.count; word++) {
    const start = words.starts[word] as number;
    const end = words.ends[word] as number;
    if (isFigure(words.text, start)) addFigure(words.text, start, end, add);
    else if (end - start > 2 && isCapital(words.text, start) && isCapital(words.text, start + 1)) addJoinedLabel(words.text, start, add);
  }
  addAtSigns(words.text, add);
  for (const places of openings.values()) places.sort((a, b) => a - b);
  return openings;
}

type Add = (opening: Opening, place: number) => void;

function addCue(words: Words, { id, firstWord }: FoundPhrase, add: Add): void {
  const start = words.starts[firstWord] as number;
  if (id === 'identity.degree') {
    degree.lastIndex = start;
    if (degree.test(words.text)) addNamesBefore(words, firstWord, add);
  } else if (id === 'identity.post-box') {
    const before = postBox.exec(words.text.slice(Math.max(0, start - 6), start));
    if (before) add('post-box', start - before[0].length);
  } else {
    add(id as Opening, start);
    if (id === 'identity.record') add('case-number', start);
  }
}

/** The capitals of the words before a degree. */
function addNamesBefore({ text, starts }: Words, word: number, add: Add): void {
  for (let first = Math.max(0, word - longestName); first < word; first++) {
    const start = starts[first] as number;
    if (isCapital(text, start)) add('name-with-degree', start);
  }
}

function addFigure(text: string, start: number, end: number, add: Add): void {
  // Of decimals (`1,420`) the last figures may be a number of their own.
  let digits = end;
  while (digits > start && isFigure(text, digits - 1)) digits--;
  const next = text.charAt(end);
  if (next === ' ' && digits < end && (isCapital(text, end + 1) || isFigure(text, end + 1))) add('house-number', digits);
  const isGroup = end - digits === 3 && (next === '-' || next === ')' || next === '.' || next === '/');
  const isPrefix = end - digits === 1 && text.charAt(digits) === '1' && (next === '-' || next === '.' || next === ' ');
  const isWhole = digits - start > 6;
  if (isGroup || isPrefix || isWhole) {
    const before = text.charAt(start - 1);
    if (before === '(' || before === '+') add('number', start - 1);
    add('number', start);
    if (digits > start) add('number', digits);
  }
  // "XXX-XX-1234".
  if (end - start === 4 && text.charAt(start - 1) === '-' && /[Xx*]/.test(text.charAt(start - 2))) add('number', start - 7);
}

function addJoinedLabel(text: string, start: number, add: Add): void {
  if (!isFigure(text, start + 2) && !isFigure(text, start + 3) && !isFigure(text, start + 4)) return;
  joinedLabel.lastIndex = start;
  if (!joinedLabel.test(text)) return;
  for (const opening of ['identity.social-security', 'identity.record', 'identity.birth', 'case-number'] as const) add(opening, start);
}

function addAtSigns(text: string, add: Add): void {
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    for (let start = Math.max(0, sign - longestUser); start < sign; start++) {
      if (isWordCharacter(text, start) && !isWordCharacter(text, start - 1)) add('at-sign', start);
    }
  }
}

function isFigure(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

/** A word's letter, as regular expressions know it. */
function isWordCharacter(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at));
}
