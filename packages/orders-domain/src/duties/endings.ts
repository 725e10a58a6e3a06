/** How a duty ends without the words of the body that owed it. The sentence is what is stored and logged; a page in another language goes by its code. */

/** The sentence of each, in English, as it is stored. */
export const dutyEndings = {
  VALIDATED: 'The order was validated.',
  VALIDATION_REFUSED: 'The validation was refused.',
  NO_VALIDATION: 'The order no longer waits for its validation.',
  NOTHING_DISCLOSED: 'The order ended, and nothing was disclosed under it.',
  ACKNOWLEDGED: 'The recipient acknowledged what it received, for this case alone.',
  DELETION_SIGNED: 'The authority signed that it deleted the package.',
  DELETION_OWED: 'What was disclosed is to be deleted.',
  NON_DISCLOSURE_RENEWED: 'The authority renewed the non-disclosure period.',
  NON_DISCLOSURE_ENDLESS: 'The authority asks for non-disclosure without an end.',
  INFORMED: 'The authority confirmed that the person was told.',
  COMPLAINT_DECIDED: 'The complaint was decided.',
} as const;

export type DutyEnding = keyof typeof dutyEndings;

const codes: ReadonlyMap<string, DutyEnding> = new Map(
  Object.entries(dutyEndings).map(([code, sentence]) => [sentence, code as DutyEnding]),
);

/** The code of a stored text; null for what a body wrote itself. */
export const dutyEndingOf = (text: string): DutyEnding | null => codes.get(text) ?? null;
