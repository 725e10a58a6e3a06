/** The page that is served: `docs/signing.html` with its origin and its consoles in their two marks, and the headers that keep it to itself. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const file = fileURLToPath(new URL('../../../docs/signing.html', import.meta.url));

/** As it is built: of no origin, for no console. */
export const unconfigured = (): string => readFileSync(file, 'utf8');

export interface PageSettings {
  /** The origin of the page itself. */
  readonly origin: string;
  /** Origins of the windows that it answers. */
  readonly consoles: readonly string[];
}

/** The page for an installation. An origin is written by `URL`, so nothing in it ends a mark. */
export function configured(page: string, { origin, consoles }: PageSettings): string {
  const marks = { 'writ-origin': origin, 'writ-consoles': consoles.join(' ') };
  return Object.entries(marks).reduce((text, [name, value]) => {
    const empty = `<meta name="${name}" content="">`;
    if (text.split(empty).length !== 2) throw new Error(`docs/signing.html must have the mark ${name} once, and empty.`);
    return text.replace(empty, () => `<meta name="${name}" content="${value}">`);
  }, page);
}

/** The policy in the page, which allows its very script and style; a header adds what no mark can say. */
function policyOf(page: string): string {
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  if (policy === undefined) throw new Error('docs/signing.html has no policy.');
  return `${policy}; frame-ancestors 'none'`;
}

/** Everything but passkeys on this page is off. */
const permissions = [
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
  ...['camera', 'clipboard-read', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'].map((name) => `${name}=()`),
].join(', ');

export interface ServedPage {
  readonly plain: Buffer;
  readonly brotli: Buffer;
  /** Lower-case hex of the page that is served, for whoever compares. */
  readonly sha256: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What is answered to everybody. */
export function servedPage(settings: PageSettings): ServedPage {
  const text = configured(unconfigured(), settings);
  const plain = Buffer.from(text);
  const sha256 = createHash('sha256').update(plain).digest('hex');
  return {
    plain,
    brotli: brotliCompressSync(plain),
    sha256,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyOf(text),
      // Any other value would cut it off from the console that opened it, which is of another origin: the console has `same-origin-allow-popups`.
      'cross-origin-opener-policy': 'unsafe-none',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': permissions,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      ...(settings.origin.startsWith('https://') ? { 'strict-transport-security': 'max-age=63072000' } : {}),
      // Kept, and asked for each time whether it is still this one.
      'cache-control': 'no-cache',
      etag: `"${sha256}"`,
      vary: 'accept-encoding',
    },
  };
}
