/** Packages, as their recipient asks for them, fetches them and opens them with openssl. */
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackage, openPackage, type PackageReport } from '@writ/evidence/check';
import { expect, vi } from 'vitest';
import type { DeliveryKey } from './delivery-keys.ts';
import type { Entry } from './disclosures.ts';
import type { OrderView, RefusalView } from './orders.ts';
import type { Stack } from './stack.ts';

export interface PackageView {
  id: string;
  generation: number;
  state: string;
  target: string;
  trial: boolean;
  expiresAt: string;
  volumes: { number: number; bytes: number; sha256: string; hash: string | null; url: string | null }[];
  deliveryKey: { thumbprint: string };
  history: { at: string; act: string; index: string | null; receipt: ReceiptView | null }[];
}

export interface ReceiptView {
  statement: string;
  signature: string;
  thumbprint: string;
  done: string;
  recipient: string | null;
  basis: string | null;
  ended: string | null;
}

export interface GivenReceipt {
  readonly statement: string;
  readonly signature: string;
}

const fields =
  'id generation state target trial expiresAt volumes { number bytes sha256 hash url } deliveryKey { thumbprint } history { at act index receipt { statement signature thumbprint done recipient basis ended } }';
const result = `{ ... on Package { ${fields} } ... on Refusal { reasons message } }`;

