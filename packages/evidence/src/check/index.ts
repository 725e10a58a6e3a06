/** `@writ/evidence/check`: whether a package is whole, sealed by whom it should be, and tells one thing in all its forms. */
import { createHash, type X509Certificate } from 'node:crypto';
import { checkManifests } from './manifests.ts';
import type { PackageFiles } from './package-files.ts';
import { checkSeals } from './seals.ts';
import { checkViews } from './views.ts';

export { openPackage, type PackageFiles, PackageRefused } from './package-files.ts';

export interface PackageReport {
  /** P: the SHA-256 of `tagmanifest-sha512.txt` in hexadecimal, which the log has and the recipient confirms. */
  readonly hash: string;
  /** A sentence for each thing that is not as it should be; none for a package that is in order. */
  readonly faults: readonly string[];
}

/**
 * Checks a package by itself: every file against the manifests, the seals over them, and every view against the records.
 * @param authorities certificates that vouch for whoever seals, or the sealing certificate itself.
 * @throws PackageRefused for what is no package at all.
 */
export async function checkPackage(files: PackageFiles, authorities: readonly X509Certificate[]): Promise<PackageReport> {
  const { payload, sealed, faults } = await checkManifests(files);
  const seals = await checkSeals(files, sealed, authorities);
  const views = await checkViews(files, payload);
  return { hash: createHash('sha256').update(sealed).digest('hex'), faults: [...faults, ...seals, ...views] };
}
