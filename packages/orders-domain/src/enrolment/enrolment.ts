/**
 * An enrolment: which body may ask at all, under which issuer, in which roles and as which offices. Decided by two persons of the platform
 * and the auditor; what it covers never changes, so that another set of roles is another enrolment.
 */
import type { Office, Role } from '@writ/access/vocabulary';
import type { Person } from '../people/separation-of-duties.ts';

export const enrolmentStates = ['PROPOSED', 'APPROVED', 'ENROLLED', 'SUSPENDED', 'ENDED'] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

/** What is decided by three: that a body is enrolled, that it resumes after a suspension, that it ends, and that its reporting lines are others. */
export type EnrolmentChange = 'ENROL' | 'RESUME' | 'END' | 'LINES';

/** To whom an officer of a body reports, by the names in their tokens. It is pinned: who validates can't choose it, and no body changes it alone. */
export interface ReportingLine {
  readonly subject: string;
  readonly unit: string;
  /** The officer above, of this or another body; null for who reports to nobody. */
  readonly superior: Person | null;
}

/** Whom it is about, and what it lets them claim. */
export interface EnrolmentTerms {
  readonly issuer: string;
  readonly organisation: string;
  /** The body as people read it; null where nothing but its name in the tokens is known. */
  readonly name: string | null;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly roles: readonly Role[];
  readonly offices: readonly Office[];
  /** The number that the platform calls back; it is known from nothing that the body sends with an order. */
  readonly callBackNumber: string;
  /** Whether it is the authority of the platform's state that scrutinises removal orders of others: Regulation (EU) 2021/784, Art. 4. There is one. */
  readonly scrutinises: boolean;
  /** Where the body is alerted to reports of a suspicion; null where it receives none: Regulation (EU) 2022/2065, Art. 18. */
  readonly reportAddress: string | null;
  /** The reporting lines of its officers; of an officer who is not here nothing is known. */
  readonly lines: readonly ReportingLine[];
}

export interface Enrolment extends EnrolmentTerms {
  readonly id: string;
  /** Grows with every act. */
  readonly generation: number;
  readonly state: EnrolmentState;
  /** What is being decided; null when nothing is. */
  readonly change: EnrolmentChange | null;
  /** The lines that are being decided; null where the change is another, or none. */
  readonly proposedLines: readonly ReportingLine[] | null;
  /** The persons of the last change, or of the one that is being decided. */
  readonly proposedBy: Person;
  readonly approvedBy: Person | null;
  readonly confirmedBy: Person | null;
  readonly proposedAt: Date;
  /** From when on orders may be drafted; null before it is confirmed. */
  readonly activeFrom: Date | null;
}
