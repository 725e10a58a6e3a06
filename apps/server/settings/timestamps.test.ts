import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TimestampUnavailable } from '@writ/cms';
import { hasOpenssl } from '@writ/cms/testing';
import { startTimestampAuthority } from '@writ/cms/testing/timestamp-authority';
import { afterAll, describe, expect, it, test } from 'vitest';
import { certificates } from '../../../subgraphs/orders/testing/certificates.ts';
import { timestampsOf } from './timestamps.ts';

const of = (environment: Record<string, string>) => timestampsOf({ environment });
const url = 'https://tsa.example.org/';

test('there are none where nothing is set', () => {
  expect(of({})).toBeUndefined();
  expect(of({ WRIT_TSA_URL: '' })).toBeUndefined();
});

test.each([
  [{ WRIT_TSA_URL: url }, 'WRIT_TSA_CA is not'],
  [{ WRIT_TSA_CA: certificates.evidence }, 'WRIT_TSA_URL is not'],
  [{ WRIT_TSA_URL: 'ftp://tsa.example.org', WRIT_TSA_CA: certificates.evidence }, 'must begin with https://'],
  [{ WRIT_TSA_URL: 'tsa.example.org', WRIT_TSA_CA: certificates.evidence }, 'must begin with https://'],
  [{ WRIT_TSA_URL: url, WRIT_TSA_CA: 'none' }, 'no certificate in PEM'],
  [{ WRIT_TSA_URL: url, WRIT_TSA_CA: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' }, 'cannot be read'],
])('what cannot be used is refused: %#', (environment, why) => expect(() => of(environment)).toThrow(why));

describe.skipIf(!hasOpenssl)('an authority (openssl)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'writ-tsa-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is believed when one of the certificates vouches for it, and no other one is', async () => {
    const [own, other] = [await startTimestampAuthority(folder), await startTimestampAuthority(folder)];
    const [ca, othersCa] = [own, other].map(({ rootFile }) => readFileSync(rootFile, 'utf8'));
    const ask = (WRIT_TSA_CA = '') => of({ WRIT_TSA_URL: own.url, WRIT_TSA_CA })?.(Buffer.from('a seal'));
    expect((await ask(`${othersCa}${ca}`))?.length).toBeGreaterThan(0);
    const refused = await Promise.resolve(ask(othersCa)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(TimestampUnavailable);
    expect(String(refused)).toContain('none of the given authorities vouches for');
    await own.close();
    await other.close();
  });
});
