/** `@writ/evidence/check`: whether a package is whole, sealed by whom it should be, and tells one thing in all its forms. */
import { createHash, type X509Certificate } from 'node:crypto';
import { checkManifests } from './manifests.ts';
import type { PackageFiles } from './package-files.ts';
import { checkSeals, type Seal } from './seals.ts';
import { checkTimestamp, type Timestamp } from './timestamp.ts';
import { checkViews, type Identity, identityOf } from './views.ts';

export { bytesOf } from './manifests.ts';
export { FileFault, openPackage, type PackageFiles, PackageRefused } from './package-files.ts';
export type { Seal } from './seals.ts';
export { checkTimestampAnswer, type Timestamp } from './timestamp.ts';
export type { Identity } from './views.ts';

/** What is checked of a package by itself. */
export type PackagePart = 'files' | 'seals' | 'timestamp' | 'views';

export interface PackageReport {
  /** P: the SHA-256 of `tagmanifest-sha512.txt` in hexadecimal, which the log has and the recipient confirms. */
  readonly hash: string;
  /** Which package it declares to be, and for whom. */
  readonly identity: Identity;
  /** How many files it has. */
  readonly files: number;
  /** Who sealed it, where both seals are in order. */
  readonly seal: Seal | undefined;
  /** By whose word it was sealed before when, where that was asked for and is in order. */
  readonly timestamp: Timestamp | undefined;
  /** A sentence for each thing that is not as it should be; none for a package that is in order. */
  readonly faults: readonly string[];
  /** The same, by what was checked. */
  readonly parts: Readonly<Record<PackagePart, readonly string[]>>;
}

/**
 * Checks a package by itself: every file against the manifests, the seals over them, and every view against the records.
 * @param authorities certificates that vouch for whoever seals, or the sealing certificate itself.
 * @param timestampAuthorities the same for the timestamp over the seal; without them none is asked for, and none is looked at.
 */
export async function checkPackage(
  files: PackageFiles,
  authorities: readonly X509Certificate[],
  timestampAuthorities?: readonly X509Certificate[],
): Promise<PackageReport> {
  const { payload, sealed, readable, faults } = await checkManifests(files);
  const { seal, faults: seals } = await checkSeals(readable, sealed, authorities);
  const stamp = timestampAuthorities && (await checkTimestamp(readable, timestampAuthorities));
  const [timestamp, stampFaults] = typeof stamp === 'string' ? [undefined, [stamp]] : [stamp, []];
  const views = await checkViews(readable, payload);
  return {
    hash: createHash('sha256').update(sealed).digest('hex'),
    identity: await identityOf(readable),
    files: files.paths.size,
    seal,
    timestamp,
    faults: [...faults, ...seals, ...stampFaults, ...views],
    parts: { files: faults, seals, timestamp: stampFaults, views },
  };
}
