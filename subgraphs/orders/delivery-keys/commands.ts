/**
 * What is done to keys: a body proposes one, counsel approves it after a call, and the body, counsel or an auditor revokes it. State and entries are one transaction;
 * the functions of the database run last in it, since they ask for the entries.
 */
import { commitWithEntries, type EntryDraft, type Worked } from '@writ/access-log';
import { newRowId } from '@writ/core';
import { textReasons } from '@writ/core/refusal';
import { isSameNumber } from '@writ/orders-domain/enrolment';
import { type Reason, reason, refusalOf, type Signature } from '@writ/orders-domain/order';
import { isSamePerson, signatureOf } from '@writ/orders-domain/people';
import { authorOf } from '../commands/command-entries.ts';
import type { OrdersContext } from '../context.ts';
import type { Database } from '../store/database.ts';
import { type DeliveryKey, keyStateAt } from './key.ts';
import { tellOfKey } from './key-alerts.ts';
import { enrolledLeaf, keyEntry, refusedEntry } from './key-entries.ts';
import { type GivenKey, type KeyMaterial, readMaterial } from './material.ts';
import { insertKey, type KeyOfBody, keepApproval, keepRevocation, keyById, keysIn, lockKey, lockOwnEnrolment } from './store.ts';

/** Keys of a body that are looked at when another is proposed, and the most that are not over. */
const looked = 1_000;
const most = 10;
const hourMs = 3_600_000;

type Done = { readonly key: string } | { readonly refused: readonly Reason[] };
const refusing = (refused: readonly Reason[], drafts: readonly EntryDraft[] = []): Worked<Done> => ({ result: { refused }, drafts });

function signed({ caller }: OrdersContext, at: Date): Signature {
  const signature = signatureOf(caller, at);
  if (signature === null) throw new TypeError('a key was changed by nobody');
  return signature;
}

/** Acts, and answers the key as it is afterwards. */
async function acted(context: OrdersContext, work: (db: Database, at: Date) => Promise<Worked<Done>>) {
  const done = await commitWithEntries(context, work);
  if ('refused' in done) return refusalOf(done.refused);
  return (await keyById(context.db, done.key)) ?? refusalOf([notThere()]);
}

const notThere = (): Reason => reason('NOT_FOUND', 'There is no such key, or it is not of your body.');

/** A key that was in use and is revoked: it is never used again. */
const isSpent = ({ revoked, triedAt, purpose, approved }: DeliveryKey): boolean =>
  revoked !== null && (triedAt !== null || (purpose === 'SIGNING' && approved !== null));

/** Why a body with these keys can't have this one too. */
function ownReasons(own: readonly DeliveryKey[], { thumbprint, publicKey, purpose }: KeyMaterial, at: Date): Reason[] {
  // A recipient of age has no public key beside itself: two of them are alike by their thumbprints alone.
  const alike = own.filter((one) => one.thumbprint === thumbprint || (publicKey !== null && one.publicKey === publicKey));
  if (alike.some((one) => one.purpose !== purpose))
    return [
      reason(
        'INVALID',
        'Your body has a key with this public key for the other purpose: a key that opens packages signs nothing. Make another one.',
      ),
    ];
  if (alike.some(isSpent)) return [reason('INVALID', 'This key was in use and is revoked, for good: make another one.')];
  const live = own.filter((one) => !['REVOKED', 'EXPIRED'].includes(keyStateAt(one, at)));
  if (live.some((one) => one.thumbprint === thumbprint)) return [reason('WRONG_STATE', 'Your body has this key already.')];
  return live.length < most ? [] : [reason('WRONG_STATE', `Your body has ${most} keys: revoke one that is no longer needed.`)];
}

/** Proposes a key of the caller's own body. */
export const proposeKey = (context: OrdersContext, { label, ...given }: GivenKey & { readonly label: string }) =>
  acted(context, async (db, at) => {
    const read = readMaterial(given, at);
    const named = textReasons(label, { field: 'label', needed: 'people tell your keys apart by it', max: 100 });
    if (Array.isArray(read)) return refusing([...read, ...named]);
    if (named.length > 0) return refusing(named);
    const enrolment = await lockOwnEnrolment(db, context.caller);
    if (enrolment === null) return refusing([reason('NOT_COMPETENT', 'Your body is not enrolled here.')]);
    const wrong = ownReasons(await keysIn(db, context.caller, looked), read, at);
    if (wrong.length > 0) return refusing(wrong);
    const id = newRowId();
    await insertKey(db, { ...read, id, enrolment, label: label.trim(), by: signed(context, at) });
    const key = await keyById(db, id);
    if (key === null) throw new TypeError('A key that was just proposed is not there.');
    await tellOfKey(db, key.body, { key: id, what: 'PROPOSED', at, dueAt: null });
    const author = authorOf(context.caller, context.operation);
    return { result: { key: id }, drafts: [keyEntry(author, 'key.proposed.v1', key, { text: null, at })] };
  });

