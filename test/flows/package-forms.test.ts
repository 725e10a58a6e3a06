/**
 * A package in each form, the whole way: a body proposes a key, counsel approves it after a call, the body opens a trial package and then a real one, with the commands
 * that its page shows and with those of the guide, typed into other people's programs.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl, makeCertificate } from '@writ/cms/testing';
import { hasAge, makeAgeKey } from '@writ/cms/testing/age';
import { decryptWithGpgsm, hasGpgsm } from '@writ/cms/testing/gpgsm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandsFor } from '../../apps/console/src/authority/packages/commands.ts';
import { compiledCode } from '../harness/compiled-code.ts';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, type OrderView, onGrounds, ordersOn } from '../harness/orders.ts';
import { type Fetched, given, type PackageView, packagesOn, sealOfStack, sha256Of } from '../harness/packages.ts';
import { runProgram } from '../harness/run-program.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const has = (program: string, ...asked: string[]) => spawnSync(program, asked).status === 0;
const hasTools = hasOpenssl && has('unzip', '-v') && has('sha512sum', '--version');

type Profile = 'CMS' | 'CMS_COMPATIBLE' | 'AGE';
const root = join(import.meta.dirname, '../..');

let stack: Stack;
let folder: string;
let packages: ReturnType<typeof packagesOn>;
/** What was opened in each form. */
const kept = new Map<Profile, { own: string; bag: string; zip: string; message: Buffer }>();
let inForce: (grounds: string) => Promise<OrderView>;

/** What a laboratory has of its key, in a folder, and what it proposes. */
function makeKey(profile: Profile): { own: string; material: string } {
  const own = mkdtempSync(join(folder, 'laboratory-'));
  if (profile === 'AGE') {
    const { keyFile, recipient } = makeAgeKey(own);
    copyFileSync(keyFile, join(own, 'key.txt'));
    return { own, material: recipient };
  }
  const kind = profile === 'CMS' ? 'P-256' : 'RSA of 3,072 bits';
  const { certificate, certificateFile, keyFile } = makeCertificate(own, kind);
  copyFileSync(certificateFile, join(own, 'certificate.pem'));
  copyFileSync(keyFile, join(own, 'key.pem'));
  return { own, material: certificate };
}

interface KeyView {
  id: string;
  generation: number;
  state: string;
  thumbprint: string;
  message?: string;
}
const facts = '... on DeliveryKey { id generation state thumbprint } ... on Refusal { message }';

/** Proposed by the body, approved by counsel who called; its waiting time is over. */
async function enrolled(profile: Profile, material: string): Promise<KeyView> {
  const add = `mutation ($input: DeliveryKeyInput!) { addDeliveryKey(input: $input) { ${facts} } }`;
  const input = { purpose: 'ENCRYPTION', profile, material, label: `Laboratory ${profile}` };
  const proposed: KeyView = (await stack.ask('authority', 'police', add, { input })).data?.addDeliveryKey ?? expect.fail();
  expect(proposed).toMatchObject({ state: 'PROPOSED' });
  const [row] = await stack.sql<{ number: string }>(
    'postgres',
    'SELECT e.call_back_number AS number FROM orders.delivery_key k JOIN orders.enrolment e ON e.id = k.enrolment_id WHERE k.id = $1',
    [proposed.id],
  );
  const approve = `mutation ($key: ID!, $generation: Int!, $callBack: DeliveryKeyCallInput!) {
    approveDeliveryKey(deliveryKey: $key, generation: $generation, callBack: $callBack) { ${facts} } }`;
  const callBack = { number: row?.number, text: 'The laboratory read the thumbprint aloud.' };
  const variables = { key: proposed.id, generation: proposed.generation, callBack };
  const { data, text } = await stack.ask('platform', 'counsel-1', approve, variables);
  expect(data?.approveDeliveryKey, text).toMatchObject({ state: 'WAITING' });
  await stack.sql(
    'postgres',
    `UPDATE orders.delivery_key SET proposed_at = proposed_at - interval '4 days', approved_at = approved_at - interval '4 days', usable_from = usable_from - interval '4 days' WHERE id = $1`,
    [proposed.id],
  );
  return proposed;
}

/** One that can be fetched, and its file as it was saved: under the name that came with it. */
async function fetched(order: OrderView, key: KeyView, own: string) {
  const asked = given(await packages.request('police', order, key));
  const made = await packages.until('police', order.id, asked.id, 'READY');
  const file = await packages.fetchVolume('police', made.volumes[0]?.url ?? '');
  expect(file.status).toBe(200);
  expect(sha256Of(file.bytes)).toBe(made.volumes[0]?.sha256);
  const name = /filename="([^"]+)"/.exec(file.headers.get('content-disposition') ?? '')?.[1] ?? expect.fail('it has no name');
  writeFileSync(join(own, name), file.bytes);
  return { made, file, name };
}

/** Types the commands in the folder; each ends well or all end. */
async function type(commands: readonly string[], cwd: string): Promise<string> {
  const { status, output } = await runProgram('bash', ['-e', '-c', commands.join('\n')], { cwd });
  expect(status, output).toBe(0);
  return output;
}

/** Opens it with the commands of its page; answers the hash that these print last, and the folder of the package. */
async function opened(made: PackageView, profile: Profile, own: string): Promise<{ hash: string; bag: string }> {
  const printed = await type(commandsFor(made, profile), own);
  const hash = /^([0-9a-f]{64}) {2}tagmanifest-sha512\.txt$/m.exec(printed)?.[1] ?? expect.fail(printed);
  return { hash, bag: join(own, `volume-1/writ-${made.id}`) };
}

