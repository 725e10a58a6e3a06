/** How a signing key comes into the register of `orders`, and how it ends: by acts that persons signed, whoever sends them. */
import { createHash } from 'node:crypto';
import { commitWithEntries } from '@writ/access-log';
import { type Act, actId, signerRoles } from '@writ/acts';
import { type Credential, RefusedAct, type SigningPlace, verifyAct } from '@writ/acts/check';
import { type RegisteredKey, registeredKeySchema, verifyKeyActs } from '@writ/acts/keys';
import { type Reason, reason, refusalOf } from '@writ/orders-domain/order';
import type { SignedActInput, SigningKeyInput } from '@writ/schema/generated/orders.ts';
import { authorOf, entryBy } from '../commands/command-entries.ts';
import type { OrdersContext } from '../context.ts';
import { queueEnd } from './ends-to-bring.ts';
import { readGivenAct } from './given-act.ts';
import { endKey, keepKey, keyByHash, keyRows, keysThatCount } from './signing-keys.ts';

/** Milliseconds that an act on a key may be old: the three are signed in one day. */
const ceremonyMs = 24 * 3_600_000;
const aheadMs = 60_000;

type Done = { readonly id: string } | { readonly refused: readonly Reason[] };
const refusing = (refused: readonly Reason[]) => ({ result: { refused } as Done, drafts: [] });
const refused = (code: string, message: string): Reason => reason('SIGNATURE_REFUSED', `${code}: ${message}`);
const nobodySigns = (): Reason => reason('SIGNATURE_NOT_CHECKED', 'Nobody signs here: this installation has no signing page.');

const reasonOf = (cause: unknown): Reason => {
  if (!(cause instanceof RefusedAct)) throw cause;
  return refused(cause.code, cause.message);
};

const isTimely = ({ statement: { at, endsAt } }: Act, now: Date): boolean =>
  Date.parse(at) <= now.getTime() + aheadMs &&
  Date.parse(at) >= now.getTime() - ceremonyMs &&
  (endsAt === null || Date.parse(endsAt) > now.getTime());

/** The key with its acts in their form; reasons where it is none. */
function readKey({ acts, organisation, office, ...described }: SigningKeyInput): RegisteredKey | readonly Reason[] {
  const read = acts.map(readGivenAct);
  const wrong = read.flatMap((one) => ('statement' in one ? [] : one));
  if (wrong.length > 0) return wrong;
  const credential = { ...described, organisation: organisation ?? null, office: office ?? null };
  const parsed = registeredKeySchema.safeParse({ credential, acts: read });
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.slice(1).join('.') || 'input';
  return [
    reason('INVALID', `The key has not the form of one at ${where}: its roles are of ${signerRoles.join(', ')}, and its acts are three.`),
  ];
}

const shaOf = (spki: Uint8Array): string => createHash('sha256').update(spki).digest('hex');

/** What the log has of a key: no person and no body. */
const targetOf = ({ spki, kind, roles }: Credential) => ({ spki: shaOf(spki), kind, roles: [...roles] });

async function acted(context: OrdersContext, done: Promise<Done>) {
  const answer = await done;
  if ('refused' in answer) return refusalOf(answer.refused);
  return (await keyRows(context.db, [answer.id])).get(answer.id) ?? refusalOf([reason('NOT_FOUND', 'There is no such key.')]);
}

/** Registers a key by three acts. */
export function registerKey(context: OrdersContext, input: SigningKeyInput) {
  const { signing: place, caller, operation } = context;
  const work = commitWithEntries(context, async (db, at) => {
    if (place === null) return refusing([nobodySigns()]);
    const read = readKey(input);
    if (!('credential' in read)) return refusing(read);
    const known = await keysThatCount(
      db,
      read.acts.map(({ credential }) => credential),
    );
    const late = read.acts.filter((act) => !isTimely(act, at));
    if (late.length > 0) return refusing([refused('OTHER_TIME', 'The acts on a key are of the last 24 hours, and have not ended.')]);
    const key = await verifyKeyActs(read, { place, keyOf: (id) => known.get(id) }).catch(reasonOf);
    if ('reason' in key) return refusing([key]);
    if (!(await keepKey(db, key, read.acts, at)))
      return refusing([reason('WRONG_STATE', 'A key, or one of its name, is registered already.')]);
    const entry = entryBy(authorOf(caller, operation), 'signing.key.registered.v1', at, {
      action: 'registerSigningKey',
      outcome: 'success',
      target: targetOf(key),
    });
    return { result: { id: key.id } as Done, drafts: [entry] };
  });
  return acted(context, work);
}

/** Why this act does not end the key: its owner, counsel and the auditor end one. */
async function endReasons(act: Act, ended: Credential, by: Credential | undefined, place: SigningPlace): Promise<Reason[]> {
  try {
    await verifyAct(act, by, place);
  } catch (cause) {
    return [reasonOf(cause)];
  }
  const { role } = act.statement;
  const may = role === 'COUNSEL' || role === 'AUDITOR' || by?.id === ended.id;
  return may ? [] : [refused('WRONG_SIGNER', `As ${role} somebody ends their own key, and signs with it.`)];
}

/** Ends a key by an act SUSPEND. */
export function endSigning(context: OrdersContext, input: SignedActInput) {
  const { signing: place, caller, operation } = context;
  const work = commitWithEntries(context, async (db, at) => {
    if (place === null) return refusing([nobodySigns()]);
    const act = readGivenAct(input);
    if (!('statement' in act)) return refusing(act);
    const { statement } = act;
    if (statement.act !== 'SUSPEND' || statement.order !== null)
      return refusing([refused('OTHER_ACT', 'A key ends by an act SUSPEND about no order.')]);
    const row = await keyByHash(db, statement.digest);
    if (row === null || row.revokedAt !== null) return refusing([reason('NOT_FOUND', 'There is no such key, or it ended.')]);
    if (!isTimely(act, at)) return refusing([refused('OTHER_TIME', 'The act is of the last 24 hours, and has not ended.')]);
    const wrong = await endReasons(act, row.key, (await keysThatCount(db, [act.credential])).get(act.credential), place);
    if (wrong.length > 0) return refusing(wrong);
    await endKey(db, row.key.id, act, at);
    await queueEnd(db, act, at);
    const entry = entryBy(authorOf(caller, operation), 'signing.key.ended.v1', at, {
      action: 'endSigningKey',
      outcome: 'success',
      target: targetOf(row.key),
      act: actId(statement),
    });
    return { result: { id: row.key.id } as Done, drafts: [entry] };
  });
  return acted(context, work);
}
