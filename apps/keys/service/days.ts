/**
 * `POST /v1/days`: what the service did on a day that is over, in its own signed words: the root of a tree over the lines of its journal, and counts in
 * bands. Whoever keeps it elsewhere, such as in the log, notices lines that are changed or removed later: the worker keeps it in the log.
 */
import { appendLeaves, emptyFrontier, hashLeaf } from '@writ/tlog';
import { hashOf } from '@writ/tlog/order-digest';
import { Refused } from '../evidence/refused.ts';
import { daySchema, parseRequest } from '../evidence/request.ts';
import { confirmed } from '../store/flushes.ts';
import { type KeptLine, linesBetween } from '../store/journal.ts';
import type { Service } from './service.ts';

const dayMs = 86_400_000;
/** Milliseconds after midnight by which whatever was begun on the day has written its line. */
const settledMs = 300_000;

/** A number as the public learns it, as in a day's totals: `<10`, or rounded down to tens. */
type Band = '<10' | number;
const bandOf = (count: number): Band => (count < 10 ? '<10' : count - (count % 10));

interface DayOfKeys {
  readonly v: 1;
  /** `YYYY-MM-DD`, in UTC. */
  readonly day: string;
  /** The RFC 6962 root over the day's lines in their order, in lower-case hex; that of the empty tree where there are none. */
  readonly root: string;
  /** Grants that were registered, requests that were opened, keys that were given, and refusals. */
  readonly counts: Readonly<Record<'granted' | 'opened' | 'keys' | 'refused', Band>>;
}

/** What is signed: `writ/keys-day/v1`, NUL, and the day's hash as canonical JSON. */
const dayMessage = (day: DayOfKeys): Uint8Array => Buffer.from(`writ/keys-day/v1\0${hashOf(day)}`);

/** The leaf of a line, 32 bytes: SHA-256 of the RFC 8785 text of its number, its instant and the line. */
const leafOf = ({ seq, at, line }: KeptLine): Uint8Array => Buffer.from(hashOf([seq, at.toISOString(), line]), 'hex');

class Counted {
  #tree = appendLeaves(emptyFrontier, []);
  granted = 0;
  opened = 0;
  keys = 0;
  refused = 0;

  add(lines: readonly KeptLine[]): void {
    this.#tree = appendLeaves(
      this.#tree.frontier,
      lines.map((one) => hashLeaf(leafOf(one))),
    );
    for (const { line } of lines) {
      if (line.outcome !== 'DONE') this.refused += line.count ?? 1;
      else if (line.operation === 'GRANT') this.granted += 1;
      else if (line.operation === 'OPEN') {
        this.opened += 1;
        this.keys += line.keys ?? 0;
      }
    }
  }

  of(day: string): DayOfKeys {
    const { granted, opened, keys, refused } = this;
    const counts = { granted: bandOf(granted), opened: bandOf(opened), keys: bandOf(keys), refused: bandOf(refused) };
    return { v: 1, day, root: Buffer.from(this.#tree.root).toString('hex'), counts };
  }
}

/** The day, signed by the service's own key (Ed25519, base64). Throws `BAD_REQUEST` for a day that is not over. */
export async function dayOfKeys(service: Service, body: unknown): Promise<DayOfKeys & { signature: string }> {
  const { day } = parseRequest(daySchema, body);
  const from = new Date(`${day}T00:00:00.000Z`);
  const to = new Date(from.getTime() + dayMs);
  if (service.clock().getTime() < to.getTime() + settledMs)
    throw new Refused('BAD_REQUEST', `The day ${day} is over five minutes after its midnight in UTC.`);
  const counted = new Counted();
  for await (const lines of linesBetween(service.pool, from, to)) counted.add(lines);
  // What is signed here does not change any more: lines of grants did not wait for the disk.
  await confirmed(service.pool);
  const found = counted.of(day);
  return { ...found, signature: Buffer.from(service.own.sign(dayMessage(found))).toString('base64') };
}
