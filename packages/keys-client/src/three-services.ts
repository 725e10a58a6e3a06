/**
 * Three services of three owners, asked as one. Each judges every decision by itself, and two have to agree: what is sealed is in three shares, a grant is
 * registered where two register it, and a data key is joined from the first two shares that fit. A refusal of two is a refusal.
 */
import { PublicError } from '@writ/core';
import { AccountKey, isShared, joinDataKey, readShares, type SealedShare, SealingError } from '@writ/sealing';
import { type Answers, asked, asRefusal, type Need } from './answers.ts';
import { unavailable } from './asked-service.ts';
import type { AskedKey, Bringing, EndReceipt, KeyService } from './types.ts';

/** A service, whose it is, and how what is sealed to it names it: `serviceName` of its key. */
export interface OwnedService {
  readonly owner: string;
  readonly name: string;
  readonly service: KeyService;
}

/** What one service does otherwise than two others: for the operator, since whoever asked has their answer. */
export interface Disagreement {
  readonly owner: string;
  /**
   * WRONG_SHARE: two others agree on keys, and its shares do not fit. NO_TWO_FIT: it is one of those whose shares do not fit, and nobody knows which is wrong.
   * SAME_KEY: it shows the public key of another one. REFUSES: two others do not. UNUSABLE: it does not recognise this part, or takes its requests for none.
   */
  readonly what: 'WRONG_SHARE' | 'NO_TWO_FIT' | 'SAME_KEY' | 'REFUSES' | 'UNUSABLE';
  /** The code of a refusal. */
  readonly reason?: string;
  /** Of how many keys. */
  readonly keys?: number;
  readonly cause?: unknown;
}

type OnDisagreement = (found: Disagreement) => void;

const needed = 2;
/** A handle that is not registered with one that was away then: no disagreement. */
const notRegistered = 'KEYS_NO_PERMIT';

/** A key as it is asked for: its share of each service that has one; a key in one piece is of the first. */
interface Wanted extends Need {
  readonly key: AskedKey;
  readonly check: Uint8Array | null;
  readonly shares: ReadonlyMap<number, Pick<SealedShare, 'version' | 'sealed'>>;
}

const altered = (cause?: unknown): PublicError =>
  Object.assign(new PublicError('FORBIDDEN', 'A sealed key is not as it was sealed.', { reason: 'KEYS_KEY_ALTERED' }), { cause });

/** Throws FORBIDDEN for shares that are none, or of which two are of services that nobody knows here. */
function wantedOf(services: readonly OwnedService[], key: AskedKey): Wanted {
  if (!isShared(key.sealed)) return { key, check: null, shares: new Map([[0, key]]), of: [0], least: 1 };
  try {
    const { check, shares } = readShares(key.sealed);
    const own = new Map(
      services.flatMap(({ name }, at) => {
        const share = shares.find(({ service }) => service === name);
        return share === undefined ? [] : [[at, share] as const];
      }),
    );
    if (own.size < needed) throw altered(new Error('A data key is sealed to services of which fewer than two are in WRIT_KEYS_SERVICES.'));
    return { key, check, shares: own, of: [...own.keys()], least: needed };
  } catch (error) {
    throw error instanceof SealingError ? altered(error) : error;
  }
}

/** The keys that one service is asked for. */
const askedOf = (wanted: readonly Wanted[], at: number): AskedKey[] =>
  wanted.flatMap(({ key, shares }) => {
    const share = shares.get(at);
    return share === undefined ? [] : [{ ...key, version: share.version, sealed: share.sealed }];
  });

type Opened = ReadonlyMap<string, Uint8Array>;

const pairsOf = <T>(all: readonly T[]): [T, T][] => all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]));

/** A data key of the shares that are there, and whose do not fit it; undefined where no two fit. */
async function joined(
  { key, check, shares }: Wanted,
  given: ReadonlyMap<number, Opened>,
): Promise<{ key: Buffer; wrong: number[] } | undefined> {
  const found = [...given].flatMap(([at, opened]) => {
    const share = opened.get(key.id);
    return share === undefined || !shares.has(at) ? [] : [{ at, share }];
  });
  const tried = pairsOf(found);
  for (const [one, other] of tried) {
    const made = await joinDataKey([one.share, other.share], key, check ?? new Uint8Array());
    if (made === undefined) continue;
    const wrong: number[] = [];
    for (const third of found)
      if (third !== one && third !== other && (await joinDataKey([one.share, third.share], key, check ?? new Uint8Array())) === undefined)
        wrong.push(third.at);
    return { key: made, wrong };
  }
  return undefined;
}

class Three implements KeyService {
  readonly #services: readonly OwnedService[];
  readonly #onDisagreement: OnDisagreement;

  constructor(services: readonly OwnedService[], onDisagreement: OnDisagreement) {
    this.#services = services;
    this.#onDisagreement = onDisagreement;
  }

