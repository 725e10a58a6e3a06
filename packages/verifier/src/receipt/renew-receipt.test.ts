import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatVerifierKey, fromBase64, type NoteSigner, openNote, parseTlogProof, signatureLines } from '@writ/tlog';
import { sampleLeaf, sampleSigner, sampleTree } from '@writ/tlog/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../../../apps/cli/main.ts';
import { keepOutput } from '../../../../apps/cli/testing/output.ts';
import { sampleReceipt, sampleWitness } from '../../testing/sample-receipt.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const vkey = formatVerifierKey(key);
const witness = sampleWitness('one.example.org', 1_800_000_000);
/** Entry 5 under the checkpoint of 9 entries, as an answer carries it: signed by the log alone. */
const digest = createHash('sha256').update('{"data":{"a":1}}').digest('hex');
const receipt = sampleReceipt(origin, [signer], { 'response.digest': digest }, ['response.digest']);
const own = fromBase64(receipt.leaf) as Uint8Array;

/** The log of the receipt, gone on to `size`, its checkpoint cosigned; `other` is the entry that is another one. */
function treeOf(size: number, { other = -1, by = [witness.signer] }: { other?: number; by?: NoteSigner[] } = {}) {
  const entries = Array.from({ length: size }, (_, i) => (i === other ? sampleLeaf(1_000).leaf : i === 5 ? own : sampleLeaf(i).leaf));
  const files = sampleTree(origin, entries, signer);
  const note = Buffer.from(files.get('checkpoint') ?? []).toString();
  return files.set('checkpoint', Buffer.from(note + (by.length === 0 ? '' : signatureLines(note.slice(0, note.indexOf('\n\n') + 1), by))));
}

let files: Map<string, Uint8Array>;
let folder: string;
let server: Server;
let url: string;
beforeEach(async () => {
  files = treeOf(700);
  folder = await mkdtemp(join(tmpdir(), 'writ-renew-'));
  await writeFile(join(folder, 'policy'), `witness w ${formatVerifierKey(witness.key)}\nquorum w\n`);
  server = createServer((request, response) => {
    const bytes = files.get((request.url ?? '').replace('/log/1/', ''));
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/log/1`;
});
afterEach(async () => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const made = () => join(folder, 'renewed.json');
const written = () =>
  readFile(made(), 'utf8').then(
    (text) => JSON.parse(text),
    () => undefined,
  );
async function verify(file: unknown, ...more: string[]): Promise<{ code: number; out: string; err: string }> {
  await writeFile(join(folder, 'receipt.json'), JSON.stringify(file));
  const said = keepOutput();
  const policy = ['--witness-policy', join(folder, 'policy'), '--key', vkey];
  const code = await main(['verify', 'receipt', join(folder, 'receipt.json'), ...policy, ...more]);
  return { code, out: said.out, err: said.err };
}
const renew = (file: unknown = receipt) => verify(file, '--from', url, '--to', made());

describe('a receipt that no witness signed', () => {
  it('fails by itself, and the output explains what to do', async () => {
    const { code, out } = await verify(receipt);
    expect(out).toMatch(
      /^witnesses +failed .*missing: one\.example\.org\. An answer comes before .*"writ verify receipt FILE --from URL --to FILE"/m,
    );
    expect(code).toBe(1);
  });

  it('is renewed under the published checkpoint, and can then be checked alone', async () => {
    const { code, out } = await renew();
    expect(out).toMatch(/^renewal +passed +the 700 entries that the log shows begin with the 9 of the receipt's checkpoint$/m);
    expect(code).toBe(0);
    const renewed = await written();
    expect(renewed).toEqual({ ...receipt, proof: expect.any(String) });
    expect(parseTlogProof(renewed.proof)).toMatchObject({ index: 5 });
    expect(openNote(parseTlogProof(renewed.proof).checkpoint, [key, witness.key]).verified).toHaveLength(2);
    expect((await verify(renewed)).code).toBe(0);
  });

  it('keeps the form of its file: a list, or a whole answer with everything in it', async () => {
    expect((await renew([receipt, receipt])).code).toBe(0);
    expect(await written()).toHaveLength(2);
    const answer = { data: { a: 1 }, extensions: { trace: 'x', receipt: [receipt] } };
    expect((await renew(answer)).out).toMatch(/^answer +passed/m);
    expect(await written()).toEqual({ ...answer, extensions: { trace: 'x', receipt: [{ ...receipt, proof: expect.any(String) }] } });
    expect((await verify(await written())).code).toBe(0);
  });

  it('is renewed when the log has not grown, but has been cosigned', async () => {
    files = treeOf(9);
    expect((await renew()).code).toBe(0);
  });
});

describe('no receipt is written', () => {
  it.each<[string, () => Map<string, Uint8Array>, RegExp]>([
    ['when the log shows another history before the entry', () => treeOf(700, { other: 2 }), /^renewal +failed .*first 9 are not those/m],
    ['when it shows another entry in its place', () => treeOf(700, { other: 5 }), /^renewal +failed .*first 9 are not those/m],
    ['when it shows another root for as many entries', () => treeOf(9, { other: 2 }), /^renewal +failed .*Two different roots/m],
    ['when it is behind the receipt', () => treeOf(8), /^renewal +failed .*shows 8 entries .* try again/m],
    ['when no witness has signed there either', () => treeOf(700, { by: [] }), /^witnesses +failed/m],
    [
      'when a tile is missing',
      () => new Map([...treeOf(700)].filter(([path]) => path !== 'tile/0/000')),
      /^renewal +failed .*tile\/0\/000 is missing/m,
    ],
    ['when there is no checkpoint', () => new Map(), /^renewal +failed .*no file "checkpoint"/m],
  ])('%s', async (_, tree, sentence) => {
    files = tree();
    const { code, out } = await renew();
    expect(out).toMatch(sentence);
    expect(code).toBe(1);
    expect(await written()).toBeUndefined();
  });

  it('for a receipt of another log, and for a malformed one', async () => {
    const other = sampleSigner(origin);
    expect((await renew(sampleReceipt(origin, [other.signer], { type: 'x' }, ['type']))).out).toMatch(/^renewal +failed/m);
    expect((await renew({ some: 'thing' })).out).toMatch(/^renewal +failed +this is not a receipt/m);
    expect(await written()).toBeUndefined();
  });
});

it('--from is an address, and belongs to a receipt', async () => {
  expect((await verify(receipt, '--from', folder)).code).toBe(2);
  const said = keepOutput();
  expect(await main(['verify', url, '--from', url, '--key', vkey])).toBe(2);
  expect(said.err).toContain('--from must be the address of a log');
  expect((await verify(receipt, '--to', made())).code).toBe(2);
});
