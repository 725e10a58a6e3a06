/**
 * `writ package`: checks a package of evidence that somebody received, with nothing but its files and pinned keys. Unpacks nothing, asks
 * nobody, and takes no word of the package for anything that it can compute.
 */
import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { UsageError } from '@writ/core/command-errors';
import {
  bytesOf,
  checkPackage,
  openPackage,
  type PackageFiles,
  type PackagePart,
  PackageRefused,
  type PackageReport,
} from '@writ/evidence/check';
import { parseStrictJson, TlogError } from '@writ/tlog';
import { pinWitnesses } from '@writ/verifier/pins/pin-witnesses.ts';
import { verifyPackageReceipt } from '@writ/verifier/receipt/package-receipt.ts';
import type { ReceiptPins } from '@writ/verifier/receipt/receipt.ts';
import { isVerified, type Report, renderReport, type Step } from '@writ/verifier/report.ts';

/** One line for the list of commands. */
export const summary = 'check a package of evidence: its files, its seals and its entry in the log';

/** The text of `writ package --help`. */
export const usage = `
Usage: writ package verify PATH --key VKEY --seal FILE.pem [--tsa FILE.pem] [--witness-policy FILE] [--json]
                                     check one volume of a package: the decrypted ZIP file, or the folder that it was unpacked into

Checks that each file is the one that the manifests list, that the seals over them are by a certificate of FILE.pem, that tables, messages and
the page tell what the records tell, and that the log has an entry about this very package. Nothing is unpacked and nobody is asked.

  --key VKEY     the log's public key, as its operator published it (or WRIT_LOG_KEY)
  --origin NAME  the log's name in its checkpoints (the name of the key, unless given)
  --seal FILE    certificates in PEM: the authority that issued the sealing certificate, or that certificate itself, as its operator published it
  --tsa FILE     certificates in PEM: the authority that vouches for the timestamp over the seal; a package without one is refused then
  --witness-policy FILE
                 witnesses and quorum, in the form of C2SP tlog-policy, that must have cosigned the checkpoint of the package's receipt
  --json         print one JSON object

A package is refused unread, with exit code 2, when a name in it leads out of its folder or occurs twice, when it has a link or more than
100,000 files, or when a file unpacks to more than a thousand times its size.

Exit code: 0 in order, 1 something does not match, 2 no package, or wrong usage.
`;

const options = {
  key: { type: 'string' },
  origin: { type: 'string' },
  seal: { type: 'string' },
  tsa: { type: 'string' },
  'witness-policy': { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parseCall>['values'];

function parseCall(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${reasonOf(error)} See writ package --help.`);
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The certificates of a PEM file. Throws {@link UsageError}. */
async function readCertificates(option: string, file: string | undefined): Promise<X509Certificate[]> {
  if (file === undefined) throw new UsageError(`Name the file of certificates in PEM, as the operator published it: ${option} FILE.pem.`);
  try {
    const blocks = (await readFile(file, 'utf8')).match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
    if (blocks.length === 0) throw new Error('it has no certificate in PEM');
    return blocks.map((block) => new X509Certificate(block));
  } catch (error) {
    throw new UsageError(`${file} can't be used for ${option}: ${reasonOf(error)}.`);
  }
}

async function pinsOf(values: Values): Promise<ReceiptPins> {
  const policy = await pinWitnesses(values);
  return { ...policy.logs[0], ...(values['witness-policy'] === undefined ? {} : { policy }) };
}

/** Opens it. What is no package, or could do harm, is as little understood as a wrong option. */
async function open(path: string): Promise<PackageFiles> {
  try {
    return await openPackage(path);
  } catch (error) {
    if (error instanceof PackageRefused) throw new UsageError(`${path} is not read as a package. ${error.message}`);
    throw new UsageError(`${path} can't be read: ${reasonOf(error)}.`);
  }
}

/** What a part that is in order shows; of the timestamp only where one was asked for. */
const inOrder: [PackagePart, (report: PackageReport) => string | undefined][] = [
  ['files', ({ files }) => `${files} files, and each is the one that the manifests list`],
  ['seals', ({ seal }) => seal && `by ${seal.by}, on ${seal.at.toISOString()} by their clock`],
  ['timestamp', ({ timestamp }) => timestamp && `sealed before ${timestamp.at.toISOString()}, by the word of ${timestamp.by}`],
  ['views', () => 'tables, messages and the page tell what the records tell'],
];

const notAsked: Step = { name: 'timestamp', result: 'not checked', detail: 'no authority of timestamps was pinned.' };

function partSteps(report: PackageReport): Step[] {
  return inOrder.flatMap(([name, detailOf]): Step[] => {
    const faults = report.parts[name];
    const detail = detailOf(report);
    if (faults.length > 0) return faults.map((fault) => ({ name, result: 'failed', detail: fault }));
    return [detail === undefined ? notAsked : { name, result: 'passed', detail }];
  });
}

/** Whether the sealed order says that all is made up: a trial package has no entry, since nothing was disclosed. */
async function isTrial(files: PackageFiles, { parts }: PackageReport): Promise<boolean> {
  if (parts.files.length > 0 || parts.seals.length > 0) return false;
  const order: unknown = JSON.parse((await bytesOf(files, 'data/order.json')).toString('utf8'));
  return typeof order === 'object' && order !== null && 'madeUp' in order && order.madeUp === true;
}

const trial: Step = {
  name: 'receipt',
  result: 'not checked',
  detail: 'this is a trial package of made-up records, which has no entry in the log.',
};

/** The steps over the receipt that the package carries. */
async function receiptSteps(files: PackageFiles, hash: string, pins: ReceiptPins): Promise<Step[]> {
  const path = 'seal/receipt.json';
  const failed = (why: string): Step[] => [{ name: 'receipt', result: 'failed', detail: `${path} is no receipt: ${why}` }];
  if (!files.paths.has(path)) return failed('it is missing.');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await bytesOf(files, path));
    return verifyPackageReceipt(parseStrictJson(text), hash, pins).steps;
  } catch (error) {
    if (error instanceof TlogError || error instanceof TypeError) return failed(error.message);
    throw error;
  }
}

async function verify(path: string, values: Values): Promise<Report> {
  const [authorities, pins] = [await readCertificates('--seal', values.seal), await pinsOf(values)];
  const timestampAuthorities = values.tsa === undefined ? undefined : await readCertificates('--tsa', values.tsa);
  const files = await open(path);
  const report = await checkPackage(files, authorities, timestampAuthorities);
  const { id, volume, order, recipient } = report.identity;
  const facts = { package: id, volume: volume.number, volumes: volume.of, order, recipient: recipient.name, key: recipient.key };
  const receipts = (await isTrial(files, report)) ? [trial] : await receiptSteps(files, report.hash, pins);
  return { steps: [...partSteps(report), ...receipts], facts: { ...facts, hash: report.hash } };
}

/** Runs the command. Throws {@link UsageError}. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseCall(args);
  const [what, path, ...rest] = positionals;
  if (what !== 'verify' || path === undefined || rest.length > 0)
    throw new UsageError('Name one package: writ package verify PATH, a decrypted ZIP file or the folder of one. See writ package --help.');
  const report = await verify(path, values);
  process.stdout.write(renderReport(report, values.json ?? false));
  return isVerified(report) ? 0 : 1;
}
