/** What an opening takes: checks 1 to 5 by themselves, and a grant with three keys over the socket of the service in a process of its own. */
import { randomUUID } from 'node:crypto';
import { signingPlace } from '@writ/acts/check';
import { type DataKeyPlace, newDataKey, sealDataKey } from '@writ/sealing';
import type { MadeLog } from '@writ/source/testing';
import type { WitnessedCheckpoint } from '@writ/tlog';
import { judge } from '../../apps/keys/evidence/judge.ts';
import { readPermit, requireRemembered, shownEntry } from '../../apps/keys/evidence/permit.ts';
import { grantSchema, parseRequest } from '../../apps/keys/evidence/request.ts';
import { Verified } from '../../apps/keys/evidence/verified.ts';
import type { Service } from '../../apps/keys/service/service.ts';
import { quantile } from '../harness/timing.ts';
import { type Lawful, lawful, newLog, people, signingOrigin } from './lawful.ts';
import { leastOf } from './least.ts';
import type { Keys } from './running.ts';

export interface CheckFigures {
  /** Milliseconds of the processor where nothing is remembered. */
  readonly cold: number;
  /** Where another grant showed the same checkpoint, of another order. */
  readonly sameCheckpoint: number;
  /** Where another grant under the same order showed the same checkpoint. */
  readonly warm: number;
}

/** Checks 1 to 5 of a lawful request, from its text. */
export async function measureChecks(rounds: number, times: number): Promise<CheckFigures> {
  const log = newLog();
  const [asked] = lawful(log, 1, 0);
  const place = signingPlace(signingOrigin);
  // The service's own key has cosigned nothing yet.
  const [own] = newLog().witnesses;
  if (asked === undefined || own === undefined) throw new TypeError('a request and a witness were made');
  const known = new Map(Object.values(people).map(({ credential }) => [credential.id, credential]));
  const now = new Date();
  const { policy } = log;
  const memory = { own: own.key, seen: new Map(), cosigned: new Map() };
  const registered = { place, now, credentialOf: (id: string) => known.get(id), sinceOf: () => 1, ends: [], begunAt: undefined };
  const check = ({ checkpoints = new Verified<WitnessedCheckpoint>(), acts = new Verified<true>() }: Partial<Service['verified']>) => {
    const request = parseRequest(grantSchema, JSON.parse(asked.grant));
    const entry = shownEntry(request, { policy, now, checkpoints });
    requireRemembered(request, entry, memory);
    const permit = readPermit(request, entry, now);
    return judge(request, permit, { ...registered, acts });
  };
  const [checkpoints, acts] = [new Verified<WitnessedCheckpoint>(), new Verified<true>()];
  const warm = await leastOf(rounds, times, () => check({ checkpoints, acts }));
  const sameCheckpoint = await leastOf(rounds, times, () => check({ checkpoints }));
  // Last, when all that it needs is compiled: compiling takes the processor too.
  return { warm, sameCheckpoint, cold: await leastOf(rounds, times, () => check({})) };
}

interface OpeningFigures {
  readonly waits: readonly number[];
  /** Milliseconds of the service's processor for a grant and its keys. */
  readonly cpu: number;
}

const keysAsked = 3;

/** A request for keys of one month, sealed to the account. */
function openOf({ account }: Keys, { handle, operation }: Lawful): string {
  const keys = Array.from({ length: keysAsked }, () => {
    const place: DataKeyPlace = {
      table: 'records.data_key',
      id: randomUUID(),
      account: account.account,
      category: 'TRAFFIC',
      period: '2026-01-01',
    };
    return { ...place, version: account.version, sealed: Buffer.from(sealDataKey(account, place, newDataKey())).toString('base64') };
  });
  return JSON.stringify({ v: 1, handle, operation, keys });
}

/** Asks for so many grants in batches, each with three keys, one after the other. What is asked is made before the clock runs. */
export async function measureOpenings(keys: Keys, log: MadeLog, batches: number, batch: number): Promise<OpeningFigures> {
  const waits: number[] = [];
  let [seen, cpu] = [0, 0];
  for (let nth = 0; nth <= batches; nth += 1) {
    const asked = lawful(log, batch, seen).map((one) => ({ grant: one.grant, open: openOf(keys, one) }));
    seen = log.size;
    await keys.forget();
    const before = (await keys.usage()).cpuMs;
    for (const { grant, open } of asked) {
      const from = performance.now();
      await keys.ask('/v1/grants', grant, 'orders');
      await keys.ask('/v1/open', open, 'records');
      // The first batch warms up.
      if (nth > 0) waits.push(performance.now() - from);
    }
    if (nth > 0) cpu += (await keys.usage()).cpuMs - before;
  }
  return { waits, cpu: cpu / waits.length };
}

/** The median and the 99th percentile. */
export const spread = (waits: readonly number[]): readonly [number, number] => [quantile(waits, 0.5), quantile(waits, 0.99)];
