/**
 * How the worker asks for the records of a package: the subgraphs `records` and `content`, over HTTP and with a caller token, exactly as a gateway does. Where they
 * have no address of their own, this process starts them on loopback when the first package is made.
 */
import { type CallerTokenKey, type ReadReport, reportedExtensions, requestLimits, signCallerToken } from '@writ/access';
import { type Clock, PublicError } from '@writ/core';
import type { AskRecords, RecordsPart } from '@writ/orders';
import { PostPool, type PostPoolOptions } from '@writ/plan-executor';
import { z } from 'zod';

const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }).optional() })).default([]),
  extensions: reportedExtensions.optional(),
});

export interface AskRecordsOptions {
  readonly keys: Readonly<Record<RecordsPart, CallerTokenKey>>;
  readonly clock: Clock;
  readonly tls: PostPoolOptions['tls'];
  /** Where a part is reached. */
  place(part: RecordsPart): Promise<string>;
}

/** Pools are opened when they are needed; `close` closes them. */
export function openAskRecords({ keys, clock, tls, place }: AskRecordsOptions): { ask: AskRecords; close(): Promise<void> } {
  const pools = new Map<RecordsPart, Promise<PostPool>>();
  const open = async (part: RecordsPart): Promise<PostPool> =>
    new PostPool({ url: await place(part), tls, timeoutMs: requestLimits.timeMs, maxBytes: requestLimits.answerBytes });
  const poolOf = (part: RecordsPart): Promise<PostPool> => {
    const known = pools.get(part) ?? open(part);
    pools.set(part, known);
    // What can't be reached is tried again the next time.
    known.catch(() => pools.delete(part));
    return known;
  };
  return {
    async ask(part, { query, variables }, { caller, operation }) {
      const pool = await poolOf(part);
      const token = await signCallerToken({ caller, operation, subgraph: part, key: keys[part], now: clock() });
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const { status, text } = await pool.post({ body: JSON.stringify({ query, variables }), headers });
      if (status !== 200) throw new PublicError('UPSTREAM_UNAVAILABLE', `${part} answered ${status}.`);
      const { data = null, errors, extensions } = answerShape.parse(JSON.parse(text));
      const reads: readonly ReadReport[] = extensions?.writ?.read ?? [];
      return { data, codes: errors.map((error) => error.extensions?.code ?? 'INTERNAL_SERVER_ERROR'), reads };
    },
    async close() {
      for (const pool of pools.values()) await (await pool).close();
    },
  };
}
