import { sampleLetters } from './sample-letters';

/** A letter of about so many characters: a whole sample, then its issues again and again. */
export function lettersOfSize(size: number): string {
  const sample = sampleLetters.get('CM17-0000001.txt') as string;
  const firstIssue = sample.indexOf('Norco 5/325 mg #60: Upheld');
  const head = sample.slice(0, firstIssue);
  const issues = `${sample.slice(firstIssue)}\n`;
  return head + issues.repeat(Math.ceil(size / issues.length)).slice(0, size - head.length);
}
