/** The answer to the person who asked: the same words and dates, whether or not an order, a preservation or a non-disclosure period exists. */
import type { Dates } from './request.ts';

const day = (at: Date): string => at.toISOString().slice(0, 10);

/** The answer, in full sentences. */
export const answerText = ({ requestedAt, confirmedAt }: Dates): string =>
  `Your request of ${day(requestedAt)} was carried out on ${day(confirmedAt)}. What you published and your name are no longer shown, and your
records can no longer be read by you or by our staff. They are deleted; what the law obliges us to keep for a time is kept for
that purpose alone and deleted after it. Our log of accesses keeps what it says about you at least six months more, until you could learn of
every access and complain of it; then the keys to it are destroyed. You can look at the accesses that you may know of until then.`;
