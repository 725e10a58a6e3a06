/** The built files that a page names: their names have a hash of what is in them, which the build wrote down. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Assets {
  /** Addresses on our own origin. */
  stylesheet: string;
  verifyScript: string;
  /** The page that checks receipts without a network, to be kept as a file. */
  offlineVerifier: { href: string; sha256: string };
}

interface Manifest {
  [source: string]: { file: string };
}

const stylesheet = 'pages/pages.css';
const verifyScript = 'pages/client/verify.ts';

/** Reads them from the folder of a build. Throws when it is not a whole build. */
export function readAssets(dist: string): Assets {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/pages.json'), 'utf8')) as Manifest;
  const hrefOf = (source: string): string => {
    const built = manifest[source];
    if (built === undefined) throw new Error(`The build of the console has no ${source}: build it again.`);
    return `/${built.file}`;
  };
  const offline = readdirSync(join(dist, 'assets')).find((name) => /^verifier-[0-9a-f]{8}\.html$/.test(name));
  if (offline === undefined) throw new Error('The build of the console has no page for checking offline: build it again.');
  const sha256 = createHash('sha256')
    .update(readFileSync(join(dist, 'assets', offline)))
    .digest('hex');
  return {
    stylesheet: hrefOf(stylesheet),
    verifyScript: hrefOf(verifyScript),
    offlineVerifier: { href: `/assets/${offline}`, sha256 },
  };
}
