import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, StartError } from '@writ/core';
import { formatVerifierKey, makeVerifierKey } from '@writ/tlog';
import { sampleSigner, sampleWitness } from '@writ/tlog/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasQuorum, witnessOptions, witnessPolicy } from './witnesses.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const { privateKey } = generateKeyPairSync('ed25519');
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const raw = new Uint8Array(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-32));
const own = makeVerifierKey('demo.writ.localhost/log/1', raw);
const [one, two] = ['one.example', 'two.example'].map((name) => sampleWitness(name).key) as [typeof own, typeof own];
const lines = {
  log: `log ${formatVerifierKey(own)}`,
  one: `witness one ${formatVerifierKey(one)} https://one.example/w`,
  two: `witness two ${formatVerifierKey(two)} http://two.example`,
};
const config = (more: Record<string, string> = {}) =>
  readConfig({ WRIT_DATA: join(folder, 'data'), WRIT_KEY_LOG: pem, ...more }, '/nowhere');
function configOf(text: string, more: Record<string, string> = {}) {
  const file = join(folder, 'policy');
  writeFileSync(file, text);
  return config({ WRIT_WITNESS_POLICY: file, ...more });
}
const policyText = `${lines.one}\n${lines.two}\ngroup both all one two\nquorum both\n`;

it('no witness is asked without a setting', () => {
  expect([witnessOptions(config()), witnessPolicy(config())]).toEqual([undefined, undefined]);
});

describe('a policy file', () => {
  it.each([
    ['without a log', policyText],
    ["with this log's line", `${lines.log} https://log.example\n${policyText}`],
  ])('gives the witnesses with their addresses, the quorum, and an hour, %s', (_, text) => {
    expect(witnessOptions(configOf(text))).toEqual({
      witnesses: [
        { key: one, url: new URL('https://one.example/w') },
        { key: two, url: new URL('http://two.example') },
      ],
      quorum: 2,
      graceMs: 3_600_000,
    });
    expect(witnessPolicy(configOf(text))).toEqual({ logs: [{ origin: own.name, key: own }], witnesses: [one, two], quorum: 2 });
  });

  it('gives the configured grace period, also none', () => {
    for (const [text, graceMs] of [
      ['0', 0],
      ['90', 90_000],
    ] as const)
      expect(witnessOptions(configOf(policyText, { WRIT_WITNESS_GRACE: text }))).toMatchObject({ graceMs });
  });

  it.each(['10', '50', '2000'])('gives the configured gap between rounds, %s ms, and none of its own', (text) => {
    expect(witnessOptions(configOf(policyText, { WRIT_WITNESS_GAP: text }))).toMatchObject({ gapMs: Number(text) });
    expect(witnessOptions(configOf(policyText))).not.toHaveProperty('gapMs');
  });

  it('says whether there is a quorum to wait for', () => {
    expect([hasQuorum(configOf(policyText)), hasQuorum(config())]).toEqual([true, false]);
  });

  it('names the key of this epoch alone, because former ones may have had another', () => {
    const third = configOf(policyText, { WRIT_LOG_ORIGIN: 'demo.writ.localhost/log/3' });
    expect(witnessPolicy(third)?.logs.map(({ origin }) => origin)).toEqual(['demo.writ.localhost/log/3']);
  });

  it.each<[string, string, Record<string, string>, RegExp]>([
    ['if it is malformed', 'quorum\n', {}, /^The witness policy .* can't be used\. Line 1 of the policy: /],
    [
      "of another log's key",
      `log ${formatVerifierKey(sampleSigner(own.name).key)}\n${policyText}`,
      {},
      /is for the log .*, and this one is /,
    ],
    [
      'of another epoch',
      `${lines.log}\n${policyText}`,
      { WRIT_LOG_ORIGIN: 'demo.writ.localhost/log/2' },
      /is for the log .*log\/1\+.*log\/2\+/,
    ],
    ['without an address', `witness one ${formatVerifierKey(one)}\nquorum one\n`, {}, /^The witness one\.example of .* has no address/],
    ...['one.example', 'ftp://one.example', 'https://', 'https://a:b@one.example', 'https://one.example/?x', 'https://one.example/#x'].map(
      (address): [string, string, Record<string, string>, RegExp] => [
        `with the address ${address}`,
        `witness one ${formatVerifierKey(one)} ${address}\nquorum one\n`,
        {},
        /has no address/,
      ],
    ),
    ['if it names no quorum', `${lines.one}\nquorum none\n`, {}, /requires no witness/],
    ['with an invalid grace period', policyText, { WRIT_WITNESS_GRACE: '-1' }, /^WRIT_WITNESS_GRACE must be a number of seconds/],
    ['with an empty grace period', policyText, { WRIT_WITNESS_GRACE: '' }, /^WRIT_WITNESS_GRACE must be a number of seconds/],
    ...['9', '2001', '', '1e2', '-50', '050.5'].map((text): [string, string, Record<string, string>, RegExp] => [
      `with the gap "${text}"`,
      policyText,
      { WRIT_WITNESS_GAP: text },
      /^WRIT_WITNESS_GAP must be a number of milliseconds from 10 to 2000/,
    ]),
  ])('is refused %s', (_, text, more, message) => {
    const read = () => witnessOptions(configOf(text, more));
    expect(read).toThrow(StartError);
    expect(read).toThrow(message);
  });

  it('is refused if it is missing, or if there is only a grace period or a gap', () => {
    expect(() => witnessOptions(config({ WRIT_WITNESS_POLICY: join(folder, 'none') }))).toThrow(/can't be read/);
    expect(() => witnessOptions(config({ WRIT_WITNESS_GRACE: '5' }))).toThrow(/^WRIT_WITNESS_GRACE is set and WRIT_WITNESS_POLICY is not/);
    expect(() => witnessOptions(config({ WRIT_WITNESS_GAP: '50' }))).toThrow(/^WRIT_WITNESS_GAP is set and WRIT_WITNESS_POLICY is not/);
    expect(() => witnessPolicy(config({ WRIT_WITNESS_POLICY: join(folder, 'none') }))).toThrow(StartError);
  });
});
