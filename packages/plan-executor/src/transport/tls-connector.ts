import type { SecureContextOptions } from 'node:tls';
import { buildConnector } from 'undici';

/**
 * By whom the other side must be certified, and the own certificate for it. Asked at each new connection; another object when others count.
 */
export type TlsInUse = () => Pick<SecureContextOptions, 'ca' | 'cert' | 'key'>;

/** Opens each connection with what counts by then. A session of before is not taken up again with other certificates. */
export function tlsConnector(tls: TlsInUse): buildConnector.connector {
  let shown = tls();
  let connect = buildConnector({ ...shown });
  return (options, done) => {
    const now = tls();
    if (now !== shown) connect = buildConnector({ ...now });
    shown = now;
    connect(options, done);
  };
}
