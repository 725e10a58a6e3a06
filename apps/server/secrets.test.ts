import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@writ/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { builtInSourceKeys, callerKeys, indexKeys, keysNamed, logKeys, preservationKey, requireOwnKeys } from './secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const indexKey = (config: Parameters<typeof keysNamed>[0]) => keysNamed(config, 'INDEX')[0] ?? expect.fail('no key');
const demo = (more = {}) => readConfig({ WRIT_DATA: join(folder, 'data'), ...more }, '/nowhere');
const spelt = (keys: ReturnType<typeof logKeys>) =>
  keys.log.export({ type: 'pkcs8', format: 'pem' }) + Buffer.from(keys.master).toString('hex');

it('a demo makes its keys once, each separate, readable by their owner only', () => {
  const first = spelt(logKeys(demo()));
  expect(spelt(logKeys(demo()))).toBe(first);
  expect(indexKey(demo())).toEqual(indexKey(demo()));
  expect(preservationKey(demo())).toEqual(preservationKey(demo()));
  const callers = Object.values(callerKeys(demo())).map((key) => Buffer.from(key).toString('hex'));
  expect(new Set([...callers, ...[indexKey(demo()), preservationKey(demo())].map((key) => Buffer.from(key).toString('hex'))]).size).toBe(7);
  const keys = join(folder, 'data', 'keys');
  expect(readdirSync(keys).toSorted()).toEqual([
    'audit',
    'content',
    'enforcement',
    'index',
    'log',
    'master',
    'orders',
    'preservation',
    'records',
  ]);
  expect(statSync(keys).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(keys)) expect(statSync(join(keys, name)).mode & 0o777).toBe(0o600);
});

it('an error names where a key cannot be stored or read', () => {
  writeFileSync(join(folder, 'data'), '');
  expect(() => indexKey(demo())).toThrow(/A key can't be kept in .*keys\. Check who may write there/);
  rmSync(join(folder, 'data'));
  mkdirSync(join(folder, 'data', 'keys', 'index'), { recursive: true });
  expect(() => indexKey(demo())).toThrow(/The key .*index can't be read/);
});

it.each([
  ['WRIT_KEY_LOG', 'no key', /WRIT_KEY_LOG is not a private key in PEM/],
  ['WRIT_KEY_MASTER', 'c2hvcnQ=', /WRIT_KEY_MASTER must be at least 32 bytes in base64/],
])('an invalid given key is refused: %s', (name, value, sentence) => {
  expect(() => logKeys(demo({ [name]: value }))).toThrow(sentence);
});

it('the index key has the keys before after it, and the one before is what comes after', () => {
  const [third, second, first] = [3, 2, 1].map((fill) => Buffer.alloc(32, fill).toString('base64'));
  const both = demo({ WRIT_KEY_INDEX: `${third}\n${second} ${first}`, WRIT_KEY_INDEX_PREVIOUS: `${second} ${first}` });
  expect(indexKeys(both).map(({ key }) => (key as Uint8Array[]).map(([fill]) => fill))).toEqual([
    [3, 2, 1],
    [2, 1],
  ]);
  expect(keysNamed(demo({ WRIT_KEY_INDEX: first }), 'INDEX')).toEqual([Buffer.alloc(32, 1)]);
  for (const [own, previous] of [
    [third, second],
    [`${third} ${first}`, `${second} ${first}`],
    [`${second} ${first}`, `${second} ${first}`],
  ])
    expect(() => indexKeys(demo({ WRIT_KEY_INDEX: own, WRIT_KEY_INDEX_PREVIOUS: previous })), own).toThrow(
      /^WRIT_KEY_INDEX must be the new key and, after it, all that WRIT_KEY_INDEX_PREVIOUS has/,
    );
  expect(() => requireOwnKeys(both)).not.toThrow();
  expect(() => requireOwnKeys(demo({ WRIT_KEY_INDEX: `${third} ${second}`, WRIT_KEY_PRESERVATION: second }))).toThrow(/are the same key/);
});

it('the built-in source signs by the key of the index that is used, and its other keys are known', () => {
  const [second, first] = [2, 1].map((fill) => Buffer.alloc(32, fill).toString('base64'));
  const spelled = (more: object) => builtInSourceKeys(demo(more)).map((key) => key.export({ type: 'pkcs8', format: 'pem' }));
  const [old] = spelled({ WRIT_KEY_INDEX: first });
  const done = spelled({ WRIT_KEY_INDEX: `${second} ${first}` });
  expect(done).toEqual([expect.anything(), old]);
  expect(spelled({ WRIT_KEY_INDEX: `${second} ${first}`, WRIT_KEY_INDEX_PREVIOUS: first })).toEqual(done.toReversed());
});
