/** The service of keys over a socket of this host, or over TLS. */
import { verify } from 'node:crypto';
import { type Act, actId } from '@writ/acts';
import { PublicError } from '@writ/core';
import { type AccountKey, isShared, serviceName, verifyAccountKey } from '@writ/sealing';
import { hashOf } from '@writ/tlog/order-digest';
import { z } from 'zod';
import { AskedService, Behind, grantsPath, unavailable } from './asked-service.ts';
import { type Disagreement, threeAsOne } from './three-services.ts';
import type { AskedAccount, AskedKey, EndReceipt, GrantRequest, KeyService, KeyServiceSettings, SignedDay } from './types.ts';

/** Accounts, and keys, that the service takes in one request. */
const accountsMost = 100;
const keysMost = 1_000;

const base64 = z
  .string()
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const accountsSchema = z.object({
  v: z.literal(1),
  keys: z.array(z.object({ account: z.string(), version: z.int(), publicKey: base64, signature: base64 })),
  /** Identifiers that are another account's already: under an order that names one, nothing that is sealed to this account could be opened. */
  taken: z.array(z.object({ account: z.string(), type: z.string() })),
});
const grantedSchema = z.object({ v: z.literal(1), expiresAt: z.iso.datetime({ precision: 3 }), size: z.int().nonnegative() });
const openedSchema = z.object({ v: z.literal(1), keys: z.record(z.string(), base64) });
const endedSchema = z.object({
  receipt: z.strictObject({
    v: z.literal(1),
    act: z.string(),
    ended: z.union([z.strictObject({ order: z.string() }), z.strictObject({ credential: z.string() })]),
    receivedAt: z.iso.datetime({ precision: 3 }),
  }),
  signature: z.base64(),
});
const band = z.union([z.literal('<10'), z.int().min(10).multipleOf(10)]);
const daySchema = z.strictObject({
  v: z.literal(1),
  day: z.iso.date(),
  root: z.string().regex(/^[0-9a-f]{64}$/),
  counts: z.strictObject({ granted: band, opened: band, keys: band, refused: band }),
  signature: z.base64(),
});

/** A key of this class is of Ed25519 and opens nothing. */
function requirePinned({ publicKey }: KeyServiceSettings): void {
  if (publicKey.type !== 'public' || publicKey.asymmetricKeyType !== 'ed25519')
    throw new TypeError('The service of keys is believed by its public key of Ed25519.');
}

const groupsOf = <T>(all: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, i) => all.slice(i * most, (i + 1) * most));

/** Throws where the answer has another name than were asked, lacks one, or has one twice. */
function requireNames(asked: readonly string[], answered: readonly string[]): void {
  if (JSON.stringify(answered.toSorted()) !== JSON.stringify(asked.toSorted()))
    throw new TypeError('The service of keys answers other keys than were asked.');
}

/** Keys of the accounts that were asked, each signed for its account. Throws for any other answer. */
function accountKeysIn(answer: unknown, asked: readonly AskedAccount[], { publicKey: pinned }: KeyServiceSettings): AccountKey[] {
  const { keys, taken } = accountsSchema.parse(answer);
  requireNames(
    asked.map(({ id }) => id),
    keys.map(({ account }) => account),
  );
  const [other] = taken;
  if (other !== undefined)
    throw new PublicError(
      'FORBIDDEN',
      `The service of keys knows this ${other.type} as another account's. Ask its operator: nothing was sealed.`,
      {
        reason: 'KEYS_IDENTIFIER_TAKEN',
      },
    );
  return keys.map((key) => verifyAccountKey(pinned, key));
}

/** Data keys by their ids, or shares of some. Throws for any other answer. */
function openedIn(answer: unknown, asked: readonly AskedKey[]): Map<string, Uint8Array> {
  const { keys } = openedSchema.parse(answer);
  requireNames(
    asked.map(({ id }) => id),
    Object.keys(keys),
  );
  if (Object.values(keys).some(({ length }) => length !== 32 && length !== 33))
    throw new TypeError('The service of keys answers a key of another length.');
  return new Map(Object.entries(keys));
}

/** Whether the pinned key signed the hash of this value under this name. */
const isSigned = (name: string, value: unknown, signature: string, { publicKey }: KeyServiceSettings): boolean =>
  verify(null, Buffer.from(`${name}\0${hashOf(value)}`), publicKey, Buffer.from(signature, 'base64'));

/** The receipt of this very act. Throws for any other answer. */
function receiptIn(answer: unknown, { statement }: Act, settings: KeyServiceSettings): EndReceipt {
  const { receipt, signature } = endedSchema.parse(answer);
  const { order } = statement;
  const isOfIt = order === null ? 'credential' in receipt.ended : 'order' in receipt.ended && receipt.ended.order === order;
  if (receipt.act !== actId(statement) || !isOfIt) throw new TypeError('The service of keys answers the receipt of another act.');
  if (!isSigned('writ/end/v1', receipt, signature, settings)) throw new TypeError('The receipt is not signed by the service of keys.');
  return { receipt, signature };
}

