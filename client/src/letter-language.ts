/** The language of letters, as package.json names it. */
export const LETTER_LANGUAGE = 'imr-determination';
