/**
 * A person's copy of very many rows of two kilobytes, encrypted and thrown away, as a process of its own: `node large-copy.ts RECIPIENT ROWS`. It prints the
 * most megabytes that were still needed at any time.
 */
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AgeEncryption, readAgeRecipient } from '@writ/cms';
import type { RecordRow } from '../src/contents.ts';
import type { CopyPage } from '../src/copy/copy-contents.ts';
import { writeCopy } from '../src/copy/write-copy.ts';
import { heldNow, rowsOf } from './large-package.ts';

/** Rows of an answer, and answers between two looks. */
const [pageSize, lookPages] = [256, 20];
let heldMb = 0;

async function* pagesOf(rows: number): AsyncIterable<CopyPage> {
  let [page, pages]: [RecordRow[], number] = [[], 0];
  for await (const row of rowsOf(rows)) {
    if (page.push({ ...row, agent: `${row['at']} `.repeat(80) }) < pageSize) continue;
    yield { answer: JSON.stringify({ data: page }), rows: page };
    page = [];
    pages += 1;
    if (pages % lookPages === 0) heldMb = Math.max(heldMb, heldNow());
  }
}

const [recipient = '', rows] = process.argv.slice(2);
const cipher = new AgeEncryption(readAgeRecipient(recipient));
const done = pipeline(cipher, new Writable({ write: (_part, _encoding, written) => written() }));
const madeAt = new Date();
const facts = { id: '3f9c2a71-5d0e-4c1b-9a53-0d2f6b8e7a10', account: 'account', recipient, origin: 'https://writ.example.org', madeAt };
const parts = [{ path: 'records/traffic', table: 'TRAFFIC' as const, pages: pagesOf(Number(rows)) }];
await writeCopy({ facts, parts }, Writable.toWeb(cipher) as WritableStream<Uint8Array>);
await done;
process.stdout.write(JSON.stringify({ heldMb }));
