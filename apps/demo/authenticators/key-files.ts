/**
 * The software authenticators of a demo's people: a key file each in the data folder, for its owner alone, made when somebody signs first. Two counsel and the
 * auditor are the roots of its registers of signing keys.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type SignerRole, signerRoles } from '@writ/acts';
import { deviceRoles } from '@writ/acts/check';
import { describedKey } from '@writ/acts/keys';
import { type Config, StartError } from '@writ/core';
import { z } from 'zod';
import { type DemoPerson, demoPeople } from '../identity-provider/demo-people.ts';
import { kept } from './kept-file.ts';
import { newKey, type Owner, SoftwareAuthenticator } from './software-authenticator.ts';

/** Which demo: its folder, whose log-ins its people are, and where its Writ answers. */
export type Demo = Pick<Config, 'mode' | 'dataFolder' | 'issuer' | 'baseUrl'>;

const folderOf = ({ dataFolder }: Pick<Demo, 'dataFolder'>): string => join(dataFolder, 'authenticators');

/** The file of the roots, as WRIT_KEYS_ROOTS names one. */
export const rootsFile = (demo: Pick<Demo, 'dataFolder'>): string => join(folderOf(demo), 'roots.json');

const rootLogins = ['counsel-1', 'counsel-2', 'auditor'] as const;

/** The one way to a software authenticator. Throws StartError in production, where a device verifies who signs. */
export function requireDemo({ mode }: Pick<Demo, 'mode'>): void {
  if (mode !== 'demo')
    throw new StartError(
      'Software authenticators are of the demo alone: in production people sign with their own passkeys, on the signing page.',
    );
}

const keySchema = z.strictObject({ v: z.literal(1), id: z.string().min(1), issuer: z.string(), key: z.string() });

function readKey(text: string, file: string): z.infer<typeof keySchema> {
  try {
    return keySchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new StartError(`${file} is damaged: it is no key of a software authenticator. Set WRIT_DATA to another folder for a new demo.`, {
      cause,
    });
  }
}

function ownerOf({ login, roles, org, office }: DemoPerson, issuer: string): Owner {
  const signing = roles.filter((role): role is SignerRole & typeof role => (signerRoles as readonly string[]).includes(role));
  const isOfPlatform = signing.some((role) => deviceRoles.includes(role));
  return { issuer, subject: login, organisation: isOfPlatform ? null : org, office: isOfPlatform ? null : office, roles: signing };
}

/** Who signs anything in the demo. */
export const signers: readonly DemoPerson[] = demoPeople.filter((person) => ownerOf(person, '').roles.length > 0);

const originFile = (demo: Pick<Demo, 'dataFolder'>): string => join(folderOf(demo), 'origin');

/** Whether this data folder has the origin of its signing page already. */
export const hasSigningOrigin = (demo: Pick<Demo, 'dataFolder'>): boolean => existsSync(originFile(demo));

/** The port that a demo's signing page begins with, where it is free. */
export const usualSigningPort = ({ baseUrl }: Pick<Demo, 'baseUrl'>): number => Number(new URL(baseUrl).port || 4_000) + 500;

/** The origin of the signing page: the one that this data folder began with, since keys and what they signed are of one origin. `port` is that of a first start. */
export function signingOrigin(demo: Demo, port = usualSigningPort(demo)): string {
  requireDemo(demo);
  return kept(originFile(demo), () => `http://${new URL(demo.baseUrl).hostname}:${port}\n`).trim();
}

/** A port of its own is another issuer, and whoever logs in there another person: each has a key of their own. */
function keyOf(demo: Demo, login: string, issuer: string): z.infer<typeof keySchema> {
  const make = (): string => `${JSON.stringify({ v: 1, id: `${login}-${randomUUID()}`, issuer, key: newKey() })}\n`;
  const file = join(folderOf(demo), `${login}.json`);
  const first = readKey(kept(file, make), file);
  if (first.issuer === issuer) return first;
  const other = join(folderOf(demo), `${login}@${new URL(issuer).host.replace(':', '-')}.json`);
  return readKey(kept(other, make), other);
}

const openAs = (demo: Demo, person: DemoPerson, issuer: string): SoftwareAuthenticator => {
  const { id, key: pem } = keyOf(demo, person.login, issuer);
  return new SoftwareAuthenticator(signingOrigin(demo), { id, pem }, ownerOf(person, issuer));
};

/** The authenticator of a person of the demo. Throws StartError in production, and for somebody who signs nothing. */
export function openAuthenticator(demo: Demo, login: string): SoftwareAuthenticator {
  requireDemo(demo);
  const person = signers.find((one) => one.login === login);
  if (person === undefined)
    throw new StartError(`${login} signs nothing in the demo. Those who do: ${signers.map((one) => one.login).join(', ')}.`);
  return openAs(demo, person, demo.issuer);
}

/** The authenticators of the roots, as they were at the first start: first and second counsel, and the auditor. */
export function openRoots(demo: Demo): readonly [SoftwareAuthenticator, SoftwareAuthenticator, SoftwareAuthenticator] {
  requireDemo(demo);
  const open = (login: (typeof rootLogins)[number]): SoftwareAuthenticator => {
    const file = join(folderOf(demo), `${login}.json`);
    const issuer = existsSync(file)
      ? readKey(
          kept(file, () => ''),
          file,
        ).issuer
      : demo.issuer;
    const person = signers.find((one) => one.login === login);
    if (person === undefined) throw new TypeError(`${login} is nobody of the demo.`);
    return openAs(demo, person, issuer);
  };
  return [open('counsel-1'), open('counsel-2'), open('auditor')];
}

/** Writes the file of the roots where there is none; answers its path. */
export function keepRootsFile(demo: Demo): string {
  const [counsel, second, auditor] = openRoots(demo).map(({ credential }) => describedKey(credential));
  kept(rootsFile(demo), () => `${JSON.stringify({ v: 1, counsel: [counsel, second], auditor }, null, 2)}\n`);
  return rootsFile(demo);
}
