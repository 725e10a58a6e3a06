/**
 * `writ package receipt`: makes the statement of a body about a package that it has, signs it with the key file of its laboratory, and checks one that somebody
 * signed. Asks nobody, and writes nothing but its output.
 */
import { createHash, createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  CertificateRefused,
  JwsRefused,
  jwsSigner,
  jwsSigningInput,
  readSigningCertificate,
  signDetached,
  verifyDetached,
} from '@writ/cms';
import { UsageError } from '@writ/core/command-errors';
import { bytesOf, openPackage } from '@writ/evidence/check';
import {
  deletionGrounds,
  type ReceiptStatement,
  readStatement,
  receiptTypes,
  StatementRefused,
  statementText,
} from '@writ/orders-domain/package-receipts';
import { isVerified, type Report, renderReport, type Step } from '@writ/verifier/report.ts';

const options = {
  package: { type: 'string' },
  hash: { type: 'string', multiple: true },
  volume: { type: 'string', multiple: true },
  body: { type: 'string' },
  at: { type: 'string' },
  ended: { type: 'string' },
  recipient: { type: 'string' },
  basis: { type: 'string' },
  'key-file': { type: 'string' },
  certificate: { type: 'string' },
  'to-sign': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof parseCall>['values'];

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function parseCall(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${reasonOf(error)} See writ package --help.`);
  }
}

async function textIn(option: string, file: string | undefined): Promise<string> {
  if (file === undefined) throw new UsageError(`Name the file: ${option} FILE.`);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file} can't be read: ${reasonOf(error)}.`);
  }
}

/** P of a volume that was decrypted, packed or unpacked. */
async function hashOf(path: string): Promise<string> {
  try {
    const bytes = await bytesOf(await openPackage(path), 'tagmanifest-sha512.txt');
    if (bytes.length === 0) throw new Error('it has no tagmanifest-sha512.txt');
    return createHash('sha256').update(bytes).digest('hex');
  } catch (error) {
    throw new UsageError(`${path} is not read as a volume of a package: ${reasonOf(error)}.`);
  }
}

const required = (values: Values, option: 'package' | 'body'): string =>
  values[option] ?? invalid(`Name the ${option}: --${option} ${option === 'body' ? 'ORGANISATION/COUNTRY' : 'ID'}.`);

function invalid(sentence: string): never {
  throw new UsageError(sentence);
}

/** The text of a statement; what can't be one is wrong usage. */
async function statementOf(type: ReceiptStatement['type'], values: Values): Promise<string> {
  const [organisation = '', country = ''] = required(values, 'body').split('/');
  const hashes = values.hash ?? (await Promise.all((values.volume ?? []).map(hashOf)));
  const at = values.at ?? `${new Date().toISOString().slice(0, 19)}Z`;
  const { ended, recipient, basis } = values;
  const given = { package: required(values, 'package'), hashes, body: { organisation, country }, at };
  const more = Object.entries({ ended, recipient, basis }).filter(([, value]) => value !== undefined);
  const text = statementText({ ...given, type, ...Object.fromEntries(more) } as ReceiptStatement);
  try {
    readStatement(text);
  } catch (error) {
    if (error instanceof StatementRefused) throw new UsageError(error.message);
    throw error;
  }
  return text;
}

/** What is printed: the statement; with `--to-sign` the bytes that another program signs; with a key file both, as the console and the graph take them. */
async function printed(statement: string, values: Values): Promise<string> {
  if (values.certificate === undefined && values['key-file'] === undefined) return statement;
  const certificate = await textIn('--certificate', values.certificate);
  try {
    if (values['to-sign']) return jwsSigningInput(readSigningCertificate(certificate).certificate, statement);
    const key = createPrivateKey(await textIn('--key-file', values['key-file']));
    return `${JSON.stringify({ statement, signature: signDetached(certificate, key, statement) })}\n`;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`It can't be signed: ${reasonOf(error)}`);
  }
}

function partsOf(text: string, file: string): { statement: string; signature: string } {
  try {
    const { statement, signature } = JSON.parse(text) as Record<string, unknown>;
    if (typeof statement === 'string' && typeof signature === 'string') return { statement, signature };
  } catch {
    // Told below, as whatever else is no receipt.
  }
  throw new UsageError(`${file} is no receipt: it must be a JSON object with statement and signature.`);
}

/** What a step shows, or why it fails. */
function step(name: string, look: () => string): Step {
  try {
    return { name, result: 'passed', detail: look() };
  } catch (error) {
    if (error instanceof StatementRefused || error instanceof JwsRefused || error instanceof CertificateRefused)
      return { name, result: 'failed', detail: error.message };
    throw error;
  }
}

async function check(file: string, values: Values): Promise<Report> {
  const { statement, signature } = partsOf(await textIn('FILE', file), file);
  const certificate = await textIn('--certificate', values.certificate);
  const volumes = await Promise.all((values.volume ?? []).map(hashOf));
  const steps = [
    step('statement', () => {
      const { type, package: id, body, at } = readStatement(statement);
      return `${body.organisation} (${body.country}) ${type} the package ${id} on ${at}, by its own word`;
    }),
    step('signature', () => {
      const { certificate: read } = readSigningCertificate(certificate);
      verifyDetached(signature, certificate, statement);
      return `by the certificate ${read.subject.replaceAll('\n', ', ')}, ${jwsSigner(signature)}`;
    }),
  ];
  if (volumes.length > 0)
    steps.push(
      step('package', () => {
        if (readStatement(statement).hashes.join() !== volumes.join())
          throw new StatementRefused('The statement is about other volumes than these.');
        return `the statement is about ${volumes.length === 1 ? 'this volume' : `these ${volumes.length} volumes`}`;
      }),
    );
  steps.push({
    name: 'enrolment',
    result: 'not checked',
    detail: "whose certificate that is, and that it was in use then: look for key.enrolled.v1 with this thumbprint in the platform's log.",
  });
  return { steps, facts: { statement, signature } };
}

/** Runs `writ package receipt` with the arguments after that. Throws {@link UsageError}. */
export async function runReceipt(args: string[]): Promise<number> {
  const { values, positionals } = parseCall(args);
  const [what, file, ...rest] = positionals;
  if (what === 'check' && file !== undefined && rest.length === 0) {
    const report = await check(file, values);
    process.stdout.write(renderReport(report, values.json ?? false));
    return isVerified(report) ? 0 : 1;
  }
  const type = receiptTypes.find((one) => one === what);
  if (type === undefined || file !== undefined)
    throw new UsageError(
      `Name what to state: writ package receipt ${receiptTypes.join('|')}, or what to check: writ package receipt check FILE. See writ package --help.`,
    );
  if (type === 'deleted' && values.ended === undefined) throw new UsageError(`Name what ended: --ended ${deletionGrounds.join('|')}.`);
  process.stdout.write(await printed(await statementOf(type, values), values));
  return 0;
}
