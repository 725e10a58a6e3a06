/**
 * A package of evidence, checked in a browser: every file by both lists of hashes, the seal that programs read, and the receipt. The views and the
 * timestamp are for the command: what this page does not look at, it says.
 */
import { parseStrictJson } from '@writ/tlog';
import { verifyPackageReceipt } from '@writ/verifier/receipt/package-receipt.ts';
import type { ReceiptPins } from '@writ/verifier/receipt/receipt.ts';
import type { Step } from '@writ/verifier/report.ts';
import { bytesOfBase64, type Certificate, isSignedBy, readCertificate, vouches } from './certificate.ts';
import { openZip, type ZipFiles } from './zip.ts';

const hashes = [
  ['sha256', 'SHA-256'],
  ['sha512', 'SHA-512'],
] as const;
const [sealed, seal, receipt] = ['tagmanifest-sha512.txt', 'seal/tagmanifest-sha512.txt.jws', 'seal/receipt.json'];

const hexOf = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
const step = (name: string, result: Step['result'], detail: string): Step => ({ name, result, detail });
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The steps over a chosen file. Throws `PackageRefused` for what is no package. */
export async function checkPackage(blob: Blob, authorities: readonly Certificate[], pins: ReceiptPins): Promise<Step[]> {
  const files = await openZip(blob);
  const list = await bytesOf(files, sealed);
  const faults = await fileFaults(files);
  const fileSteps =
    faults.length === 0
      ? [step('files', 'passed', `${files.size} files, and each is the one that the manifests list`)]
      : faults.map((fault) => step('files', 'failed', fault));
  return [
    ...fileSteps,
    await sealStep(files, list, authorities),
    step('views', 'not checked', 'whether tables, messages and the page tell what the records tell: use writ package verify.'),
    ...(await receiptSteps(files, hexOf(await crypto.subtle.digest('SHA-256', list)), pins)),
  ];
}

/** The bytes of a file; none for one that is missing or can't be read, which other steps name. */
const bytesOf = async (files: ZipFiles, path: string): Promise<Uint8Array<ArrayBuffer>> =>
  (await files
    .get(path)?.()
    .catch(() => undefined)) ?? new Uint8Array();

async function fileFaults(files: ZipFiles): Promise<string[]> {
  const faults: string[] = [];
  const listed = await readLists(files, faults);
  for (const [path, read] of files) {
    const kind = path.startsWith('data/') ? 'manifest' : 'tagmanifest';
    if (path.startsWith('seal/') || path.startsWith('tagmanifest-')) continue;
    try {
      const bytes = await read();
      for (const [name, hash] of hashes) {
        const manifest = `${kind}-${name}.txt`;
        const found = hexOf(await crypto.subtle.digest(hash, bytes));
        const expected = listed.get(`${manifest} ${path}`);
        if (expected === undefined) faults.push(`${path} is not in ${manifest}.`);
        else if (expected !== found) faults.push(`${path} is not the file that ${manifest} lists: its hash is another.`);
      }
    } catch (error) {
      faults.push(reasonOf(error));
    }
  }
  for (const key of listed.keys()) {
    const [manifest = '', path = ''] = key.split(' ');
    if (!files.has(path)) faults.push(`${manifest} lists ${path}, which is not there.`);
  }
  return faults;
}

/** The hash of each path in each list, by the name of the list and the path. */
async function readLists(files: ZipFiles, faults: string[]): Promise<Map<string, string>> {
  const listed = new Map<string, string>();
  for (const kind of ['manifest', 'tagmanifest'])
    for (const [name] of hashes) {
      const manifest = `${kind}-${name}.txt`;
      const text = new TextDecoder().decode(await bytesOf(files, manifest));
      if (text === '') faults.push(`${manifest} is missing, or can't be read.`);
      for (const line of text.split('\n').slice(0, -1)) {
        const [, hash, path] = /^([0-9a-f]+) {2}(\S+)$/.exec(line) ?? [];
        if (hash === undefined || path === undefined || listed.has(`${manifest} ${path}`))
          faults.push(`${manifest} has a line that is no hash and path, or a path twice.`);
        else listed.set(`${manifest} ${path}`, hash);
      }
    }
  return listed;
}

async function sealStep(files: ZipFiles, list: Uint8Array<ArrayBuffer>, authorities: readonly Certificate[]): Promise<Step> {
  const signer = await signerOf(await bytesOf(files, seal), list);
  if (signer === undefined) return step('seals', 'failed', `${seal} is no seal over ${sealed}.`);
  for (const authority of authorities)
    if (await vouches(authority, signer)) return step('seals', 'passed', `${seal} is by a certificate that you trust`);
  return step('seals', 'failed', `${seal} is by a certificate that none of the given authorities issued.`);
}

const base64Url = (text: string): Uint8Array<ArrayBuffer> => bytesOfBase64(text.replaceAll('-', '+').replaceAll('_', '/'));

/** Whose seal it is, when it is one over this list: a flattened JWS without its payload, ES256 alone. */
async function signerOf(bytes: Uint8Array, list: Uint8Array<ArrayBuffer>): Promise<Certificate | undefined> {
  try {
    const { protected: head, signature } = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
    const { alg, x5c } = JSON.parse(new TextDecoder().decode(base64Url(head ?? ''))) as { alg: string; x5c: string[] };
    if (alg !== 'ES256') return undefined;
    const certificate = readCertificate(bytesOfBase64(x5c[0] ?? ''));
    const letters = Array.from(list, (byte) => String.fromCharCode(byte)).join('');
    const payload = btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    const signed = new TextEncoder().encode(`${head}.${payload}`);
    return (await isSignedBy(certificate, base64Url(signature ?? ''), signed)) ? certificate : undefined;
  } catch {
    // Whatever cannot be read is no seal: the step says which file.
    return undefined;
  }
}

async function receiptSteps(files: ZipFiles, hash: string, pins: ReceiptPins): Promise<Step[]> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(files, receipt));
    return verifyPackageReceipt(parseStrictJson(text), hash, pins).steps;
  } catch (error) {
    return [step('receipt', 'failed', `${receipt} is no receipt: ${reasonOf(error)}`)];
  }
}