export interface Fetched {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

export function packagesOn(stack: Stack) {
  const mutate = async (login: string, text: string, variables: Record<string, unknown>) => {
    const { data, text: answer } = await stack.ask('authority', login, text, variables);
    const [found] = Object.values((data ?? {}) as Record<string, PackageView | RefusalView | null>);
    if (!found) throw new Error(answer);
    return found;
  };
  const request = (login: string, { id, generation, targets }: OrderView, key: Pick<DeliveryKey, 'id'>, target = targets[0]?.id) =>
    mutate(
      login,
      `mutation ($order: ID!, $target: ID!, $generation: Int!, $key: ID!) { requestPackage(order: $order, target: $target, generation: $generation, deliveryKey: $key) ${result} }`,
      { order: id, target, generation, key: key.id },
    );
  const acknowledge = (
    login: string,
    { id, generation }: Pick<PackageView, 'id' | 'generation'>,
    hashes: readonly string[],
    receipt: GivenReceipt | null = null,
  ) =>
    mutate(
      login,
      `mutation ($package: ID!, $generation: Int!, $hashes: [String!]!, $receipt: SignedReceiptInput) { acknowledgePackage(package: $package, generation: $generation, hashes: $hashes, receipt: $receipt) ${result} }`,
      { package: id, generation, hashes, receipt },
    );
  /** What the body signed of it: that it deleted it, or gave it to another one. */
  const report = (login: string, act: 'Deleted' | 'Transferred', { id }: Pick<PackageView, 'id'>, receipt: GivenReceipt) =>
    mutate(
      login,
      `mutation ($package: ID!, $receipt: SignedReceiptInput!) { reportPackage${act}(package: $package, receipt: $receipt) ${result} }`,
      { package: id, receipt },
    );
  const reject = (login: string, { id, generation }: Pick<PackageView, 'id' | 'generation'>, fault: string, text: string) =>
    mutate(
      login,
      `mutation ($package: ID!, $generation: Int!, $fault: PackageFault!, $text: String!) { rejectPackage(package: $package, generation: $generation, fault: $fault, text: $text) ${result} }`,
      { package: id, generation, fault, text },
    );
  const ofOrder = async (login: string, order: string): Promise<PackageView[]> => {
    const graph = /^(agent|counsel)/.test(login) ? 'platform' : login === 'auditor' ? 'audit' : 'authority';
    const { data, text } = await stack.ask(graph, login, `query ($id: ID!) { order(id: $id) { packages { ${fields} } } }`, { id: order });
    return data?.order?.packages ?? expect.fail(text);
  };
  /** Once it is in that state. */
  const until = (login: string, order: string, id: string, state: string): Promise<PackageView> =>
    vi.waitFor(
      async () => {
        const found = (await ofOrder(login, order)).find((one) => one.id === id);
        expect(found?.state).toBe(state);
        return found ?? expect.fail();
      },
      { timeout: 60_000, interval: 100 },
    );
  const fetchVolume = async (login: string | null, path: string, headers: Record<string, string> = {}): Promise<Fetched> => {
    const authorization = login === null ? {} : { authorization: `Bearer ${await stack.token(login)}` };
    const response = await fetch(`${stack.baseUrl}${path}`, { headers: { ...authorization, ...headers } });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  return { request, acknowledge, report, reject, ofOrder, until, fetchVolume };
}

/** What is a package, and not why there is none. */
export const given = (found: PackageView | RefusalView): PackageView => ('reasons' in found ? expect.fail(found.message) : found);

export const refused = (found: PackageView | RefusalView): string[] =>
  'reasons' in found ? found.reasons : expect.fail('it was not refused');

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Decrypts a volume with `openssl cms -decrypt` into a file of the folder, and checks what is in it. */
export async function openWithOpenssl(
  folder: string,
  bytes: Uint8Array,
  { keyFile, certificateFile }: DeliveryKey,
  seal: string,
): Promise<{
  status: number | null;
  zip: string;
  report: PackageReport;
  files: ReadonlySet<string>;
  json(path: string): Promise<unknown>;
}> {
  const [message, zip] = [join(folder, `${randomUUID()}.p7m`), join(folder, `${randomUUID()}.zip`)];
  writeFileSync(message, bytes);
  const asked = ['cms', '-decrypt', '-inform', 'DER', '-binary', '-in', message, '-recip', certificateFile, '-inkey', keyFile, '-out', zip];
  const { status } = spawnSync('openssl', asked);
  const files = await openPackage(zip);
  const json = async (path: string): Promise<unknown> => {
    const parts: Uint8Array[] = [];
    for await (const part of files.read(path)) parts.push(part);
    return JSON.parse(Buffer.concat(parts).toString());
  };
  return { status, zip, files: new Set(files.paths), report: await checkPackage(files, [new X509Certificate(seal)]), json };
}

/** The certificate that seals in a demo, in PEM. */
export const sealOfStack = ({ dataFolder }: Stack): string => {
  const text = readFileSync(join(dataFolder, 'keys', 'seal'), 'utf8');
  return text.slice(text.indexOf('-----BEGIN CERTIFICATE-----'));
};

/** Each volume that is there to fetch is one that the log has, as disclosed and then as exported, with this size and hash and this P. */
export async function expectEntriesOf(stack: Stack, { id, volumes }: PackageView, entries: readonly Entry[]): Promise<void> {
  const own = entries.filter(({ target }) => target?.['package'] === id);
  const exported = new Map(own.filter(({ type }) => type === 'record.exported.v1').map((entry) => [entry.index, entry]));
  const disclosed = own.filter(({ type }) => type === 'record.disclosed.v1').map(({ index }) => index);
  const digests = await stack.details.values(disclosed, ['response.digest']);
  const rows = await stack.sql<{ hash: string; disclosed: string; exported: string }>(
    'postgres',
    'SELECT hash, disclosed_idx AS disclosed, exported_idx AS exported FROM orders.package_volume WHERE package_id = $1 ORDER BY number',
    [id],
  );
  expect(rows).toHaveLength(volumes.length);
  for (const [at, { number, bytes, sha256 }] of volumes.entries()) {
    const row = rows[at] ?? expect.fail();
    const entry = exported.get(Number(row.exported)) ?? expect.fail('its export is not in the log');
    expect(entry.target?.['volume']).toEqual({ number, of: volumes.length, bytes, sha256 });
    expect(entry.refs).toEqual({ disclosed: row.disclosed });
    expect(digests.get(Number(row.disclosed))).toMatchObject({ 'response.digest': row.hash });
  }
}
