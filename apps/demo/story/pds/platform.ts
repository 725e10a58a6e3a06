/**
 * The platform of the story: a real Bluesky PDS with a PLC directory, fresh and on loopback, and the source adapter that runs beside it. Both are
 * programs of `apps/adapters/bluesky`, started as their operator starts them.
 */
import { createPublicKey, generateKeyPairSync, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { at, type Json } from '../answer.ts';
import { Outside, type PdsPerson, type Post } from './outside.ts';
import { ended, printed, run, started } from './processes.ts';

const bluesky = (file: string): string => fileURLToPath(new URL(`../../../adapters/bluesky/${file}`, import.meta.url));
const writ = fileURLToPath(new URL('../../../cli/writ.mjs', import.meta.url));

export interface Platform {
  readonly outside: Outside;
  /** Alma is the person who signs in to Writ as `holder-1`. */
  readonly people: Readonly<Record<'alma' | 'bruno' | 'clara', PdsPerson>>;
  /** Alma's post with an image. */
  readonly pictured: Post;
  /** What Writ is started with. */
  readonly settings: Readonly<Record<string, string>>;
  /** Where the adapter answers, once it runs. */
  readonly adapterUrl: string;
  /** Starts the adapter beside a Writ that runs, which it pins. */
  startAdapter(writEnvironment: NodeJS.ProcessEnv): Promise<void>;
  stop(): Promise<void>;
}

/** One below those that the system gives to programs that ask for any: nobody is given it between this look and the adapter's start. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_768);
    const probe = createServer().listen(port, '127.0.0.1');
    const isFree = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    probe.close();
    if (isFree) return port;
  }
}

/** Ed25519: the last 32 bytes of its DER are the key. */
function makeKey(): { pem: string; publicText: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const der = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  return { pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), publicText: der.subarray(-32).toString('base64') };
}

const textOf = (value: Json, path: string): string => String(at(value, path));

const personIn = (ready: Json, name: string): PdsPerson => ({
  did: textOf(ready, `seeded.people.${name}.did`),
  handle: textOf(ready, `seeded.people.${name}.handle`),
  email: textOf(ready, `seeded.people.${name}.email`),
  password: textOf(ready, `seeded.people.${name}.password`),
  token: textOf(ready, `seeded.people.${name}.token`),
});

/** Starts the PDS with its people and posts in a folder, and prepares its adapter. `issuer` is whom Writ's people sign in at. */
export async function startPlatform(folder: string, issuer: string): Promise<Platform> {
  await run('The installation of the PDS', [bluesky('testing/install.mjs')], { isTold: true });
  const data = join(folder, 'pds');
  await mkdir(data);
  const pds = await started('The PDS', [bluesky('testing/start-pds.ts'), data, '--seeded'], {
    env: process.env,
    ready: async (child) => ((await once(child, 'message')) as [Json])[0],
  });
  const { ready } = pds;
  const [key, adapterUrl] = [makeKey(), `http://127.0.0.1:${await freePort()}`];
  const [keyFile, holdersFile, pins] = [join(folder, 'adapter.pem'), join(folder, 'holders.json'), join(folder, 'pins')];
  const people = { alma: personIn(ready, 'alma'), bruno: personIn(ready, 'bruno'), clara: personIn(ready, 'clara') };
  await writeFile(keyFile, key.pem, { mode: 0o600 });
  await writeFile(holdersFile, JSON.stringify([{ issuer, subject: 'holder-1', account: people.alma.did }]));
  let adapter: Awaited<ReturnType<typeof started>> | undefined;
  return {
    outside: new Outside(textOf(ready, 'url')),
    people,
    pictured: { uri: textOf(ready, 'seeded.pictured.uri'), text: 'The harbour this morning.' },
    settings: { WRIT_SOURCE_URL: adapterUrl, WRIT_SOURCE_KEY: key.publicText },
    adapterUrl,
    async startAdapter(writEnvironment) {
      await run('writ source pin', [writ, 'source', 'pin', pins], { env: writEnvironment });
      const env = {
        ...process.env,
        PDS_URL: textOf(ready, 'url'),
        PDS_ADMIN_PASSWORD: textOf(ready, 'adminPassword'),
        PDS_DATA_DIRECTORY: data,
        PDS_BLOBSTORE_DISK_LOCATION: join(data, 'blobs'),
        PDS_DID_PLC_URL: textOf(ready, 'plcUrl'),
        ADAPTER_KEY_FILE: keyFile,
        ADAPTER_BOOK: join(folder, 'book.sqlite'),
        ADAPTER_HOLDERS_FILE: holdersFile,
        ADAPTER_LISTEN: new URL(adapterUrl).host,
        WRIT_SOURCE_PUBLIC_KEY: (await readFile(join(pins, 'writ.pub'), 'utf8')).trim(),
        WRIT_LOG_POLICY_FILE: join(pins, 'policy.txt'),
      };
      adapter = await started('The adapter', [bluesky('start.ts')], { env, ready: (child) => printed(child, /WRIT_SOURCE_URL=(\S+)/) });
    },
    async stop() {
      if (adapter !== undefined) await ended(adapter.child);
      await ended(pds.child);
    },
  };
}
