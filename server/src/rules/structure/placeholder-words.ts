/** Verbs that ask for something, whatever follows them. */
const request = /^(?:please )?(?:insert|enter|fill in|fill out|specify|describe|provide|replace)\b/i;
/** Verbs that may as well open a term ("select nerve root block", "type 2 diabetes"): only with what they ask for. */
const requestOfSomething =
  /^(?:please )?(?:add|choose|complete|give|list|name|pick|put|select|state|type|write|attach|indicate|check|confirm|verify) (?:your|the|a|an|one|all|any|here|this|if|applicable|relevant|either|(?:date|name|text|number|value|item|reason|diagnos[ei]s|guideline|side|level)s?)\b/i;
const bareRequest = /^(?:add|choose|give|list|pick|put|select|write|attach|indicate|confirm|verify)$/i;
const unfinished =
  /^(?:(?:tbd|todo|fixme|to be (?:added|completed|confirmed|determined|filled|inserted|provided|written))\b.*|x{2,}|[?_]+)$/i;
/** A date of which parts are left out: `MM/DD/YYYY`, `XX/XX/2016`, `11/__/2016`. */
const dateForm =
  /^(?=.*(?:[xmdy?_]))(?:mm?|xx?|dd?|_{1,4}|\?{1,2}|\d{1,2})([/.-])(?:dd?|xx?|mm?|_{1,4}|\?{1,2}|\d{1,2})\1(?:y{2,4}|x{2,4}|_{2,4}|\?{2,4}|\d{2}|\d{4})$/i;
const choice =
  /^(?:he\/she|she\/he|his\/hers?|her\/his|him\/her|male\/female|female\/male|left\/right|right\/left|yes\/no|y\/n|m\/f|upheld\/overturned|(?:is|was|are|has|does|did)(?: ?\/ ?| or )(?:is|was|are|has|does|did)? ?not)$/i;
const listing = /^(?:the )?(?:list|names?|types?|number|dates?) of (?:the |all )?[a-z]+(?: [a-z]+)?$/i;

const whose = "(?:(?:the|a|an|your|patient|worker|injured worker|employee|applicant|claimant|reviewer|provider|physician)(?:'s)? )*";
const kind =
  '(?:(?:current|disputed|requested|affected|relevant|primary|first|last|full|exact|specific|other|body|case|claim|chapter|page|section|guideline|service|treatment|medication|spinal|visit|decision|denial|injury|birth|ur|start|end) )*';
const thing =
  '(?:age|amount|body part|chapter|citation|condition|date|decision|diagnos[ei]s|dos(?:e|age)|duration|employer|finding|frequency|gender|guideline|item|job|level|location|mechanism|medication|name|number|occupation|page|provider|quantity|rationale|reason|region|section|service|sex|side|source|specialt(?:y|ies)|state|symptom|topic|treatment|unit|year)';
const slot = new RegExp(
  `^${whose}${kind}${thing}(?:s|\\(s\\))?(?: here| of (?:the )?(?:injury|birth|service|decision|request|denial|report))?$`,
  'i',
);

/** Whether a word is a date of which parts are left out. */
export function isDateToFillIn(word: string): boolean {
  return dateForm.test(word);
}

/**
 * Whether what stands in brackets asks the writer for something: `[insert diagnoses]`, `[date]`, `<item>`, `[TBD]`. It does not
 * where it may be an abbreviation, an aside or a reference (`[MRI]`, `[sic]`, `[1]`, `[complete blood count]`), nor where
 * nothing stands there: names and amounts are redacted to blanks.
 */
export function asksForText(content: string): boolean {
  const words = content.trim();
  if (words.includes('://') || words.includes('@')) return false;
  return [request, requestOfSomething, bareRequest, unfinished, dateForm, choice, listing, slot].some((pattern) => pattern.test(words));
}

/** A text without the brackets that ask for something: `Decision based on [insert guideline]` has three words. */
export function withoutRequests(text: string): string {
  return text.replace(/\[([^\][\r\n]{2,160})\]/g, (brackets, content: string) => (asksForText(content) ? '' : brackets));
}

/** Whether a text is nothing but what is left to fill in: `TBD`, `[insert rationale]`. */
export function isAllLeftToFillIn(text: string): boolean {
  return unfinished.test(text.trim().replace(/[.:]+$/, '')) || !/\w/.test(withoutRequests(text));
}
