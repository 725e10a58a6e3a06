/**
 * `openCase`: staff of the platform see who a person is when a piece of work that they have claimed is about that person's account.
 * It is a read like any other: a reason, a decision in the log, a grant of one category, and the person sees it.
 */
import { type Caller, decide, type Permit } from '@writ/access';
import type { EntryDraft } from '@writ/access-log';
import type { AccountId } from '@writ/core';
import type { Asking, OrdersContext } from './context.ts';
import { authorOf, entryBy } from './entries.ts';
import { isCanary } from './gate/touch.ts';
import { mint } from './grant.ts';
import { type Reason, reason, refusalOf } from './refusal.ts';
import { textReasons } from './text.ts';

type Refusal = ReturnType<typeof refusalOf>;

/** A canary is nobody's account, for staff as well; that they looked for it closes nothing, since no order has brought them there. */
const accountOf = async (asking: Asking, account: string | null): Promise<AccountId | null> =>
  account === null || (await isCanary(asking, account)) ? null : (account as AccountId);

async function workFacts(asking: Asking, id: string) {
  const row = await asking.db.workItem.findFirst({ where: { id } });
  if (row === null) return null;
  const [issuer = '', ...subject] = row.claimedBy?.split(' ') ?? [];
  const claim = row.claimEndsAt === null ? null : { issuer, subject: subject.join(' '), endsAt: row.claimEndsAt };
  return { id, kind: row.kind, account: await accountOf(asking, row.accountId), isClosed: row.closedAt !== null, claim };
}

/** The person reads this in place of an authority's order: the platform, the piece of work, and why. */
function permitEntry({ caller, operation }: Asking, permit: Permit, kind: string, why: string): EntryDraft {
  const { organisation, country } = caller;
  const entry = entryBy(authorOf(caller, operation), 'access.decision.v1', permit.decidedAt, {
    action: 'decide',
    outcome: 'success',
    legal: {
      basis: 'CASE',
      kind,
      authority: { organisation: organisation ?? 'platform', country },
      reference: permit.reference,
      purpose: why,
      secretUntil: null,
    },
    target: { account: permit.account, categories: permit.scopes.map(({ category }) => ({ category, from: null, to: null })) },
  });
  return { ...entry, subject: permit.account };
}

const sentences: Readonly<Record<string, Reason>> = {
  NOT_CLAIMED: reason('NOT_CLAIMED', 'Claim the work first: a case is opened by who holds its claim.'),
  NO_ACCOUNT: reason('WRONG_STATE', 'This work is about no account, so there is no case to open.'),
};

/** In UTF-16 code units: what is called work may be any text. */
const longestId = 64;

async function refuse({ log, caller, operation, clock }: Asking, work: string, reasons: readonly Reason[]): Promise<Refusal> {
  const refusal = refusalOf(reasons);
  await log.append(
    entryBy(authorOf(caller, operation), 'access.refused.v1', clock(), {
      action: 'openCase',
      outcome: 'failure',
      reason: refusal.reasons,
      target: { work: work.slice(0, longestId) },
    }),
  );
  return refusal;
}

/** Keeps who looked: a complaint about it is decided by somebody else. */
async function keepOpening({ db, caller }: OrdersContext, workId: string, index: number, at: Date): Promise<void> {
  const { issuer, subject } = caller;
  await db.caseOpening.createMany({ data: [{ logIdx: BigInt(index), workId, issuer, subject: subject ?? '', at }] });
}

const missing = (): Reason => reason('NOT_FOUND', 'There is no such work: read the queue again.');

/** Opens the case of a claimed piece of work, or answers why not; each refusal is an entry. */
export async function openCase(_: unknown, { work: id, reason: given }: { work: string; reason: string }, context: OrdersContext) {
  const silent = textReasons(given, { field: 'reason', needed: 'the person concerned is told why' });
  if (silent.length > 0) return refuse(context, id, silent);
  const now = context.clock();
  const work = await workFacts(context, id);
  if (work === null) return refuse(context, id, [missing()]);
  const decision = decide(context.caller satisfies Caller, { purpose: 'CASE', work }, now);
  if (!decision.permit) return refuse(context, id, [sentences[decision.reason] ?? missing()]);
  const { index } = await context.log.append(permitEntry(context, decision, work.kind, given.trim()));
  await keepOpening(context, id, index, now);
  const grant = await mint(context, decision, index);
  return { work: id, account: { grant } };
}
