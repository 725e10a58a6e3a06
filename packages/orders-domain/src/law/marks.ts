/**
 * What the law protects of accounts whose holders are bound to secrecy by their profession, or are of the press: before data beyond subscriber
 * and identification data are released, a counsel decides it. It is data for counsel to correct.
 */
import type { DataCategory } from '@writ/access/vocabulary';
import type { ClarificationCode } from './clarifications.ts';

/** PRIVILEGED: of somebody whom the law binds to professional secrecy, such as a lawyer, a physician or a member of the clergy. PRESS: of a journalist or an editorial office. */
export const accountMarks = ['PRIVILEGED', 'PRESS'] as const;
export type AccountMark = (typeof accountMarks)[number];

/** The categories that take a decision of their own, and what both authorities are told of a mark: Regulation (EU) 2023/1543, Art. 5(9), 5(10) and 10(5). */
export const markLaw: {
  readonly categories: readonly DataCategory[];
  readonly codes: Readonly<Record<AccountMark, ClarificationCode>>;
  readonly article: string;
} = {
  categories: ['TRAFFIC', 'CONTENT'],
  codes: { PRIVILEGED: 'IMMUNITY_OR_PRIVILEGE', PRESS: 'PRESS_OR_EXPRESSION' },
  article: 'Regulation (EU) 2023/1543, Art. 5(9), 5(10) and 10(5)',
};