/** The day that was asked. Throws for any other answer. */
function dayIn(answer: unknown, asked: string, settings: KeyServiceSettings): SignedDay {
  const { signature, ...day } = daySchema.parse(answer);
  if (day.day !== asked) throw new TypeError('The service of keys answers another day than was asked.');
  if (!isSigned('writ/keys-day/v1', day, signature, settings)) throw new TypeError('The day is not signed by the service of keys.');
  return { ...day, signature };
}

const sentKey = ({ table, id, account, category, period, version, sealed }: AskedKey) => ({
  ...{ table, id, account, category, period, version },
  sealed: Buffer.from(sealed).toString('base64'),
});

const sentGrant = ({ grant, purpose, leaf, commitments, openings, proof, consistency, order, acts }: GrantRequest) => ({
  v: 1,
  ...{ grant, purpose, leaf, commitments, openings, proof, consistency, order, acts },
});

/** A service that is asked over connections of its own. */
export interface ConnectedKeyService extends KeyService {
  close(): Promise<void>;
}

/**
 * The service at its address; nothing is connected before something is asked. Throws TypeError for an address or a key that can't be used.
 */
export function connectKeyService(settings: KeyServiceSettings): ConnectedKeyService & Required<Pick<KeyService, 'day'>> {
  requirePinned(settings);
  const service = new AskedService(settings);
  /** Entries that the service has seen, as far as this process knows. */
  let seen: number | undefined;
  const knows = (size: number): void => {
    seen = Math.max(seen ?? 0, size);
  };

  async function register(grant: GrantRequest): Promise<{ endsAt: Date }> {
    const { expiresAt, size } = await service.ask(grantsPath, sentGrant(grant), (answer) => grantedSchema.parse(answer));
    knows(size);
    return { endsAt: new Date(expiresAt) };
  }

  return {
    async accountKeys(accounts) {
      const found: AccountKey[] = [];
      for (const group of groupsOf(accounts, accountsMost))
        found.push(...(await service.ask('/v1/accounts', { v: 1, accounts: group }, (answer) => accountKeysIn(answer, group, settings))));
      return new Map(found.map((key) => [key.account, key]));
    },

    async register(bringing) {
      const grant = await bringing(seen);
      try {
        return await register(grant);
      } catch (error) {
        if (!(error instanceof Behind)) throw error;
        knows(error.size);
        // Nothing was registered, so nothing counts twice.
        return await register(await bringing(error.size)).catch((again: unknown) => {
          throw again instanceof Behind ? unavailable(1) : again;
        });
      }
    },

    async open({ handle, operation, keys }) {
      if (keys.length > keysMost) throw new RangeError(`At most ${keysMost} keys are opened at once, and ${keys.length} were asked.`);
      if (keys.length === 0) return new Map();
      if (keys.some(({ sealed }) => isShared(sealed))) {
        settings.onFault?.(new Error('A data key is in shares of three services, and this part asks one of them: set WRIT_KEYS_SERVICES.'));
        throw unavailable();
      }
      const body = { v: 1, handle, operation, keys: keys.map(sentKey) };
      return service.ask('/v1/open', body, (answer) => openedIn(answer, keys));
    },

    end: (act) => service.ask('/v1/ends', { v: 1, act }, (answer) => receiptIn(answer, act, settings)),

    day: (day) => service.ask('/v1/days', { v: 1, day }, (answer) => dayIn(answer, day, settings)),

    close: () => service.close(),
  };
}

/** One of three services, and whose it is. */
export interface OwnedServiceSettings extends KeyServiceSettings {
  readonly owner: string;
}

/**
 * Three services of three owners as one: see `three-services.ts`; what was sealed to one service is opened by the first. Nothing is connected before something is
 * asked. Throws TypeError for an address or a key that can't be used, and where two have one owner or one key.
 */
export function connectThreeServices(
  settings: readonly OwnedServiceSettings[],
  onDisagreement: (found: Disagreement) => void,
): ConnectedKeyService {
  const connected = settings.map((one) => {
    const { owner, publicKey } = one;
    const key = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    return { owner, name: serviceName(publicKey), key, service: connectKeyService(one) };
  });
  const one = threeAsOne(connected, onDisagreement);
  return {
    accountKeys: (accounts) => one.accountKeys(accounts),
    register: (bringing) => one.register(bringing),
    open: (asked) => one.open(asked),
    end: (act) => one.end(act),
    daysOf: connected.map(({ owner, name, key, service }) => ({ owner, name, key, day: service.day })),
    close: async () => void (await Promise.all(connected.map(({ service }) => service.close()))),
  };
}
