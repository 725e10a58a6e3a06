/** Until when the certificates between gateway and subgraphs are good. */
import { X509Certificate } from 'node:crypto';
import { type Clock, type Config, readSecret } from '@writ/core';
import type { Observer } from '@writ/telemetry';

const kinds = { 'parts-certificate': 'WRIT_PARTS_CERTIFICATE', 'parts-authority': 'WRIT_PARTS_CA' } as const;

/** Of several in one file each. */
const certificates = (pem: string): string[] => pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];

/** Read at the start, as those who use them do. */
export function observeKeys({ environment }: Pick<Config, 'environment'>, clock: Clock): Observer {
  const ends = (['parts-certificate', 'parts-authority'] as const).flatMap((key) => {
    const found = certificates(readSecret(environment, kinds[key]) ?? '').map((pem) => new X509Certificate(pem).validToDate.getTime());
    return found.length === 0 ? [] : [{ key, at: Math.min(...found) }];
  });
  return (report) => {
    for (const { key, at } of ends) report('writ_key_expires_seconds', (at - clock().getTime()) / 1_000, { key });
  };
}
