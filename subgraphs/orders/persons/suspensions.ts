/**
 * Suspends persons and lifts that: the row, which the gateway looks at for each request, and its entry in one transaction. Who it concerns is a pair of issuer and
 * subject, since Writ has no list of persons.
 */
import { commitWithEntries, type EntryDraft, type Worked } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { type Reason, reason, refusalOf, type Signature, textReasons } from '@writ/orders-domain/order';
import { isSamePerson, type Person, signatureOf } from '@writ/orders-domain/people';
import type { Prisma } from '@writ/prisma/client';
import { authorOf, entryBy } from '../commands/command-entries.ts';
import type { OrdersContext } from '../context.ts';
import { signedAt } from '../reads/signature.ts';
import type { Database } from '../store/database.ts';

interface Row {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly reason: string;
  readonly byAuditor: boolean;
  readonly suspendedBy: Prisma.JsonValue;
  readonly suspendedAt: Date;
  readonly liftedBy: Prisma.JsonValue;
  readonly liftedAt: Date | null;
  readonly liftReason: string | null;
}

const shown = ({ suspendedBy, suspendedAt, liftedBy, liftedAt, ...row }: Row) => ({
  ...row,
  suspendedBy: signedAt(suspendedBy, suspendedAt),
  liftedBy: liftedAt && signedAt(liftedBy, liftedAt),
});

/** A suspension as it is shown. */
export type Suspension = ReturnType<typeof shown>;

/** The most that a list has. */
const listMax = 200;

/** The newest first; with those that were lifted where these are asked for. */
export async function suspensionsIn(db: Database, withLifted: boolean): Promise<Suspension[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, issuer, subject, reason, by_auditor AS "byAuditor", suspended_by AS "suspendedBy", suspended_at AS "suspendedAt",
           lifted_by AS "liftedBy", lifted_at AS "liftedAt", lift_reason AS "liftReason"
      FROM console.suspension WHERE lifted_at IS NULL OR ${withLifted} ORDER BY suspended_at DESC, id DESC LIMIT ${listMax}`;
  return rows.map(shown);
}

async function suspensionById(db: Database, id: string): Promise<Suspension | undefined> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, issuer, subject, reason, by_auditor AS "byAuditor", suspended_by AS "suspendedBy", suspended_at AS "suspendedAt",
           lifted_by AS "liftedBy", lifted_at AS "liftedAt", lift_reason AS "liftReason"
      FROM console.suspension WHERE id = ${id}`;
  return rows.map(shown)[0];
}

function signed({ caller }: OrdersContext, at: Date): Signature & Person {
  const signature = signatureOf(caller, at);
  if (signature === null) throw new TypeError('a suspension was changed by nobody');
  return signature;
}

const stored = ({ at: _at, ...by }: Signature): string => JSON.stringify(by);

type Answer = Suspension | readonly Reason[];
const answered = (answer: Answer) => ('id' in answer ? answer : refusalOf(answer));
const refusing = (...reasons: readonly Reason[]): Worked<Answer> => ({ result: reasons, drafts: [] });

const noReason = (text: string): Reason[] => textReasons(text, { field: 'reason', needed: 'it is logged why' });

/** A name as a token may have it. */
const isName = (text: string): boolean => /^[^\p{Cc}]{1,255}$/u.test(text) && text.trim() === text;

/**
 * Whoever acts takes the turn of suspensions first, and is then no longer suspended by another act: of two counsel who suspend each other one is left, so that no
 * counsel suspends the last one.
 */
async function isSuspended(db: Database, { issuer, subject }: Person, byAuditorOnly: boolean): Promise<boolean> {
  await db.$executeRaw`SELECT FROM orders.turn WHERE of = 'suspensions' FOR UPDATE`;
  const rows = await db.$queryRaw<unknown[]>`
    SELECT id FROM console.suspension WHERE issuer = ${issuer} AND subject = ${subject} AND lifted_at IS NULL AND (by_auditor OR NOT ${byAuditorOnly})`;
  return rows.length > 0;
}

const actorSuspended = reason('NOT_COMPETENT', 'You are suspended yourself.');

type Step = 'person.suspended.v1' | 'person.suspension.lifted.v1';

