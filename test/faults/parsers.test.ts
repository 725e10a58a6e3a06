/**
 * What reads texts of strangers and of operators, each changed at random for a bounded time (`fuzz.ts`): it is taken, or refused by the reader's own refusal. Anything else that is thrown is a
 * fault. Forms of certificates and sheets of reports have tests of their own beside this one.
 */
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import {
  AgeRecipientRefused,
  CertificateRefused,
  JwsRefused,
  readAgeRecipient,
  readRecipient,
  signDetached,
  verifyDetached,
} from '@writ/cms';
import { StartError } from '@writ/core';
import { parseIssuerList } from '@writ/gateway/identity';
import { TlogError } from '@writ/tlog/errors';
import { parseStrictJson } from '@writ/tlog/strict-json';
import { sampleSigner } from '@writ/tlog/testing';
import { parseReceipt, receiptFacts } from '@writ/verifier/proof/receipt-file.ts';
import { sampleReceipt } from '@writ/verifier/testing/sample-receipt.ts';
import { readXml, XmlRefused } from '@writ/xml';
import { expect, it } from 'vitest';
import { NoMessage } from '../../apps/connectors/hi1/message/fault.ts';
import { parseMessage } from '../../apps/connectors/hi1/message/parse.ts';
import { parseBodies } from '../../apps/connectors/identity/bodies.ts';
import { bodyItem, makeCertificate } from '../../apps/connectors/testing/bodies.ts';
import { memberOf } from '../../apps/connectors/xroad/options.ts';
import { epocForm } from '../../packages/epoc/testing/forms.ts';
import { CsvError, readCsv } from '../../packages/reports/src/check/read-csv.ts';
import { changed, changedValue, fuzz, type Next, outcomeOf, patience, pick } from './fuzz.ts';

const { key, pem } = makeCertificate('northport');

/** A text of JSON, changed as a value or as bytes: the first goes deeper into a reader, the second is what a line makes of it. */
const jsonOf = (value: unknown, next: Next): string =>
  next(2) === 0 ? JSON.stringify(changedValue(value, next)) : changed(JSON.stringify(value), next).toString('utf8');

const declared = [
  '<!DOCTYPE HI1Message [<!ENTITY e SYSTEM "file:///etc/hostname">]>',
  '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd">',
  '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname" parse="text"/>',
  '<!ENTITY % p SYSTEM "file:///etc/hostname">%p;',
];

it('XML is one tree or refused, and one with a declaration is refused whatever else it has', { timeout: patience }, async () => {
  const form = epocForm('orla@example.org');
  await fuzz('XML', (next) => {
    const bytes = changed(form, next, declared);
    return outcomeOf(() => {
      const root = readXml(bytes);
      expect(bytes.toString()).not.toMatch(/<!(?:DOCTYPE|ENTITY)|<xi:include/);
      expect(root.name).not.toBe('');
    }, [XmlRefused]);
  });
});

it('strict JSON is read as every reader does, or refused', { timeout: patience }, async () => {
  const value = { a: [1, -0.5, 1e21, 'text\u2028', { b: null, c: true }], d: { e: { f: [] } } };
  await fuzz('strict JSON', (next) => {
    const text = changed(JSON.stringify(value), next).toString('utf8');
    return outcomeOf(() => expect(parseStrictJson(text)).toEqual(JSON.parse(text)), [TlogError]);
  });
});

it('a message in JSON is one object or none', { timeout: patience }, async () => {
  const message = {
    Header: { Timestamp: '2026-12-01T12:00:00Z', Version: { a: [1, 2] } },
    Signature: { protected: 'e30', signature: 'AA' },
  };
  await fuzz('a message in JSON', (next) => outcomeOf(() => parseMessage(changed(JSON.stringify(message), next)), [NoMessage]));
});

it('a receipt is facts, or the names of what it lacks', { timeout: patience }, async () => {
  const { signer, key: logKey } = sampleSigner('log.example.org/log/1');
  const receipt = sampleReceipt(logKey.name, [signer], { type: 'record.disclosed.v1', 'response.digest': 'aa' }, ['response.digest']);
  await fuzz('a receipt', (next) => {
    const found = { names: 0 };
    const outcome = outcomeOf(() => {
      const parsed = parseReceipt(parseStrictJson(jsonOf(receipt, next)));
      if (Array.isArray(parsed)) found.names = parsed.length;
      else receiptFacts(parsed);
    }, [TlogError]);
    return found.names > 0 ? 'refused' : outcome;
  });
});

it('a sheet is rows or refused', { timeout: patience }, async () => {
  const sheet = 'Part,Value,Words\r\n1,2,"a ""quoted"" text, with\r\ntwo lines"\r\n3,,\r\n';
  await fuzz('CSV', (next) => outcomeOf(() => readCsv(changed(sheet, next, ['""', '",', '\r\n']).toString('utf8')), [CsvError]));
});

it('a detached JWS is taken over its own text alone', { timeout: patience }, async () => {
  const content = '{"type":"deleted"}';
  const jws = signDetached(pem, key, content);
  const parts = (text: string) => text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'));
  await fuzz('a detached JWS', (next) => {
    const [other, over] = next(3) === 0 ? [jws, changed(content, next).toString('utf8')] : [changed(jws, next).toString('utf8'), content];
    return outcomeOf(() => {
      verifyDetached(other, pem, over);
      // Base64url has letters whose last bits say nothing.
      expect([parts(other), over]).toEqual([parts(jws), content]);
    }, [JwsRefused]);
  });
});

it('a certificate, and a recipient of age, is one or refused', { timeout: patience }, async () => {
  const der = new X509Certificate(pem).raw;
  const age = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
  await fuzz('a certificate', (next) => {
    if (next(4) === 0) return outcomeOf(() => readAgeRecipient(changed(age, next).toString('utf8')), [AgeRecipientRefused]);
    return outcomeOf(() => readRecipient(next(2) === 0 ? changed(pem, next) : changed(der, next)), [CertificateRefused]);
  });
});

it('the bodies of connectors, and the list of issuers, are refused with a sentence where they are none', {
  timeout: patience,
}, async () => {
  const xroad = {
    since: '2026-01-01T00:00:00Z',
    portals: ['EE/GOV/70000001/portal'],
    system: 's',
    receivers: { a: { code: '1', system: 's' } },
  };
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const bodies = [
    bodyItem(pem, { connector: 'hi1', options: { sender: { CountryCode: 'DE', UniqueIdentifier: 'A' } } }),
    bodyItem(publicKey.export({ type: 'spki', format: 'pem' }).toString(), { connector: 'xroad', enrolment: 'ee' }),
    bodyItem(makeCertificate('ee').pem, {
      connector: 'xroad',
      enrolment: 'ee',
      graph: 'public',
      roles: ['ACCOUNT_HOLDER'],
      options: xroad,
    }),
  ];
  const issuers = [
    {
      issuer: 'https://id.court.example',
      graph: 'authority',
      roles: ['VALIDATING'],
      organisation: 'northport-district-court',
      country: 'DE',
    },
    { issuer: 'https://id.platform.example', graph: 'platform', roles: ['AGENT'], organisation: 'p', console: { clientId: 'writ' } },
  ];
  await fuzz('settings of an operator', (next) =>
    outcomeOf(() => {
      if (next(2) === 0) parseIssuerList(JSON.parse(JSON.stringify(changedValue(pick([issuers, { number: 1, issuers }], next), next))));
      else memberOf(parseBodies(jsonOf({ bodies: [pick(bodies, next)] }, next), 'https://connect.example.org'));
    }, [StartError]),
  );
});
