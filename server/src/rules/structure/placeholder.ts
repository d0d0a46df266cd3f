import type { LetterReading } from '../../letter/letter-reading';
import { sourceRange } from '../../text/normalised-text';
import type { Rule } from '../rule';

/** What may be text left to fill in; what it holds decides. */
const candidate =
  /\[[^[\]]{0,120}\]|<[A-Za-z][^<>]{0,60}>|_{3,}|\b(?:TBD|TODO|FIXME|X{3,})\b|\b(?:see|in|refer to) (?:the )?(?:image|figure|picture|photo|table|chart|graph|diagram)s? (?:below|above)\b/g;
/** Words that ask for something to be put in their place. */
const asks =
  /^(?:please |to be )?(?:insert|enter|add|fill|specify|provide|describe|list|select|choose|pick|type|complete|completed|replace|write|put|give|tbd|todo|date|name|item|items|diagnos[ie]s|age|sex|gender|number|amount|dose|dosage|quantity|body part|region|side|treatment|treatments|service|services|specialt(?:y|ies)|state|states|guideline|guidelines|reason|reasons|rationale|decision|basis|summary|findings|injury|mechanism|provider|patient|month|day|year|dd|mm|yyyy|your|x+|_+|\.{2,}|…)\b/i;
const bareMarks = /^(?:[ _.…?]*|x+)$/i;
const leftover = /\b(?:image|figure|picture|photo|table|chart|graph|diagram)/i;
/** HTML that is pasted in is no request of the writer's. */
const htmlTag = /^<\/?(?:a|b|i|u|p|br|em|div|span|table|tr|td|th|ul|ol|li|strong|sup|sub|img|html|body|head)\b/i;

/** Text left to fill in, or left over from where it was copied. */
export const placeholder: Rule = {
  code: 'placeholder',
  group: 'structure',
  severity: 'warning',
  summary: 'Text is left to fill in, or left over from where it was copied.',
  manual: {
    explanation: `Brackets that ask for something (\`[insert diagnoses]\`, \`<item>\`), \`TBD\`, \`TODO\`, \`XXX\` and underscores are work not done. A pointer to an image or a
table that the letter does not hold was copied with the text around it. Brackets of abbreviations (\`[MRI]\`, \`[sic]\`, \`[1]\`) and brackets in
quotations are left alone.`,
    flagged: 'The injured worker is a [age] year old [sex] with an injury on [date].',
    silent: 'The injured worker had magnetic resonance imaging [MRI] of the knee.',
  },
  check(letter) {
    const { normalised } = letter.tree;
    const findings = [];
    for (const match of normalised.text.matchAll(candidate)) {
      const words = match[0];
      const start = match.index as number;
      const isLeftover = leftover.test(words) && /(?:below|above)$/.test(words);
      if (isLeftover ? !pointsNowhere(letter, words, start) : !asksForText(words)) continue;
      if (isQuoted(normalised.text, start)) continue;
      findings.push({
        range: sourceRange(normalised, start, start + words.length),
        message: isLeftover
          ? 'This points to something that the letter does not hold. It was copied with the text around it: delete it.'
          : 'This is left to fill in. Write what belongs here.',
      });
    }
    return findings;
  },
};

function asksForText(words: string): boolean {
  const first = words.charAt(0);
  if (first === '_') return true;
  if (first === '<')
    return !htmlTag.test(words) && !words.includes('://') && !words.includes('@') && /^<[A-Za-z][A-Za-z /'_-]*>$/.test(words);
  if (first !== '[') return true;
  const inside = words.slice(1, -1).trim();
  return bareMarks.test(inside) ? inside !== '' || words === '[ ]' || words === '[]' : asks.test(inside);
}

/** Whether a pointer such as "see table below" leads to none: no row of columns follows it or stands before it. */
function pointsNowhere({ tree }: LetterReading, words: string, start: number): boolean {
  if (!/\b(?:table|chart)/i.test(words)) return true;
  const { source, sourceOffsets } = tree.normalised;
  const at = sourceOffsets[start] as number;
  const around = /below/.test(words) ? source.slice(at, at + 2000) : source.slice(Math.max(0, at - 2000), at);
  return !/\||\t|\S {3,}\S[^\r\n]*[\r\n]+[^\r\n]*\S {3,}\S/.test(around);
}

/** Whether a place stands inside quotation marks that open not far before it and close after it. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 400), at);
  const marks = before.split('"').length - 1;
  return marks % 2 === 1 && /^[^"]{0,400}"/.test(text.slice(at)) && !/[.:]" [A-Z]/.test(before.slice(before.lastIndexOf('"')));
}
