/**
 * `npm run bench -- keys`: what sealed records take of the processor: a page of 200 rows that opens, with additional data and JSON, beside the same page as
 * JSON alone; and a data key, sealed and folded.
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
import { writeResult } from './harness/result.ts';
import { show, table } from './harness/table.ts';
import { type PerformanceTarget, targetsTable } from './harness/targets.ts';
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

/** Milliseconds of the processor for one `work`: the least of several rounds, since the machine does other things. */
function least(rounds: number, times: number, work: () => void): number {
  const found: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const before = process.cpuUsage();
    for (let n = 0; n < times; n += 1) work();
    const { user, system } = process.cpuUsage(before);
    // The first round warms up.
    if (round > 0) found.push((user + system) / 1000 / times);
  }
  return Math.min(...found);
}

async function run(rounds: number, times: number, out: string | undefined): Promise<void> {
  const before = machine();
  console.log(`Node ${before.node}, ${before.cores} cores, load before ${before.load}.`);
  const { key, sealed, plain } = page();
  const secret = accountSecret(newAccountSecret());
  const service = generateKeyPairSync('ed25519');
  const signed = signAccountKey(service.privateKey, { account: 'account-1', version: 1, publicKey: secret.publicKey });
  const dataKey = sealDataKey(verifyAccountKey(service.publicKey, signed), place, newDataKey());
  const folded = foldDataKey({ secret, place }, { secret, place }, dataKey);
  const opens = least(rounds, times, () => {
    for (const { at, body } of sealed) openRow(key, at, body);
  });
  const json = least(rounds, times, () => {
    for (const text of plain) JSON.parse(text);
  });
  const hpke = least(rounds, times, () => openDataKey(secret, place, dataKey));
  const fold = least(rounds, times, () => openDataKey(secret, place, folded));
  console.log(
    `\n${table([
      ['', 'ms CPU'],
      [`page of ${rows} rows opens`, show(opens, 3)],
      ['the same rows as JSON alone', show(json, 3)],
      ['a data key opens', show(hpke, 3)],
      ['a folded data key opens', show(fold, 3)],
    ])}`,
  );
  const aims: PerformanceTarget[] = [
    { name: `page of ${rows} rows opens`, found: opens, unit: 'ms', most: 1 },
    { name: 'a data key opens', found: hpke, unit: 'ms', most: 0.4 },
  ];
  console.log(`\n${targetsTable(aims)}`);
  await writeResult(out, { program: 'keys', machine: before, figures: { opens, json, hpke, fold }, aims });
}

const { values } = parseArgs({ options: { tiny: { type: 'boolean' }, out: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) console.log(usage);
else await run(values.tiny ? 2 : 15, values.tiny ? 20 : 400, values.out);
