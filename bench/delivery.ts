/**
 * `npm run bench -- delivery`: a package of evidence made, sealed and encrypted in a process of its own, beside `tar | openssl cms` of the same rows
 * written as files before. Rates are this machine's; the ratio of processor time is steadier.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { hasOpenssl, makeCertificate } from '@writ/cms/testing';
import type { RecordRow } from '@writ/evidence';
import { filesOf, rowsOf, type Taken } from '@writ/evidence/testing/large';
import { show, table } from './harness/table.ts';

const usage = `npm run bench -- delivery [--tiny | --rows N] [--megabytes N]

  --tiny          a thousand rows, to see that it runs
  --rows N        how many rows (100000)
  --megabytes N   files beside the rows, of 8 MB each (0)`;

type Made = Pick<Taken, 'seconds' | 'cpu' | 'bytes'> & Partial<Taken>;

/** The rows and files as they are, in files, packed and encrypted by programs of the system. */
function plain(folder: string, option: string): Made {
  const script = `TIMEFORMAT='%R %U %S'; time (tar -c${option} -C '${folder}' data | openssl cms -encrypt -aes-256-gcm -binary -outform DER -stream -recip '${folder}/recipient.pem' | wc -c)`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`tar and openssl ended with ${status}: ${stderr}`);
  const [seconds = 0, user = 0, system = 0] = stderr.trim().split(/\s+/).slice(-3).map(Number);
  return { seconds, cpu: user + system, bytes: Number(stdout) };
}

async function writePlain(folder: string, rows: number, megabytes: number): Promise<void> {
  mkdirSync(join(folder, 'data'));
  const lines: string[] = [];
  for await (const row of rowsOf(rows)) lines.push(JSON.stringify(row));
  writeFileSync(join(folder, 'data/traffic.json'), `[\n${lines.join(',\n')}\n]\n`);
  const table = lines.map((line) => Object.values(JSON.parse(line) as RecordRow).join(','));
  writeFileSync(join(folder, 'data/traffic.csv'), table.join('\r\n'));
  for await (const { sha256, read } of filesOf(megabytes)) {
    const parts: Buffer[] = [];
    for await (const part of read()) parts.push(Buffer.from(part));
    writeFileSync(join(folder, 'data', sha256), Buffer.concat(parts));
  }
}

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    tiny: { type: 'boolean' },
    rows: { type: 'string' },
    megabytes: { type: 'string', default: '0' },
  },
});

/** Made in a process with a small heap of its own, so that the measured memory is that of the package. */
function makeApart(folder: string, rows: number, megabytes: number): Taken {
  const program = fileURLToPath(import.meta.resolve('@writ/evidence/testing/large'));
  const given = ['--max-old-space-size=64', '--max-semi-space-size=2', program, folder, String(rows), String(megabytes)];
  return JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8' })) as Taken;
}

async function measure(rows: number, megabytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'writ-bench-delivery-'));
  try {
    const seal = makeCertificate(folder, 'P-256', 'digitalSignature');
    const recipient = makeCertificate(folder, 'P-384', 'keyAgreement');
    writeFileSync(join(folder, 'seal.pem'), seal.certificate);
    writeFileSync(join(folder, 'seal.key'), readFileSync(seal.keyFile));
    writeFileSync(join(folder, 'recipient.pem'), recipient.certificate);
    await writePlain(folder, rows, megabytes);
    const made = makeApart(folder, rows, megabytes);
    const others = { 'tar, gzip | openssl cms': plain(folder, 'z'), 'tar | openssl cms': plain(folder, '') };
    const line = (name: string, one: Made) => [
      name,
      show(one.seconds),
      show(one.cpu),
      show(rows / one.seconds, 0),
      show(one.bytes / 1e6),
      show(one.peakMb ?? Number.NaN, 0),
      show(made.cpu / one.cpu),
    ];
    const head = ['', 's', 's of processor', 'rows/s', 'MB out', 'MB of memory', 'package / this'];
    const lines = [line(`package, ${made.volumes ?? 0} volumes`, made), ...Object.entries(others).map(([name, one]) => line(name, one))];
    process.stdout.write(`${rows} rows, ${megabytes} MB of files\n${table([head, ...lines])}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rows = values.tiny ? 1000 : Number(values.rows ?? 100_000);
if (values.help) process.stdout.write(`${usage}\n`);
else if (hasOpenssl) await measure(rows, Number(values.megabytes));
else throw new Error('Nothing to compare with: openssl is not installed.');
