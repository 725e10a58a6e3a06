import { graphPaths as pathsOfGraphs } from '@writ/access';
import { StartError } from '@writ/core';
import { describe, expect, it } from 'vitest';
import { bodyItem, makeCertificate, makeKey } from '../testing/bodies.ts';
import { graphPaths, parseBodies } from './bodies.ts';
import { readSigningKey } from './tokens.ts';

const one = makeCertificate('one');
const other = makeCertificate('other');
const parse = (...bodies: object[]) => parseBodies(JSON.stringify({ bodies }), 'https://connect.example.org');

describe('the bodies of connectors', () => {
  it('have each an issuer of their own, and are found by the thumbprints of their certificates', () => {
    const [first, second] = parse(bodyItem(one.pem), bodyItem(other.pem, { enrolment: 'southport' }));
    expect(first).toMatchObject({ issuer: 'https://connect.example.org/trial/northport', organisation: 'northport-police', options: {} });
    expect(first?.certificates.map(({ thumbprint }) => thumbprint)).toEqual([one.thumbprint]);
    expect(second?.issuer).toBe('https://connect.example.org/trial/southport');
  });

  it.each([
    ['is empty', '{"bodies":[]}', 'at bodies'],
    ['is no JSON', 'bodies', 'is not JSON'],
    ['has a word that nobody reads', JSON.stringify({ bodies: [bodyItem(one.pem, { secret: 1 })] }), 'at bodies.0'],
    ['has a path as an enrolment', JSON.stringify({ bodies: [bodyItem(one.pem, { enrolment: '../other' })] }), 'at bodies.0.enrolment'],
    ['has a graph that there is not', JSON.stringify({ bodies: [bodyItem(one.pem, { graph: 'all' })] }), 'at bodies.0.graph'],
    ['has no certificate', JSON.stringify({ bodies: [bodyItem('no')] }), 'at bodies.0.certificates.0'],
    ['has an enrolment twice', JSON.stringify({ bodies: [bodyItem(one.pem), bodyItem(other.pem)] }), 'twice'],
    ['has a certificate twice', JSON.stringify({ bodies: [bodyItem(one.pem), bodyItem(one.pem, { enrolment: 'b' })] }), 'twice'],
  ])('are refused where the list %s', (_what, text, sentence) => {
    expect(() => parseBodies(text, 'https://connect.example.org')).toThrow(StartError);
    expect(() => parseBodies(text, 'https://connect.example.org')).toThrow(sentence);
  });

  it('name the graphs as the graphs name themselves', () => {
    expect(graphPaths).toEqual(pathsOfGraphs);
  });
});

describe('the key of tokens', () => {
  it('is one on P-256', async () => {
    const { publicJwk, id } = await readSigningKey('WRIT_KEY_CONNECTORS', makeKey());
    expect(publicJwk).toMatchObject({ kty: 'EC', crv: 'P-256', kid: id, alg: 'ES256' });
    expect(publicJwk).not.toHaveProperty('d');
  });

  it('is refused where it is another, without a part of it', async () => {
    await expect(readSigningKey('WRIT_KEY_CONNECTORS', 'not a key')).rejects.toThrow('WRIT_KEY_CONNECTORS is not a private key in PEM.');
    const { generateKeyPairSync } = await import('node:crypto');
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await expect(readSigningKey('WRIT_KEY_CONNECTORS', pem)).rejects.toThrow('curve P-256');
  });
});