const acknowledged = async (order: string, made: PackageView, hash: string): Promise<PackageView> => {
  const handed = (await packages.ofOrder('police', order)).find(({ id }) => id === made.id) ?? expect.fail();
  return given(await packages.acknowledge('police', handed, [hash]));
};

/** `docs/how-to/open-a-package.md`, and the acceptance of deliveries. */
async function checked(bag: string): Promise<void> {
  writeFileSync(join(bag, '../../seal-ca.pem'), sealOfStack(stack));
  const seal =
    'openssl cms -verify -cades -binary -inform DER -in seal/*.p7s -content tagmanifest-sha512.txt -CAfile ../../seal-ca.pem -out /dev/null';
  expect(await type([seal], bag)).toContain('CAdES Verification successful');
  const asked = ['package', 'verify', bag, '--key', stack.log.verifierKey, '--seal', join(bag, '../../seal-ca.pem')];
  const env = { PATH: process.env['PATH'] ?? '', ...compiledCode() };
  const { status, output } = await runProgram(process.execPath, [join(root, 'apps/cli/writ.mjs'), ...asked], { env });
  expect(status, output).toBe(0);
}

/** What `docs/how-to/enrol-an-authority.md` tells a body to type before it reads a thumbprint aloud. */
const thumbprints = {
  certificate: 'openssl x509 -in certificate.pem -noout -fingerprint -sha256',
  age: String.raw`age-keygen -y key.txt | tr -d '\n' | sha256sum`,
};

const forms: Record<Profile, { ending: string; type: string; begins: (file: Fetched) => boolean }> = {
  CMS: { ending: 'p7m', type: 'application/pkcs7-mime', begins: ({ bytes }) => bytes.readUInt16BE() === 0x3080 },
  CMS_COMPATIBLE: { ending: 'p7m', type: 'application/pkcs7-mime', begins: ({ bytes }) => bytes.readUInt16BE() === 0x3080 },
  AGE: {
    ending: 'age',
    type: 'application/vnd.age',
    begins: ({ bytes }) => bytes.toString('latin1').startsWith('age-encryption.org/v1\n'),
  },
};

describe.skipIf(!hasTools)('a package (needs openssl, unzip and sha512sum; 7z, gpgsm, age and bagit.py where they are there)', () => {
  beforeAll(async () => {
    stack = await startStack({ lookMs: 200 });
    folder = mkdtempSync(join(tmpdir(), 'writ-forms-'));
    const orders = ordersOn(stack);
    packages = packagesOn(stack);
    const { email } = await holderIn(stack, 'holder-1');
    inForce = (grounds) =>
      orders.intoForce(onGrounds(grounds, epoc(email, { categories: ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] })));
  });
  afterAll(async () => {
    await stack?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each(['CMS', 'CMS_COMPATIBLE', 'AGE'] as const)('in the form %s', (profile) => {
    it.skipIf(profile === 'AGE' && !hasAge)('is tried, fetched under its name, opened, checked and acknowledged', async () => {
      const order = await inForce(`Nobody knows who holds the address in ${profile}.`);
      const { own, material } = makeKey(profile);
      const key = await enrolled(profile, material);
      const printed = await type([thumbprints[profile === 'AGE' ? 'age' : 'certificate']], own);
      expect(printed.toLowerCase().replaceAll(':', '')).toContain(key.thumbprint.slice('sha256:'.length));

      const trial = await fetched(order, key, own);
      expect(trial.made.trial).toBe(true);
      const tried = await opened(trial.made, profile, own);
      expect(JSON.parse(readFileSync(join(tried.bag, 'data/order.json'), 'utf8'))).toMatchObject({ madeUp: true });
      expect(await acknowledged(order.id, trial.made, tried.hash)).toMatchObject({ state: 'ACKNOWLEDGED' });
      rmSync(join(own, 'volume-1'), { recursive: true });

      const { made, file, name } = await fetched(order, key, own);
      expect(made).toMatchObject({ trial: false, deliveryKey: { thumbprint: key.thumbprint } });
      const { ending, type: mediaType, begins } = forms[profile];
      expect(name).toBe(`writ-${made.id.slice(0, 8)}-1of1.zip.${ending}`);
      expect(file.headers.get('content-type')).toBe(mediaType);
      expect(begins(file)).toBe(true);
      const { hash, bag } = await opened(made, profile, own);
      await checked(bag);
      expect(await acknowledged(order.id, made, hash)).toMatchObject({ state: 'ACKNOWLEDGED' });
      const zip = join(own, name.slice(0, -ending.length - 1));
      kept.set(profile, { own, bag, zip, message: file.bytes });
    });
  });

  it.skipIf(!hasGpgsm)('in the form CMS_COMPATIBLE is opened by GnuPG, too', () => {
    const { own, zip, message } = kept.get('CMS_COMPATIBLE') ?? expect.fail();
    const home = join(own, 'home');
    mkdirSync(home);
    const files = { keyFile: join(own, 'key.pem'), certificateFile: join(own, 'certificate.pem') };
    const { status, content } = decryptWithGpgsm(home, files, message);
    expect([status, sha256Of(content)]).toEqual([0, sha256Of(readFileSync(zip))]);
  });

  it.skipIf(!has('7z', 'i'))('in each form is a whole archive for 7-Zip', () => {
    expect(kept.size).toBeGreaterThan(1);
    for (const { zip } of kept.values()) expect(execFileSync('7z', ['t', zip], { encoding: 'utf8' })).toContain('Everything is Ok');
  });

  it.skipIf(!has('bagit.py', '--version'))('in each form is a valid bag for bagit.py', () => {
    for (const { bag } of kept.values()) expect(spawnSync('bagit.py', ['--validate', bag]).status).toBe(0);
  });
});
