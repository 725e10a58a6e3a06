/**
 * Requests for erasure: Regulation (EU) 2016/679, Art. 17. Anybody asks, with an account or without one; the platform answers within a month, which
 * it may extend by two with reasons (Art. 12(3)). Nothing is erased here: that is the act of two persons (`writ erase`).
 */
import { mailLanguages } from '@writ/mail/sender';
import { dueInstant } from '@writ/orders-domain/clocks';
import type { Term } from '@writ/orders-domain/law';
import { checkedText, type Problem, problem } from '@writ/statements-domain/refusal';
import type { ErasureInput, ErasureOutcome, ErasureState } from '../sdl.ts';
import type { ErasureRow } from './store.ts';

export const article = 'Regulation (EU) 2016/679, Art. 17';
export const timeArticle = 'Regulation (EU) 2016/679, Art. 12(3)';

/** Where somebody turns to whom the answer does not satisfy: it is a part of each answer, Art. 12(4). */
export const erasureRemedies =
  'You can lodge a complaint with a data protection supervisory authority, in particular where you live or work or where you think that the ' +
  'law was broken (Regulation (EU) 2016/679, Art. 77). You can also go to court (Art. 79).';

const month = (amount: number): Term => ({ amount, unit: 'MONTHS', of: 'PLATFORM', article: timeArticle });

/** When a request that arrives now is to be answered. `zone` is that of the platform's state. */
export const erasureDueAt = (at: Date, zone: string): Date => dueInstant(month(1), at, zone);
/** The same, once the person learned why it takes longer. */
export const extendedDueAt = (askedAt: Date, zone: string): Date => dueInstant(month(3), askedAt, zone);

export const stateOf = ({ answeredAt, extendedAt }: Pick<ErasureRow, 'answeredAt' | 'extendedAt'>): ErasureState =>
  answeredAt !== null ? 'ANSWERED' : extendedAt !== null ? 'EXTENDED' : 'OPEN';

const addressShape = /^[^\s@]+@[^\s@]+$/;

/** Who asks without a sign-in. */
function checkedAsker(input: ErasureInput, problems: Problem[]) {
  const needed = { needed: 'the platform must know who asks, and where it can ask back', article: 'Regulation (EU) 2016/679, Art. 12(6)' };
  const name = checkedText(input.name, { field: 'name', max: 255, ...needed }, problems);
  const email = checkedText(input.email, { field: 'email', max: 254, ...needed }, problems);
  if (email !== null && !addressShape.test(email)) problems.push(problem('INVALID', 'email must be an address, like name@example.org.'));
  return { name, email };
}

/** What is written in a request. Adds every problem to `problems`; with one of them nothing may be stored. `isSignedIn`: the sign-in says who asks, and nothing else that does is kept. */
export function checkedErasure(input: ErasureInput, isSignedIn: boolean, problems: Problem[]) {
  const what = { field: 'explanation', max: 5_000, needed: 'the platform must know what is to be erased', article };
  const explanation = checkedText(input.explanation, what, problems) ?? '';
  const who = isSignedIn ? { name: null, email: null } : checkedAsker(input, problems);
  const language = mailLanguages.find((one) => one === input.language?.slice(0, 2).toLowerCase()) ?? null;
  return { explanation, ...who, language };
}

/** What is known of what was erased. */
export interface ErasedFacts {
  /** Two persons confirmed the erasure of the account; null for a request without one. */
  readonly isAccountErased: boolean | null;
  /** The text and the sender of the named notice are deleted; null where none is named. */
  readonly isNoticeDeleted: boolean | null;
}

/** Why a request can't be answered so: that something is erased is answered once it is. */
export function outcomeProblem(outcome: ErasureOutcome, { isAccountErased, isNoticeDeleted }: ErasedFacts): Problem | null {
  if (outcome !== 'ERASED' || (isAccountErased ?? isNoticeDeleted) === true) return null;
  if (isAccountErased === false)
    return problem('NOT_YET', 'The account is not erased: first two persons request and confirm it with writ erase.', article);
  return problem(
    'NOT_YET',
    'Nothing is erased that the request names: reports are deleted when the time for keeping them ends. Choose ERASED_LATER and write when.',
    article,
  );
}
