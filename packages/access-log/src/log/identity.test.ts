import { generateKeyPairSync } from 'node:crypto';
import { StartError } from '@writ/core';
import { openNote, signNote } from '@writ/tlog';
import { expect, test } from 'vitest';
import { makeIdentity } from './identity.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');

test('a note that the identity signed opens with its key and with no other', () => {
  const identity = makeIdentity('log.example/log/1', privateKey, 'log.example/log/1');
  const note = signNote('text\n', [identity.signer]);
  expect(openNote(note, [identity.key]).verified).toEqual([{ name: 'log.example/log/1', id: identity.key.id }]);
  const other = makeIdentity('log.example/log/1', generateKeyPairSync('ed25519').privateKey, 'log.example/log/1');
  expect(() => openNote(note, [other.key])).toThrow();
});

test.each([
  ['a public key', publicKey, 'log.example'],
  ['a key of another kind', generateKeyPairSync('x25519').privateKey, 'log.example'],
  ['a name with a space', privateKey, 'log example'],
])('an identity refuses %s', (_, key, name) => {
  expect(() => makeIdentity('log.example/log/1', key, name)).toThrow(StartError);
});
