/** What is not accepted from a person suspended for misuse, and what they learn: until when, why, and their remedies. */
import { type Problem, problem } from '@writ/statements-domain/refusal';
import { redress } from '@writ/statements-domain/statements';
import type { MisuseKind } from '../sdl.ts';
import type { Database } from '../store/rows.ts';
import { articleOf } from './measure.ts';
import { type Misuser, suspensionOf } from './store.ts';

/** How a measure can be contested. Illegal content is suspended by a restriction, which has a statement of reasons and its redress. */
export const misuseRedress = (kind: MisuseKind): string =>
  kind === 'ILLEGAL_CONTENT'
    ? redress
    : 'You can ask us through our single point of contact to lift it (Regulation (EU) 2022/2065, Art. 12), or go to court.';

const what: Readonly<Record<MisuseKind, string>> = {
  ILLEGAL_CONTENT: 'content',
  UNFOUNDED_NOTICES: 'notices',
  UNFOUNDED_COMPLAINTS: 'complaints',
};

/**
 * Why a submission is not accepted now; null when it is. Anybody can write anybody's address: a person who is known only by that reads neither
 * the end nor the reason; only the e-mail to the address has them.
 */
export async function suspensionProblem(
  db: Database,
  kind: MisuseKind,
  who: Pick<Misuser, 'person' | 'notifierHash'>,
  at: Date,
): Promise<Problem | null> {
  if (who.person === null && who.notifierHash === null) return null;
  const found = await suspensionOf(db, kind, { ...who, accountId: null }, at);
  if (found === null) return null;
  if (who.person === null)
    return problem(
      'NOT_YET',
      `We accept no ${what[kind]} from this address for now. Its owner has an e-mail from us with the end of this measure and the reasons.`,
      articleOf(kind),
    );
  const until = found.endsAt?.toISOString().slice(0, 16).replace('T', ' ');
  return problem(
    'NOT_YET',
    `We accept no ${what[kind]} from you until ${until} UTC: ${found.reason} ${misuseRedress(kind)}`,
    articleOf(kind),
  );
}
