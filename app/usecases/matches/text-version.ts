/** Version of the text about one match that a guardian reads or hears; a new text is a new number. */
export const MATCH_TEXT_VERSION = 1;