function entryOf({ caller, operation }: OrdersContext, type: Step, { id, issuer, subject }: Suspension, why: { text: string; at: Date }) {
  return entryBy(authorOf(caller, operation), type, why.at, {
    action: type === 'person.suspended.v1' ? 'suspendPerson' : 'liftPersonSuspension',
    outcome: 'success',
    reason: { text: why.text },
    target: { suspension: id, issuer, subject },
  });
}

/** That somebody may not take this step is an entry too. */
const refusedEntry = ({ caller, operation }: OrdersContext, action: string, { reason: code }: Reason, at: Date): EntryDraft =>
  entryBy(authorOf(caller, operation), 'access.refused.v1', at, { action, outcome: 'failure', reason: code });

/** Suspends a person at once; at the audit graph alone that counts for auditors, too. */
export async function suspendPerson(context: OrdersContext, { issuer, subject, reason: text }: Person & { reason: string }) {
  const byAuditor = context.caller.graph === 'audit';
  return answered(
    await commitWithEntries(context, async (db, at): Promise<Worked<Answer>> => {
      const silent = noReason(text);
      if (silent.length > 0) return refusing(...silent);
      if (!isName(issuer) || !isName(subject))
        return refusing(reason('INVALID', 'Name the person by the issuer and the subject of their tokens, exactly as these have them.'));
      const by = signed(context, at);
      const trouble = isSamePerson(by, { issuer, subject })
        ? reason('SAME_PERSON', 'Nobody suspends themselves: leave this to somebody else.')
        : (await isSuspended(db, by, byAuditor))
          ? actorSuspended
          : null;
      if (trouble !== null) return { result: [trouble], drafts: [refusedEntry(context, 'suspendPerson', trouble, at)] };
      const [id, because] = [newRowId(), text.trim()];
      const added = await db.$executeRaw`
        INSERT INTO console.suspension (id, issuer, subject, reason, by_auditor, suspended_by, suspended_at)
        VALUES (${id}, ${issuer}, ${subject}, ${because}, ${byAuditor}, ${stored(by)}::jsonb, ${at}) ON CONFLICT DO NOTHING`;
      if (added === 0) return refusing(reason('WRONG_STATE', 'This person is suspended already.'));
      const row = await suspensionById(db, id);
      if (row === undefined) throw new TypeError('A suspension that was just written is not there.');
      return { result: row, drafts: [entryOf(context, 'person.suspended.v1', row, { text: because, at })] };
    }),
  );
}

/** Lifts a suspension: a counsel who is neither who made it nor whom it concerns. */
export async function liftPersonSuspension(
  context: OrdersContext,
  { suspension: id, reason: text }: { suspension: string; reason: string },
) {
  return answered(
    await commitWithEntries(context, async (db, at): Promise<Worked<Answer>> => {
      const silent = noReason(text);
      if (silent.length > 0) return refusing(...silent);
      const by = signed(context, at);
      const actorIsSuspended = await isSuspended(db, by, false);
      const row = await suspensionById(db, id);
      if (row === undefined) return refusing(reason('NOT_FOUND', 'There is no such suspension.'));
      if (row.liftedBy !== null) return refusing(reason('WRONG_STATE', 'This suspension was lifted already.'));
      const trouble =
        isSamePerson(by, row) || isSamePerson(by, row.suspendedBy)
          ? reason('SAME_PERSON', 'Another counsel than the one who suspended lifts a suspension, and nobody their own.')
          : actorIsSuspended
            ? actorSuspended
            : null;
      if (trouble !== null) return { result: [trouble], drafts: [refusedEntry(context, 'liftPersonSuspension', trouble, at)] };
      const because = text.trim();
      await db.$executeRaw`
        UPDATE console.suspension SET lifted_by = ${stored(by)}::jsonb, lifted_at = ${at}, lift_reason = ${because} WHERE id = ${id}`;
      const lifted = await suspensionById(db, id);
      if (lifted === undefined) throw new TypeError('A suspension that was just lifted is not there.');
      return { result: lifted, drafts: [entryOf(context, 'person.suspension.lifted.v1', lifted, { text: because, at })] };
    }),
  );
}
