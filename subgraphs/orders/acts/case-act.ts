/** What staff of the platform sign to open a case: which subscriber fields of which account they read, for which piece of work. */
import { type Act, actId, actSchema, statementBytes } from '@writ/acts';
import type { Reason } from '@writ/orders-domain/order';
import type { SignedActInput } from '@writ/schema/generated/orders.ts';
import { beyond, type Position } from '@writ/subgraph';
import { hashOf } from '@writ/tlog/order-digest';
import type { OrdersContext } from '../context.ts';
import type { Database } from '../store/database.ts';
import { checkSignature } from './check-act.ts';

/** What is opened. */
export interface OpenedCase {
  readonly work: string;
  readonly account: string;
  readonly fields: readonly string[];
}

/** Lower-case hex of SHA-256 over `["writ/case/1", {reference, account, fields}]` as canonical JSON, the fields sorted. */
export const caseDigest = ({ work, account, fields }: OpenedCase): string =>
  hashOf(['writ/case/1', { reference: work, account, fields: [...fields].sort() }]);

/** The act OPEN_CASE of the caller; null where nobody signs. */
export type CheckedCase = { readonly act: Act | null } | { readonly against: readonly [Reason, ...Reason[]] };

/** Whether the caller signed that they open exactly this, just now and for some hours at most. */
export async function checkCase(
  { db, caller, clock, signing: place }: OrdersContext,
  opened: OpenedCase,
  input: SignedActInput | null | undefined,
): Promise<CheckedCase> {
  const given = await checkSignature(db, input, { id: opened.work, generation: null }, { place, caller, now: clock() });
  const [first, ...more] = given.reasonsFor('OPEN_CASE', caseDigest(opened));
  return first === undefined ? { act: given.act } : { against: [first, ...more] };
}

/** Keeps what was signed, once: while it is fresh the same act may open its fields again. */
export async function keepCaseAct(db: Database, { statement, credential, proof }: Act): Promise<void> {
  const { order: workId, at } = statement;
  if (workId === null) throw new TypeError('A case names its piece of work.');
  const text = new TextDecoder().decode(statementBytes(statement));
  await db.signedCase.createMany({
    data: [{ id: actId(statement), workId, statement: text, credential, proof, at }],
    skipDuplicates: true,
  });
}

/** What was signed to open a case, with its place in the list. */
export interface KeptCaseAct {
  readonly id: string;
  readonly at: Date;
  readonly act: Act;
}

/** What was signed to open cases, newest first. */
export async function caseActs(db: Database, after: Position | null, take: number): Promise<KeptCaseAct[]> {
  const rows = await db.signedCase.findMany({
    where: beyond('at', after, 'desc'),
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
  });
  return rows.map(({ id, at, statement, credential, proof }) => ({
    ...{ id, at },
    act: actSchema.parse({ statement: JSON.parse(statement), credential, proof }),
  }));
}
