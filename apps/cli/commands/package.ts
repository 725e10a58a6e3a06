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
  type Identity,
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
import { runReceipt } from '../package-receipt/receipt.ts';

/** One line for the list of commands. */
export const summary = 'check a package of evidence, and sign what was done with it';

/** The text of `writ package --help`. */
export const usage = `
Usage: writ package verify PATH... --key VKEY --seal FILE.pem [--tsa FILE.pem] [--witness-policy FILE] [--json]
                                     check a package: of each of its volumes the decrypted ZIP file, or the folder that it was unpacked into
       writ package receipt acknowledged|deleted|transferred --package ID (--hash P | --volume PATH)... --body ORGANISATION/COUNTRY
                                     [--at INSTANT] [--ended ORDER|CASE|PERIOD] [--recipient NAME --basis TEXT]
                                     [--certificate FILE.pem (--key-file FILE.pem | --to-sign)]
                                     state what your body did with a package that it fetched, and sign it
       writ package receipt check FILE --certificate FILE.pem [--volume PATH]... [--json]
                                     check what a body signed

Checks that each file is the one that the manifests list, that the seals over them are by a certificate of FILE.pem, that tables, messages and
the page tell what the records tell, and that the log has an entry about this very package. Nothing is unpacked and nobody is asked. Of a
package of several volumes all are named: together they are checked to be one package, and all of it.

  --key VKEY     the log's public key, as its operator published it (or WRIT_LOG_KEY)
  --origin NAME  the log's name in its checkpoints (the name of the key, unless given)
  --seal FILE    certificates in PEM: the authority that issued the sealing certificate, or that certificate itself, as its operator published it
  --tsa FILE     certificates in PEM: the authority that vouches for the timestamp over the seal; a package without one is refused then
  --witness-policy FILE
                 witnesses and quorum, in the form of C2SP tlog-policy, that must have cosigned the checkpoint of the package's receipt
  --json         print one JSON object

A receipt is one line of JSON. Without a certificate the statement is printed; with --key-file the statement and its signature, as the console and the graph take
them; with --to-sign the bytes that another program signs with the certificate's key: openssl dgst -sha256 -sign KEY, for an RSA key with
-sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32, for a key on P-384 with -sha384.

  --package ID   the package's id, as its page and the name of its folder have it
  --hash P       SHA-256 of a volume's tagmanifest-sha512.txt, once for each volume in their order; or --volume PATH, from which it is computed
  --body NAME    your body as it is enrolled, such as northport-police/DE
  --at INSTANT   when it was done, in UTC such as 2026-12-01T12:00:00Z (now)
  --ended WHAT   of a deletion: ORDER (it was revoked, refused or annulled), CASE (which no longer needs it) or PERIOD (for which it may be kept)
  --recipient NAME, --basis TEXT
                 of a transfer: the other body, and the provision under which it has the package now; no name of a person
  --certificate FILE.pem
                 the certificate that your body enrolled for signatures
  --key-file FILE.pem
                 its private key

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

/** What was found out of one volume. */
interface Checked {
  readonly report: PackageReport;
  readonly steps: readonly Step[];
}

async function check(path: string, values: Values): Promise<Checked> {
  const [authorities, pins] = [await readCertificates('--seal', values.seal), await pinsOf(values)];
  const timestampAuthorities = values.tsa === undefined ? undefined : await readCertificates('--tsa', values.tsa);
  const files = await open(path);
  const report = await checkPackage(files, authorities, timestampAuthorities);
  const receipts = (await isTrial(files, report)) ? [trial] : await receiptSteps(files, report.hash, pins);
  return { report, steps: [...partSteps(report), ...receipts] };
}

/** Whether the volumes are those of one package, and all of them; nothing to say of one that is all by itself. */
function volumesStep(identities: readonly Identity[]): Step[] {
  const [first] = identities;
  if (first === undefined || (identities.length === 1 && first.volume.of === 1)) return [];
  const { of } = first.volume;
  const given = identities.map(({ volume: { number } }) => number);
  const numbers = Array.from({ length: of }, (_, at) => at + 1);
  const missing = numbers.filter((number) => !given.includes(number));
  const step = (result: Step['result'], detail: string): Step[] => [{ name: 'volumes', result, detail }];
  const whole = ({ id, volume, order, recipient }: Identity) => JSON.stringify([id, volume.of, order, recipient]);
  if (identities.some((one) => whole(one) !== whole(first))) return step('failed', 'these are volumes of different packages.');
  if (new Set(given).size < given.length || given.some((number) => !numbers.includes(number)))
    return step('failed', `a volume is named twice, or is none of the ${of} that there are.`);
  if (missing.length > 0)
    return step(
      'not checked',
      `this is volume ${given.join(', ')} of ${of}, and not the whole package: name volume ${missing.join(', ')} too.`,
    );
  return step('passed', `all ${of} volumes of the package are here`);
}

const named = ({ report: { identity }, steps }: Checked, isAlone: boolean): Step[] =>
  steps.map((step) => (isAlone ? step : { ...step, detail: `volume ${identity.volume.number}: ${step.detail}` }));

async function verify(paths: readonly string[], values: Values): Promise<Report> {
  const all: Checked[] = [];
  for (const path of paths) all.push(await check(path, values));
  const [first] = all;
  if (first === undefined) throw new UsageError('Name a package.');
  const { id, volume, order, recipient } = first.report.identity;
  const hashes = all.map(({ report }) => report.hash);
  const of = { package: id, order, recipient: recipient.name, key: recipient.key, volumes: volume.of };
  const facts = all.length === 1 ? { ...of, volume: volume.number, hash: first.report.hash } : { ...of, hashes: hashes.join(' ') };
  const steps = all.flatMap((one) => named(one, all.length === 1));
  return { steps: [...steps, ...volumesStep(all.map(({ report }) => report.identity))], facts };
}

/** Runs the command. Throws {@link UsageError}. */
export async function run(args: string[]): Promise<number> {
  if (args[0] === 'receipt') return runReceipt(args.slice(1));
  const { values, positionals } = parseCall(args);
  const [what, ...paths] = positionals;
  if (what !== 'verify' || paths.length === 0)
    throw new UsageError(
      'Name a package: writ package verify PATH, a decrypted ZIP file or the folder of one, and each volume of it. See writ package --help.',
    );
  const report = await verify(paths, values);
  process.stdout.write(renderReport(report, values.json ?? false));
  return isVerified(report) ? 0 : 1;
}
