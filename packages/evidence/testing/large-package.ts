/**
 * A large package of made-up rows and files, encrypted and counted instead of stored: what a measurement and a test of memory start as a process of its
 * own, `node large-package.ts FOLDER ROWS MEGABYTES`. The folder has `seal.pem`, `seal.key` and `recipient.pem`.
 */
import { createHash, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CmsEncryption, readRecipient, readSigner } from '@writ/cms';
import { neededMemory } from '@writ/core/testing';
import type { RecordRow } from '../src/contents.ts';
import { makeVolumes, type SizedFile } from '../src/make-volumes.ts';

/** What a package took to make. */
export interface Taken {
  readonly seconds: number;
  /** Seconds of processor time. */
  readonly cpu: number;
  readonly peakMb: number;
  /** The most that was still needed at any time, without what the collector has not come to yet, which depends on the machine. */
  readonly heldMb: number;
  /** Of the encrypted volumes. */
  readonly bytes: number;
  readonly volumes: number;
}

const rowAt = (n: number): RecordRow => ({
  at: new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString(),
  event: n % 7 === 0 ? 'MESSAGE_SENT' : 'MESSAGE_RECEIVED',
  source: `198.51.${(n >> 8) & 255}.${n & 255}`,
  destination: `p${(n * 7919) % 50_000}@example.org`,
  protocol: 'SMTP',
  size: (n * 104_729) % 90_000,
  agent: `Client/${n % 90}.1 (example; build ${n % 977})`,
  deleted: null,
});

export async function* rowsOf(rows: number) {
  for (let n = 0; n < rows; n += 1) yield rowAt(n);
}

const fileSize = 8_000_000;
/** Bytes that no program makes smaller, made in a moment: the hash of the number, again and again. */
const block = (number: number) =>
  Buffer.concat(Array.from({ length: 2048 }, (_, i) => createHash('sha512').update(`${number} ${i}`).digest()));

async function* bytesOf(number: number) {
  const one = block(number);
  for (let left = fileSize; left > 0; left -= one.length) yield one.subarray(0, Math.min(left, one.length));
}

export async function* filesOf(megabytes: number): AsyncIterable<SizedFile> {
  for (let number = 0; number * fileSize < megabytes * 1_000_000; number += 1) {
    const hash = createHash('sha256');
    for await (const part of bytesOf(number)) hash.update(part);
    yield { sha256: hash.digest('hex'), size: fileSize, read: () => bytesOf(number) };
  }
}

/** How often it is looked at what is needed, in bytes of the encrypted volumes. */
const lookBytes = 16_000_000;

/** What is still needed now, in MB. */
export function heldNow(): number {
  const { heapUsed, external } = neededMemory();
  return (heapUsed + external) / 1_000_000;
}

/** Makes the package, in volumes as large as they are by default. */
async function make(folder: string, rows: number, megabytes: number): Promise<Taken> {
  const signer = readSigner(readFileSync(join(folder, 'seal.pem')), createPrivateKey(readFileSync(join(folder, 'seal.key'))));
  const recipient = readRecipient(readFileSync(join(folder, 'recipient.pem')));
  const facts = { id: '3f9c2a71-5d0e-4c1b-9a53-0d2f6b8e7a10', order: 'order', decision: 1, madeOn: '2026-12-01' };
  const custody = { order: 'order', target: 'target', query: 'ab'.repeat(32), steps: [], extraction: { from: '', to: '' }, build: 'bench' };
  let [bytes, heldMb] = [0, 0];
  const done: Promise<void>[] = [];
  const next = () => {
    const cipher = new CmsEncryption(recipient, 'CMS');
    const sink = new Writable({
      write(part: Buffer, _encoding, written) {
        if (Math.floor((bytes + part.length) / lookBytes) > Math.floor(bytes / lookBytes)) heldMb = Math.max(heldMb, heldNow());
        bytes += part.length;
        written();
      },
    });
    done.push(pipeline(cipher, sink));
    return Writable.toWeb(cipher) as WritableStream<Uint8Array>;
  };
  const contents = {
    facts: { ...facts, recipient: { name: 'Northport Police', country: 'DE', key: 'key' } },
    order: { reference: 'NP-1' },
    withheld: [],
    custody,
    records: { TRAFFIC: rowsOf(rows) },
    files: filesOf(megabytes),
  };
  const [before, from] = [process.cpuUsage(), performance.now()];
  const volumes = await makeVolumes(contents, { signer, now: () => new Date(), receipt: async () => '{}\n' }, next);
  await Promise.all(done);
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - from) / 1000;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  return { seconds, cpu: (user + system) / 1e6, peakMb, heldMb, bytes, volumes: volumes.length };
}

if (import.meta.main) {
  const [folder = '', rows, megabytes] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await make(folder, Number(rows), Number(megabytes))));
}
