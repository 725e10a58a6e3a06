/** Archives that are equal byte for byte when what is in them is: sorted, of one date, and nobody's. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** The tar of all that is in `folder`, as a stream. Throws, at its end, where GNU tar is not there or fails. */
export async function* tarOf(folder: string, seconds: number): AsyncGenerator<Buffer> {
  const options = ['--create', '--format=ustar', '--sort=name', '--numeric-owner', `--mtime=@${seconds}`];
  const owners = ['--owner=0', '--group=0', '--mode=u+rwX,go=rX,a-s'];
  // Folders are named without a leading "./", as an image's layers name them.
  const child = spawn('tar', [...options, ...owners, '--transform=s,^\\./,,S', '--exclude-vcs', '-C', folder, '.'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const faults: string[] = [];
  child.stderr.on('data', (chunk) => faults.push(String(chunk)));
  yield* child.stdout;
  const [code] = await ended;
  if (code !== 0) throw new Error(`GNU tar could not pack ${folder}: ${faults.join('').trim()}`);
}

/** Packs what is in `folder` into a .tar. */
export async function writeTar(folder: string, file: string, seconds: number): Promise<void> {
  await pipeline(tarOf(folder, seconds), createWriteStream(file));
}

/** Packs what is in `folder` into a .tar.gz. */
export async function packFolder(folder: string, file: string, seconds: number): Promise<void> {
  await pipeline(tarOf(folder, seconds), createGzip({ level: 9 }), createWriteStream(file));
}
