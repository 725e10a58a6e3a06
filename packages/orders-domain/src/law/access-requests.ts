/**
 * How a person's request for access is answered (Regulation (EU) 2016/679, Art. 15; Directive (EU) 2016/680, Art. 14), and the remedies that every answer
 * names. Nothing here depends on what may not be disclosed: Art. 15(3) of the Directive lets an answer neither confirm nor deny it. It is data for
 * counsel to correct.
 */

/** Where a person turns to who doubts an answer, whatever it contains. */
export const accessRemedies = [
  { kind: 'SUPERVISORY_AUTHORITY', article: 'Regulation (EU) 2016/679, Art. 77; Directive (EU) 2016/680, Art. 17 and 52' },
  { kind: 'COURT', article: 'Regulation (EU) 2016/679, Art. 79; Directive (EU) 2016/680, Art. 54' },
] as const;

export const accessRequestLaw = {
  article: 'Regulation (EU) 2016/679, Art. 15; Directive (EU) 2016/680, Art. 14',
  /** The answer is given with the request, by machine: "without undue delay", and a month at most. Nobody's thinking about it takes time that tells. */
  answered: 'AT_ONCE',
  answeredArticle: 'Regulation (EU) 2016/679, Art. 12(3)',
  /** Who asks again within this time reads the same answer: Art. 12(5), "repetitive character". A number of ours. */
  sameAnswerHours: 24,
  sameAnswerArticle: 'Regulation (EU) 2016/679, Art. 12(5)',
} as const;
