/** What is read before it is asked for. Whether that is in time is for a measurement, not for a test. */
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type ReadFile, readAhead } from './log-source.ts';

const paths = Array.from({ length: 30 }, (_, i) => `file-${i}`);
const bytesOf = (path: string) => new TextEncoder().encode(path);

/** A reader that notes what it was asked, over another. */
function noted(read: ReadFile = async (path) => bytesOf(path)): { asked: string[]; read: ReadFile } {
  const asked: string[] = [];
  return {
    asked,
    read: (path) => {
      asked.push(path);
      return read(path);
    },
  };
}

it('the source reads each file once, and at most eight ahead', async () => {
  const { asked, read } = noted();
  const ahead = readAhead(read, paths.values());
  expect(asked).toEqual([]);
  for (const [i, path] of paths.entries()) {
    expect(await ahead(path)).toEqual(bytesOf(path));
    expect(asked).toEqual(paths.slice(0, i + 9));
  }
});

it('the source reads on request a file outside the order, or one that is requested again', async () => {
  const { asked, read } = noted(async (path) => (path.startsWith('file') ? bytesOf(path) : undefined));
  const ahead = readAhead(read, paths.values());
  expect(await ahead('other')).toBeUndefined();
  expect(await ahead('file-0')).toEqual(bytesOf('file-0'));
  expect(await ahead('file-0')).toEqual(bytesOf('file-0'));
  expect(asked.filter((path) => path === 'file-0')).toHaveLength(2);
});

it("the source throws an unreadable file's error only at its reader", async () => {
  const { read } = noted(async (path) => {
    if (path === 'file-1' || path === 'file-2') throw new Error(`${path} is broken`);
    return bytesOf(path);
  });
  const ahead = readAhead(read, paths.values());
  expect(await ahead('file-0')).toEqual(bytesOf('file-0'));
  await setImmediate();
  await expect(ahead('file-1')).rejects.toThrow('file-1 is broken');
  expect(await ahead('file-3')).toEqual(bytesOf('file-3'));
});
