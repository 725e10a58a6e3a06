/**
 * `npm run release [-- --to FOLDER]`: the archive that is installed where no repository is, and its checksum. It carries the client of the
 * database and the console as built, so `npm ci --omit=dev` fetches libraries alone. Two runs at one commit give the same bytes.
 */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildParts, currentBuild, root } from '../product/stage.ts';
import { makeRelease } from './make.ts';

const { values } = parseArgs({ options: { to: { type: 'string', default: join(root, 'dist') } } });

const build = currentBuild();
if (build.changed) console.log('The folder has changes that are in no commit: build.json in the archive says so.');
buildParts();
const archive = await makeRelease(resolve(values.to), build);
console.log(
  `${archive}: ${(statSync(archive).size / 1e6).toFixed(1)} MB, of commit ${build.commit.slice(0, 12)}. SHA256SUMS is beside it.`,
);
