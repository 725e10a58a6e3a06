/**
 * What this browser keeps of a log, under the log's origin: its key, the last checkpoint that was in order, and the witnesses that a person
 * pinned. Nothing about an entry or a person. A new epoch of a log begins with what is kept of the one before it.
 */
import { formatVerifierKey, parsePolicyFile, parseVerifierKey, TlogError, toBase64, type VerifierKey } from '@writ/tlog';
import type { CheckedProof } from '@writ/verifier/proof/check-proof.ts';
import type { KnownKey, SeenCheckpoint } from '@writ/verifier/proof/facts.ts';

/** What `localStorage` is asked for. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

/** What is kept of one log. */
export interface Kept {
  known: KnownKey | null;
  seen: SeenCheckpoint | null;
  policy: string | null;
}

const nothing: Kept = { known: null, seen: null, policy: null };
const nameOf = (origin: string): string => `writ.log:${origin}`;

type Said = Record<string, unknown>;
const isObject = (value: unknown): value is Said => typeof value === 'object' && value !== null;
const textIn = (said: Said, name: string): string | undefined => {
  const value = said[name];
  return typeof value === 'string' ? value : undefined;
};

/** Null for a text that is no key. */
function keyOf(text: string): VerifierKey | null {
  try {
    return parseVerifierKey(text);
  } catch (error) {
    if (error instanceof TlogError) return null;
    throw error;
  }
}

function readKey(said: unknown): KnownKey | null {
  if (!isObject(said)) return null;
  const how = textIn(said, 'how');
  const since = textIn(said, 'since');
  if ((how !== 'first-use' && how !== 'by-hand') || since === undefined) return null;
  const key = keyOf(textIn(said, 'key') ?? '');
  const second = textIn(said, 'second');
  const secondKey = second === undefined ? undefined : keyOf(second);
  // What was pinned and can't be read is not taken as less.
  if (key === null || secondKey === null) return null;
  return { key, ...(secondKey && { second: secondKey }), how, since };
}

function readSeen(said: unknown): SeenCheckpoint | null {
  if (!isObject(said)) return null;
  const [origin, root, note, seenAt] = ['origin', 'root', 'note', 'seenAt'].map((name) => textIn(said, name));
  const size = said['size'];
  if (origin === undefined || root === undefined || note === undefined || seenAt === undefined) return null;
  return typeof size === 'number' && Number.isSafeInteger(size) && size >= 0 ? { origin, size, root, note, seenAt } : null;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function keptUnder(storage: Storage, origin: string): Kept {
  const said = parsed(storage.getItem(nameOf(origin)));
  if (!isObject(said)) return nothing;
  return { known: readKey(said['known']), seen: readSeen(said['seen']), policy: textIn(said, 'policy') ?? null };
}

/** The origins of the epochs before this one, the latest first. */
function earlierEpochs(origin: string): string[] {
  const [, host, epoch] = /^(.*\/)([1-9][0-9]{0,3})$/.exec(origin) ?? [];
  return host === undefined ? [] : Array.from({ length: Number(epoch) - 1 }, (_, i) => `${host}${Number(epoch) - 1 - i}`);
}

/**
 * What is kept of a log. Where nothing is, what is kept of its latest earlier epoch: entries keep their numbers over epochs, so what was
 * seen then must be the beginning of what is shown now, and a key that is another one now has changed.
 */
export function recall(storage: Storage, origin: string): Kept {
  for (const each of [origin, ...earlierEpochs(origin)]) {
    const kept = keptUnder(storage, each);
    if (kept.known !== null) return kept;
  }
  return nothing;
}

function keep(storage: Storage, origin: string, { known, seen, policy }: Kept): void {
  const second = known?.second && { second: formatVerifierKey(known.second) };
  const spelled = known && { key: formatVerifierKey(known.key), ...second, how: known.how, since: known.since };
  storage.setItem(nameOf(origin), JSON.stringify({ known: spelled, seen, policy }));
}

/** The key to believe: the one that is kept, else the one that is offered, which is kept from now on. Null when there is neither. */
export function trustOnFirstUse(storage: Storage, origin: string, offered: VerifierKey | null, now: Date): KnownKey | null {
  const kept = recall(storage, origin);
  if (kept.known !== null || offered === null) return kept.known;
  const known: KnownKey = { key: offered, how: 'first-use', since: now.toISOString() };
  keep(storage, origin, { ...kept, known });
  return known;
}

/** Pins a key by hand, or both of a log's keys, in the place of any other. What was seen under the old one stays: the log must still go on from it. */
export function pinKey(storage: Storage, origin: string, keys: Pick<KnownKey, 'key' | 'second'>, now: Date): void {
  keep(storage, origin, { ...recall(storage, origin), known: { ...keys, how: 'by-hand', since: now.toISOString() } });
}

/** Pins witnesses by a policy file, or none. Throws TlogError for a text that is no policy. */
export function pinWitnesses(storage: Storage, origin: string, policy: string | null): void {
  if (policy !== null) parsePolicyFile(policy);
  keep(storage, origin, { ...recall(storage, origin), policy });
}

/** Remembers the checkpoint of a proof that was in order, where it is larger than the one before. `note` is what was checked. */
export function remember(storage: Storage, { toRemember }: CheckedProof, note: string, now: Date): void {
  if (toRemember === undefined) return;
  const { origin, size, root } = toRemember;
  const kept = recall(storage, origin);
  if (kept.known === null || (kept.seen !== null && kept.seen.size >= size && kept.seen.origin === origin)) return;
  if (kept.seen !== null && kept.seen.size > size) return;
  keep(storage, origin, { ...kept, seen: { origin, size, root: toBase64(root), note, seenAt: now.toISOString() } });
}

/** Forgets a log with all its epochs: the next check is the first one again. For a person who knows that another log stands in its place. */
export function forget(storage: Storage, origin: string): void {
  for (const each of [origin, ...earlierEpochs(origin)]) if (storage.getItem(nameOf(each)) !== null) storage.setItem(nameOf(each), '');
}
