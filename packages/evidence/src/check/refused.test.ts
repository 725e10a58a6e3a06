import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterAll, expect, it } from 'vitest';
import { openPackage } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-refused-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function zipOf(entries: Record<string, { text?: string; unixMode?: number }>): Promise<string> {
  const writer = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, { text = '', unixMode }] of Object.entries(entries))
    await writer.add(name, new TextReader(text), unixMode === undefined ? {} : { unixMode });
  const path = join(folder, 'x.zip');
  writeFileSync(path, await writer.close());
  return path;
}

it.each([
  ['a path that leads out of its folder', { 'writ-1/../../x': {} }, 'Unsafe filename'],
  ['an absolute path', { '/etc/x': {} }, 'Unsafe filename'],
  ['a backslash', { 'writ-1/..\\x': {} }, 'Unsafe filename'],
  ['a name that only differs in its capitals', { 'writ-1/a': {}, 'writ-1/A': {} }, 'there twice'],
  ['a name that some system cannot have', { 'writ-1/a:b': {} }, 'leads elsewhere'],
  ['two folders', { 'writ-1/a': {}, 'writ-2/a': {} }, 'not one folder'],
  ['a link', { 'writ-1/a': { text: '/etc/passwd', unixMode: 0o120777 } }, 'is a link'],
  ['a file that unpacks to a thousand times its size', { 'writ-1/a': { text: '0'.repeat(20_000_000) } }, 'more than 1000 times'],
])('a ZIP file with %s is not looked at', async (_, entries, why) => {
  await expect(openPackage(await zipOf(entries))).rejects.toThrow(why);
});

it('too many files are not looked at', async () => {
  const path = await zipOf({ 'writ-1/a': {}, 'writ-1/b': {}, 'writ-1/c': {} });
  expect((await openPackage(path, 3)).paths.size).toBe(3);
  await expect(openPackage(path, 2)).rejects.toThrow('more than 2 files');
});

it('what is no ZIP file is not looked at, nor a folder with a link in it', async () => {
  const path = join(folder, 'none.zip');
  writeFileSync(path, 'no ZIP file');
  await expect(openPackage(path)).rejects.toThrow('cannot be read as a ZIP file');
  const linked = join(folder, 'linked');
  mkdirSync(linked);
  symlinkSync('/etc/passwd', join(linked, 'a'));
  await expect(openPackage(linked)).rejects.toThrow('is a link');
});
