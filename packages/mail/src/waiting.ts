/** E-mails that wait because they could not be sent: why, as a code that names nobody. */
import { MailServerError } from './transport.ts';

/** How many wait for one reason, and since when the oldest of them waits. */
export interface WaitingMail {
  /** As {@link mailFault} says it. */
  readonly fault: string;
  readonly count: number;
  readonly since: Date;
}

/** Why an e-mail was not sent. `source` is what was wrong with the platform's source, which says where it goes; null where nothing was. */
export const mailFault = (source: string | null, cause: unknown): string =>
  source ?? (cause instanceof MailServerError ? 'MAIL_SERVER' : 'OTHER');

/** The kinds of reasons. */
export type LetterFault = 'SOURCE_AWAY' | 'SOURCE_REFUSED' | 'MAIL_SERVER' | 'OTHER';

/** The kind of a reason, and the code of the source's refusal behind it. */
export function readMailFault(fault: string): { fault: LetterFault; code: string | null } {
  const [kind, code = null] = fault.split(' ');
  return { fault: kind as LetterFault, code };
}

/** How many wait for each reason, for the line of the process log; nothing where none has failed. */
export const countedFaults = (rows: readonly WaitingMail[]): { why?: Record<string, number> } =>
  rows.length === 0 ? {} : { why: Object.fromEntries(rows.map(({ fault, count }) => [fault, count])) };
