/** The archive that is installed where no repository is. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packFolder } from '../product/archive.ts';
import { writeChecksums } from '../product/checksums.ts';
import { type Build, shippedLock, stage } from '../product/stage.ts';
import { writeSbom } from '../sbom/build.ts';

/** Writes `writ-VERSION.tar.gz`, its SBOM and SHA256SUMS to the folder `to`; parts must be built. Answers the archive's path. */
export async function makeRelease(to: string, build: Build): Promise<string> {
  const name = `writ-${build.version}`;
  const work = mkdtempSync(join(tmpdir(), 'writ-release-'));
  try {
    mkdirSync(join(work, name));
    stage(join(work, name), build);
    mkdirSync(to, { recursive: true });
    const archive = join(to, `${name}.tar.gz`);
    await packFolder(work, archive, build.seconds);
    writeSbom(join(to, `${name}.cdx.json`), { lock: shippedLock() });
    writeChecksums(to, [`${name}.tar.gz`, `${name}.cdx.json`]);
    return archive;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
