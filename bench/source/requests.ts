/** Requests to an adapter one after the other: a page of a person's own records, and effects; beside plain HTTP with the same bytes. */
import { GeneratedSource, type ServedSource, servedSource } from '@writ/source/testing';
import { quantile } from '../harness/timing.ts';
import { type PlainServer, readPlainly, servePlainly } from './plain.ts';

export interface RequestCosts {
  readonly pageMs: number;
  readonly pageP95Ms: number;
  readonly plainPageMs: number;
  readonly effectMs: number;
  readonly effectsASecond: number;
  readonly plainEffectMs: number;
}

const pageLines = 50;
const window = { from: '2024-01-01T00:00:00.000Z', to: '2025-01-01T00:00:00.000Z' };

async function timed(rounds: number, act: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    await act(round);
    times.push(performance.now() - from);
  }
  return times;
}

/** A decision's entry for each page, as it is with Writ; making it is not counted. */
function ownPages(log: ServedSource['log'], rounds: number) {
  return Array.from({ length: rounds }, () => {
    const now = Date.now();
    const collect = {
      as: 'SELF',
      account: GeneratedSource.account,
      categories: [{ category: 'TRAFFIC', ...window }],
      horizon: new Date(now).toISOString(),
      until: new Date(now + 50_000).toISOString(),
    };
    return log.receipt(log.append({ type: 'access.decision.v1', kind: 'self', values: { target: { collect }, outcome: 'success' } }));
  });
}

async function readPage({ client, log }: ServedSource, receipt: ReturnType<typeof ownPages>[number]): Promise<void> {
  const consistency = async (from: number, to: number) => log.consistency(from, to);
  let lines = 0;
  for await (const part of client.collect({ receipt, consistency, limit: pageLines, onePart: true }))
    for await (const _ of part.lines) lines += 1;
  if (lines !== pageLines) throw new Error(`A page had ${lines} lines.`);
}

function putPlainly({ url }: PlainServer, round: number): Promise<unknown> {
  const body = JSON.stringify({ sequence: String(round + 1), state: [{ territory: 'WORLD', status: 'SUSPENDED' }] });
  return fetch(url, { method: 'PUT', body }).then((response) => response.json());
}

async function measuredWith(source: ServedSource, plain: PlainServer, rounds: number): Promise<RequestCosts> {
  const subject = { kind: 'account', id: GeneratedSource.account } as const;
  const putEffect = (round: number) =>
    source.client.putEffect(subject, {
      sequence: String(round + 1),
      state: round % 2 === 0 ? [{ territory: 'WORLD', status: 'SUSPENDED' }] : [],
    });
  const warm = Math.ceil(rounds / 10);
  const pages: number[] = [];
  for (let done = 0; done < warm + rounds; done += 50) {
    // The proof of a page is good for a minute.
    const receipts = ownPages(source.log, Math.min(50, warm + rounds - done));
    pages.push(...(await timed(receipts.length, (round) => readPage(source, receipts[round] as (typeof receipts)[number]))));
  }
  const plainPages = await timed(warm + rounds, () => readPlainly(plain));
  const effects = await timed(warm + rounds, putEffect);
  const plainEffects = await timed(warm + rounds, (round) => putPlainly(plain, round));
  const median = (values: readonly number[]) => quantile(values.slice(warm), 0.5);
  const counted = effects.slice(warm);
  return {
    pageMs: median(pages),
    pageP95Ms: quantile(pages.slice(warm), 0.95),
    plainPageMs: median(plainPages),
    effectMs: median(effects),
    effectsASecond: (1000 * counted.length) / counted.reduce((sum, ms) => sum + ms, 0),
    plainEffectMs: median(plainEffects),
  };
}

export async function measureRequests(rounds: number): Promise<RequestCosts> {
  const generated = new GeneratedSource(pageLines);
  const categories = [{ category: 'TRAFFIC' as const, ...window }];
  const plain = await servePlainly(() =>
    generated.collect({ account: GeneratedSource.account, categories, horizon: window.to, after: null }),
  );
  const source = await servedSource(new GeneratedSource(10 * pageLines));
  try {
    return await measuredWith(source, plain, rounds);
  } finally {
    await source[Symbol.asyncDispose]();
    await plain.close();
  }
}
