/** Until when the certificates between gateway and subgraphs are good. */
import { X509Certificate } from 'node:crypto';
import type { Clock, Config } from '@writ/core';
import type { Observer } from '@writ/telemetry';
import { partCertificates } from '../part-certificates/part-certificates.ts';

const kinds = { 'parts-certificate': 'cert', 'parts-authority': 'ca' } as const;

/** Of several in one file each. */
const certificates = (pem: string): string[] => pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];

/** Of those that are used: of renewed ones as soon as they are taken. */
export function observeKeys(config: Pick<Config, 'environment'>, clock: Clock): Observer {
  const { current } = partCertificates(config);
  return (report) => {
    for (const key of ['parts-certificate', 'parts-authority'] as const) {
      const ends = certificates(current()[kinds[key]] ?? '').map((pem) => new X509Certificate(pem).validToDate.getTime());
      if (ends.length > 0) report('writ_key_expires_seconds', (Math.min(...ends) - clock().getTime()) / 1_000, { key });
    }
  };
}
