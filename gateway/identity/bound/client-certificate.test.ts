/** The certificate of a client as an edge passes it on: RFC 9440, 2, and who is believed to be that edge. */
import { createHash, X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { certificate } from '../../../test/harness/self-signed.ts';
import { clientCertificateIn } from './client-certificate.ts';

const secret = 'kEq0pW2m8yC4s6V1n9b3x5z7L0d2f4h6j8Q1w3e5r7t=';
const der = new X509Certificate(certificate('program.example').cert).raw;
const base64 = der.toString('base64');
const header = `:${base64}:`;
/** The same bytes with another padding. */
const otherSpelling = base64.replace(/=*$/, (padding) => (padding === '=' ? '==' : '='));
const edge = { 'writ-edge': secret };
const refused = (words: RegExp) =>
  expect.objectContaining({ code: 'UNAUTHENTICATED', detail: { reason: 'CLIENT_CERT' }, message: expect.stringMatching(words) });

test('the edge passes on the thumbprint by which a token names the certificate (RFC 8705, 3.1)', () => {
  expect(clientCertificateIn({ ...edge, 'client-cert': header }, secret)).toBe(createHash('sha256').update(der).digest('base64url'));
  expect(clientCertificateIn({ ...edge, 'client-cert': header, 'client-cert-chain': header }, secret)).toMatch(/^[\w-]{43}$/);
});

test('no certificate is none, from the edge and from anybody', () => {
  for (const headers of [{}, edge, { 'writ-edge': 'x' }]) expect(clientCertificateIn(headers, secret)).toBeUndefined();
});

test.each<[string, Record<string, string | string[]>, string | null]>([
  ['nobody that sends the secret', {}, secret],
  ['somebody with another secret', { 'writ-edge': `${secret}x` }, secret],
  ['somebody with two', { 'writ-edge': [secret, secret] }, secret],
  ['the edge, where no edge is set', edge, null],
  ['an empty secret, where no edge is set', { 'writ-edge': '' }, null],
])('a certificate of %s is refused and not ignored', (_who, headers, set) => {
  expect(() => clientCertificateIn({ ...headers, 'client-cert': header }, set)).toThrow(
    refused(/edge of this installation did not send it/),
  );
  expect(() => clientCertificateIn({ ...headers, 'client-cert-chain': header }, set)).toThrow(refused(/did not send it/));
});

test.each([
  ['two certificates', `${header}, ${header}`, /not one certificate/],
  ['no colons', der.toString('base64'), /not one certificate/],
  ['a PEM', encodeURIComponent(certificate('x').cert), /not one certificate/],
  ['another spelling of base64', `:${otherSpelling}:`, /not one certificate/],
  ['no certificate', `:${Buffer.from('a certificate').toString('base64')}:`, /holds no certificate/],
  ['something behind it', `:${Buffer.concat([der, Buffer.from([0])]).toString('base64')}:`, /follows|holds no/],
  ['too much', `:${'A'.repeat(20_000)}:`, /not one certificate/],
  ['nothing', '::', /not one certificate/],
])('the edge that sends %s is refused', (_what, text, words) => {
  expect(() => clientCertificateIn({ ...edge, 'client-cert': text }, secret)).toThrow(refused(words));
});

test('a chain without a certificate is refused', () => {
  expect(() => clientCertificateIn({ ...edge, 'client-cert-chain': header }, secret)).toThrow(refused(/chain and no certificate/));
});
