/** A person's own copy of their records, as they ask for it, open it with Debian's age and look into it. */
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decryptWithAge, makeAgeKey } from '@writ/cms/testing/age';
import { expect } from 'vitest';
import type { Stack } from './stack.ts';

export interface OpenedCopy {
  /** The one folder of the archive, unpacked. */
  readonly folder: string;
  /** The paths of its files below that folder. */
  readonly paths: readonly string[];
  text(path: string): string;
  json<Value>(path: string): Value;
}

/** Asks for a copy as a log-in, or as nobody. */
export const askCopy = async (stack: Stack, login: string | null, body: unknown): Promise<Response> =>
  fetch(`${stack.baseUrl}/me/copy`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(login === null ? {} : { authorization: `Bearer ${await stack.token(login)}` }) },
    body: JSON.stringify(body),
  });

/** The code, the message and the limit of a refusal. */
export async function refusedCopy(response: Response): Promise<{ status: number; code: string; message: string; limit?: string }> {
  const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string; limit?: string } }[] };
  const [error] = errors;
  if (error === undefined) return expect.fail('it was not refused');
  const { code, limit } = error.extensions;
  return { status: response.status, code, message: error.message, ...(limit === undefined ? {} : { limit }) };
}

/** Decrypts with age, tests and unpacks with unzip, and checks with sha512sum. */
export function openCopyWithAge(scratch: string, keyFile: string, bytes: Uint8Array): OpenedCopy {
  const { status, content, error } = decryptWithAge(keyFile, bytes);
  expect(status, error).toBe(0);
  const place = join(scratch, randomUUID());
  mkdirSync(place);
  writeFileSync(join(place, 'copy.zip'), content);
  const run = (command: string, args: string[], cwd: string) => {
    const done = spawnSync(command, args, { cwd, encoding: 'utf8' });
    expect(done.status, `${command}: ${done.stdout}${done.stderr}`).toBe(0);
  };
  run('unzip', ['-q', 'copy.zip'], place);
  const [name, ...more] = readdirSync(place).filter((entry) => entry !== 'copy.zip');
  expect(more).toEqual([]);
  const folder = join(place, name ?? '');
  run('sha512sum', ['-c', '--quiet', 'manifest-sha512.txt', 'tagmanifest-sha512.txt'], folder);
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');
  const paths = (readdirSync(folder, { recursive: true, withFileTypes: true }) ?? [])
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return { folder, paths: paths.sort(), text, json: (path) => JSON.parse(text(path)) };
}

/** Takes a copy with a new key, and opens it. */
export async function takeCopy(stack: Stack, login: string, scratch: string): Promise<OpenedCopy & { readonly response: Response }> {
  const { keyFile, recipient } = makeAgeKey(scratch);
  const response = await askCopy(stack, login, { recipient });
  expect(response.status, response.status === 200 ? '' : await response.clone().text()).toBe(200);
  return { ...openCopyWithAge(scratch, keyFile, Buffer.from(await response.arrayBuffer())), response };
}