/** The call before an approval: which number was called, and what was heard. */
export interface KeyCall {
  readonly number: string;
  readonly text: string;
}

function approvalReasons(key: KeyOfBody, { number, text }: KeyCall, by: Signature): Reason[] {
  if (keyStateAt(key, by.at) !== 'PROPOSED') return [reason('WRONG_STATE', 'Only a key that is PROPOSED is approved.')];
  if (key.body.state !== 'ENROLLED') return [reason('WRONG_STATE', 'The body is not enrolled now: its keys are not approved.')];
  if (isSamePerson(by, key.proposed))
    return [reason('SAME_PERSON', 'Nobody approves a key that they proposed: leave this to somebody else.')];
  const unheard = textReasons(text, { field: 'callBack.text', needed: 'it is logged who read the thumbprint aloud and when' });
  return isSameNumber(number, key.body.callBackNumber)
    ? unheard
    : [reason('INVALID', "This is not the number of the body's enrolment: call that one."), ...unheard];
}

interface Seen {
  readonly key: string;
  readonly generation: number;
}
const stale = (): Reason => reason('STALE', 'It has changed since you read it: read it again.');

/** Approves another person's proposal after a call in which the thumbprint was read aloud. The waiting time begins. */
export const approveKey = (context: OrdersContext, { key: id, generation }: Seen, call: KeyCall) =>
  acted(context, async (db, at) => {
    const key = await lockKey(db, id);
    if (key === null) return refusing([notThere()]);
    if (key.generation !== generation) return refusing([stale()]);
    const by = signed(context, at);
    const author = authorOf(context.caller, context.operation);
    const wrong = approvalReasons(key, call, by);
    if (wrong.length > 0)
      return refusing(
        wrong,
        wrong.some((one) => one.reason === 'SAME_PERSON') ? [refusedEntry(author, key, 'approveDeliveryKey', { reasons: wrong, at })] : [],
      );
    const usableFrom = new Date(at.getTime() + context.enrolmentWaitHours * hourMs);
    const text = call.text.trim();
    const leaf = enrolledLeaf(author, key, key.body, { usableFrom, enrolled: true, at });
    await tellOfKey(db, key.body, { key: id, what: 'APPROVED', at, dueAt: null });
    return {
      result: { key: id },
      drafts: [keyEntry(author, 'key.approved.v1', { ...key, generation: generation + 1 }, { text, at }), leaf],
      last: () => keepApproval(db, { key, by, number: key.body.callBackNumber, text, usableFrom, entry: leaf.event }),
    };
  });

/** Revokes a key at once, or drops a proposal. On the authority graph a key of another body is not there. */
export const revokeKey = (context: OrdersContext, { key: id, generation }: Seen, reasons: string) =>
  acted(context, async (db, at) => {
    const { caller } = context;
    const key = await lockKey(db, id);
    const isOwn = key !== null && key.body.organisation === caller.organisation && key.body.country === caller.country;
    if (key === null || (caller.graph === 'authority' && !isOwn)) return refusing([notThere()]);
    if (key.generation !== generation) return refusing([stale()]);
    if (key.revoked !== null) return refusing([reason('WRONG_STATE', 'This key is revoked.')]);
    const silent = textReasons(reasons, { field: 'reason', needed: 'the others read it' });
    if (silent.length > 0) return refusing(silent);
    const author = authorOf(caller, context.operation);
    const text = reasons.trim();
    const entry = keyEntry(author, 'key.revoked.v1', { ...key, generation: generation + 1 }, { text, at });
    const leaves =
      key.usableFrom === null ? [] : [enrolledLeaf(author, key, key.body, { usableFrom: key.usableFrom, enrolled: false, at })];
    await tellOfKey(db, key.body, { key: id, what: 'REVOKED', at, dueAt: null });
    return {
      result: { key: id },
      drafts: [entry, ...leaves],
      last: () => keepRevocation(db, { key, by: signed(context, at), reason: text, entry: entry.event }),
    };
  });
