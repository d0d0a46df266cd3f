/** What section 1 has to say of the expert reviewer. */
export type Credential = 'specialty' | 'licensure' | 'active-practice';

const specialty = new RegExp(
  [
    'board[- ]?(?:certifi|eligible)|\\bboarded in|\\bcertified (?:in|by)|american board of|diplomate|fellowship[- ]trained|residency in|special(?:i[sz]es|i[sz]ing|ist) in|specialty (?:is|of|in)\\b',
    // A label with something behind it that is not the next label.
    '(?:certifications?|certification\\(s\\)|specialty|specialties)(?: ?/ ?(?:certifications?|specialty|specialties))? ?: ?(?!states?\\b|licens|the |he/she )[a-z([]',
    '\\b\\w*(?:ologist|iatrist|surgeon|internist|pedist|chiropractor|acupuncturist|dentist|optometrist)s?\\b|\\bfamily physician|\\bpain physician',
  ].join('|'),
  'i',
);
const activePractice =
  /\bactive(?:ly)?\b[^.]{0,40}\bpracti[cs]|\bpracti[cs]\w*[^.]{0,30}\bactive|\bactively (?:treat|see)|\bhours (?:a|per|each|every) week|\bhours weekly|\b(?:clinical|full[- ]?time|current|private) practice|\bcurrently (?:in practice|practic|see|treat)/i;

const states = new RegExp(
  `\\b(?:${'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|District of Columbia|Puerto Rico|Guam'}|[A-Za-z]+ states)\\b`,
  'i',
);
/** States by their letters, where a state is named: "State(s) of Licensure: CA, AZ", "licensed in CA". */
const stateLetters =
  /(?:[:,;/] ?|\b(?:in|IN|of|OF|and|AND|from|by) )(?:A[KLRZ]|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|[Cc]alif\b)(?![\w-])/;
/** Where the name of the state stands, if redacted to nothing or not filled in yet: "licensed to practice in ." */
const stateNamed = /\b(?:in|by|from)(?: ?$| (?:the )?(?:states? of )?[A-Z[])|: ?\[/;

/** The credentials of which a section's text (its layout undone) says nothing. */
export function missingCredentialsOf(text: string): Credential[] {
  const missing: Credential[] = [];
  if (!specialty.test(text)) missing.push('specialty');
  if (!namesLicensure(text)) missing.push('licensure');
  if (!activePractice.test(text)) missing.push('active-practice');
  return missing;
}

/** A sentence (or the block) on the licence that says where it holds. */
function namesLicensure(text: string): boolean {
  return text.split('.').some((sentence) => {
    const licence = sentence.search(/licen[sc]/i);
    if (licence < 0) return false;
    const after = sentence.slice(licence);
    return states.test(sentence) || stateLetters.test(after) || stateNamed.test(after);
  });
}
