/**
 * `npm run bench -- keys`: what sealed records take of the processor: a page of 200 rows that opens, with additional data and JSON, beside the same page as
 * JSON alone; a data key, sealed and folded; what the service of keys takes for an opening, over a socket and a database whose commits reach the disk; and what a bound
 * token and a signed act take before anything is decided; and a disclosure, and a person's own records, with all of that beside the same without.
 */
import { generateKeyPairSync } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  accountSecret,
  type DataKeyPlace,
  foldDataKey,
  newAccountSecret,
  newDataKey,
  openDataKey,
  openRow,
  type RowPlace,
  rowKey,
  sealDataKey,
  sealRow,
  signAccountKey,
  verifyAccountKey,
} from '@writ/sealing';
import { startCluster } from './harness/cluster.ts';
import { writeResult } from './harness/result.ts';
import { type Defer, untilDone } from './harness/until-done.ts';
import { measureDoor } from './keys/door.ts';
import { newLog } from './keys/lawful.ts';
import { leastOf } from './keys/least.ts';
import { measureChecks, measureOpenings, spread } from './keys/opening.ts';
import { aimsOf, report } from './keys/report.ts';
import { startService } from './keys/running.ts';
import { measureWithAndWithout } from './keys/with-and-without.ts';
import { machine } from './report/measured.ts';

const usage = `npm run bench -- keys [--tiny] [--out FILE]

  --tiny      a few of each, to see that it runs
  --out FILE  the result as JSON`;

const rows = 200;
const place: DataKeyPlace = { table: 'records.data_key', id: 'key-1', account: 'account-1', category: 'TRAFFIC', period: '2026-01-01' };

/** A page of traffic under one key, sealed, and its rows as the JSON that is inside. */
function page(): { key: ReturnType<typeof rowKey>; sealed: { at: RowPlace<'TRAFFIC'>; body: Buffer }[]; plain: string[] } {
  const key = rowKey(newDataKey());
  const records = Array.from({ length: rows }, (_, n) => ({
    at: {
      category: 'TRAFFIC',
      account: 'account-1',
      keyId: '0198c1f0-0000-7000-8000-000000000001',
      rowId: `0198c1f0-0000-7000-8000-${String(n).padStart(12, '0')}`,
      at: new Date(Date.UTC(2026, 0, 5, 12, 0, n)),
      recordedAt: new Date(Date.UTC(2026, 0, 5, 12, 0, n, 400)),
    } as const,
    fields: { event: 'LOG_IN', source: `198.51.100.${n}`, destination: '203.0.113.9', protocol: 'https', size: 1000 + n },
  }));
  return {
    key,
    sealed: records.map(({ at, fields }) => ({ at, body: sealRow(key, at, fields) })),
    plain: records.map(({ fields }) => JSON.stringify(Object.values(fields))),
  };
}

/** What a page and a key take, by the processor alone. */
async function measureSealing(rounds: number, times: number) {
  const { key, sealed, plain } = page();
  const secret = accountSecret(newAccountSecret());
  const service = generateKeyPairSync('ed25519');
  const signed = signAccountKey(service.privateKey, { account: 'account-1', version: 1, publicKey: secret.publicKey });
  const dataKey = sealDataKey(verifyAccountKey(service.publicKey, signed), place, newDataKey());
  const folded = foldDataKey({ secret, place }, { secret, place }, dataKey);
  const opens = await leastOf(rounds, times, () => {
    for (const { at, body } of sealed) openRow(key, at, body);
  });
  const json = await leastOf(rounds, times, () => {
    for (const text of plain) JSON.parse(text);
  });
  const hpke = await leastOf(rounds, times, () => openDataKey(secret, place, dataKey));
  const fold = await leastOf(rounds, times, () => openDataKey(secret, place, folded));
  return { opens, json, hpke, fold };
}

interface Extent {
  readonly rounds: number;
  readonly times: number;
  /** Openings over the socket: batches, each of fewer than a person may release a day. */
  readonly batches: number;
  readonly batch: number;
  /** Disclosures, of which an order has a hundred a day, and readings of one's own, with everything on and without; and about how many mails the seed is of. */
  readonly requests: number;
  readonly mails: number;
}
const tiny: Extent = { rounds: 2, times: 20, batches: 1, batch: 5, requests: 3, mails: 50 };
const usual: Extent = { rounds: 15, times: 400, batches: 40, batch: 15, requests: 80, mails: 300 };

async function run({ rounds, times, batches, batch, requests, mails }: Extent, out: string | undefined, defer: Defer): Promise<void> {
  const before = machine();
  console.log(`Node ${before.node}, ${before.cores} cores, load before ${before.load}.`);
  const sealing = await measureSealing(rounds, times);
  // Four times as many rounds of a quarter as many: each is short, and one of them is more likely to be left alone.
  const checks = await measureChecks(rounds * 4, Math.ceil(times / 4));
  const cluster = await startCluster(defer);
  const log = newLog();
  const { waits, cpu } = await measureOpenings(await startService(log, cluster, defer), log, batches, batch);
  const door = await measureDoor({ rounds, times }, cluster, defer);
  const whole = await measureWithAndWithout(requests, mails, defer);
  const [half, most] = spread(waits);
  const figures = { ...sealing, checks, openings: { half, most, cpu, count: waits.length }, door, whole };
  const aims = aimsOf(figures);
  console.log(`\n${report(figures, aims)}\n\nLoad after: ${machine().load}.`);
  await writeResult(out, { program: 'keys', machine: before, figures, aims });
}

await untilDone(async (defer) => {
  const { values } = parseArgs({ options: { tiny: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) console.log(usage);
  else await run(values.tiny ? tiny : usual, values.out, defer);
});