  #owner(at: number): string {
    return this.#services[at]?.owner ?? '';
  }

  /** All three, since each gets a share: whoever seals waits for one that is away. */
  async accountKeys(accounts: Parameters<KeyService['accountKeys']>[0]): Promise<ReadonlyMap<string, AccountKey>> {
    const found = await Promise.all(this.#services.map(({ service }) => service.accountKeys(accounts)));
    return new Map(accounts.map(({ id }) => [id, this.#atThree(found.flatMap((keys) => keys.get(id) ?? []))]));
  }

  #atThree(keys: readonly AccountKey[]): AccountKey {
    try {
      return AccountKey.atThree(keys);
    } catch (cause) {
      if (!(cause instanceof SealingError)) throw cause;
      for (const { owner } of this.#services) this.#onDisagreement({ owner, what: 'SAME_KEY', cause });
      throw unavailable();
    }
  }

  async register(bringing: Bringing): Promise<{ readonly endsAt: Date }> {
    const all = new Map(this.#services.map(({ service }, at) => [at, service.register(bringing)]));
    const { given } = await this.#answers(all, [{ of: [0, 1, 2], least: needed }]);
    // Whoever was slower ends no earlier: the first one to end is the end of both.
    return { endsAt: new Date(Math.min(...[...given.values()].map(({ endsAt }) => endsAt.getTime()))) };
  }

  async open({ handle, operation, keys }: Parameters<KeyService['open']>[0]): Promise<Opened> {
    const wanted = keys.map((key) => wantedOf(this.#services, key));
    const all = new Map<number, Promise<Opened>>();
    for (const [at, { service }] of this.#services.entries()) {
      const own = askedOf(wanted, at);
      if (own.length > 0) all.set(at, service.open({ handle, operation, keys: own }));
    }
    const found = await this.#answers(all, wanted);
    return this.#join(wanted, found, async () => void (await Promise.allSettled(all.values())));
  }

  /** Joins what the first two gave. Only where that does not fit is the third one waited for: two of three that agree show who does not. */
  async #join(wanted: readonly Wanted[], { given }: Answers<Opened>, third: () => Promise<void>): Promise<Opened> {
    const [opened, wrong] = [new Map<string, Uint8Array>(), new Map<number, number>()];
    for (const one of wanted) {
      const { key, check } = one;
      if (check === null) {
        opened.set(key.id, given.get(0)?.get(key.id) ?? new Uint8Array());
        continue;
      }
      let made = await joined(one, given);
      if (made === undefined) {
        await third();
        made = await joined(one, given);
      }
      if (made === undefined) {
        for (const at of given.keys()) this.#onDisagreement({ owner: this.#owner(at), what: 'NO_TWO_FIT' });
        throw unavailable();
      }
      opened.set(key.id, made.key);
      for (const at of made.wrong) wrong.set(at, (wrong.get(at) ?? 0) + 1);
    }
    for (const [at, count] of wrong) this.#onDisagreement({ owner: this.#owner(at), what: 'WRONG_SHARE', keys: count });
    return opened;
  }

  /** All three, since two that know of an end keep what is shut, and the third may be one of two that open. Whoever brings it waits for one that is away. */
  async end(act: Parameters<KeyService['end']>[0]): Promise<EndReceipt> {
    const brought = await Promise.allSettled(this.#services.map(({ service }) => service.end(act)));
    const receipts = brought.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
    const [receipt] = receipts;
    if (receipt === undefined) throw unavailable();
    return receipt;
  }

  /** Enough answers; whoever answers otherwise than these is reported once all have answered. Throws as {@link asked}. */
  async #answers<T>(all: ReadonlyMap<number, Promise<T>>, needs: readonly Need[]): Promise<Answers<T>> {
    const found = await asked(all, needs);
    void Promise.allSettled(all.values()).then(() => this.#report(found));
    return found;
  }

  #report({ failed }: Answers<unknown>): void {
    for (const [at, cause] of failed) {
      const refusal = asRefusal(cause);
      const owner = this.#owner(at);
      if (refusal === undefined) {
        // Who is away was reported by whoever asked them.
        if (!(cause instanceof PublicError)) this.#onDisagreement({ owner, what: 'UNUSABLE', cause });
      } else if (refusal.detail.reason !== notRegistered)
        this.#onDisagreement({ owner, what: 'REFUSES', reason: refusal.detail.reason ?? '' });
    }
  }
}

/** Three services as one. Throws TypeError where two have one owner, or one key. */
export function threeAsOne(services: readonly OwnedService[], onDisagreement: OnDisagreement): KeyService {
  for (const mark of [({ owner }: OwnedService) => owner, ({ name }: OwnedService) => name])
    if (services.length !== 3 || new Set(services.map(mark)).size !== services.length)
      throw new TypeError('Shares are for three services of three owners, each with a key of its own.');
  return new Three(services, onDisagreement);
}
