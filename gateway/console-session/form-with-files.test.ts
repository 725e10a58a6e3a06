import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { FileRoom, type FormWithFiles, readFormWithFiles } from './form-with-files.ts';

const boundary = 'x';
const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
const field = (name: string, value: string): string =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (name: string, bytes: string, of = 'files'): string =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${of}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n${bytes}\r\n`;
const end = `--${boundary}--\r\n`;

const streamOf = (...parts: string[]): PassThrough => {
  const stream = new PassThrough();
  stream.end(Buffer.from(parts.join(''), 'latin1'));
  return stream;
};
const read = (parts: string[], room = new FileRoom()): Promise<FormWithFiles> =>
  readFormWithFiles({ headers }, streamOf(...parts), { room, use: async (form) => form });
const large = 'x'.repeat(4 * 1024 * 1024 + 1);

it('what was written and the files come as they were sent, and a field of files that was left empty is none', async () => {
  expect(await read([field('which', 'item-1'), file('a.txt', 'abc'), file('', ''), end])).toEqual({
    fields: { which: 'item-1' },
    files: [{ name: 'a.txt', bytes: Buffer.from('abc') }],
    trouble: null,
  });
});

it.each([
  ['larger together than is taken', 'large', [file('a', large)]],
  ['more than are taken', 'many', ['a', 'b', 'c', 'd'].map((name) => file(name, name))],
  ['more than are counted', 'many', Array.from({ length: 100 }, () => file('a', 'a'))],
])('files that are %s are left, and what was written is not', async (_, trouble, files) => {
  expect(await read([field('which', 'item-1'), ...files, end])).toEqual({ fields: { which: 'item-1' }, files: [], trouble });
});

it('a file in another field is none', async () => {
  expect((await read([file('a', 'a', 'other'), end])).files).toEqual([]);
});

it('a body that does not end is answered once enough of it was read', async () => {
  const stream = new PassThrough();
  const chunk = Buffer.alloc(1024 * 1024, 'x');
  const form = readFormWithFiles({ headers }, stream, { room: new FileRoom(), use: async (one) => one });
  stream.write(field('which', 'item-1') + file('a', '').trimEnd());
  for (let sent = 0; sent <= 33; sent += 1) stream.write(chunk);
  expect(await form).toEqual({ fields: { which: 'item-1' }, files: [], trouble: 'large' });
});

it.each([
  ['breaks off', [field('which', 'item-1'), file('a', 'abc').trimEnd()]],
  ['has no parts', ['nothing of the kind']],
])('a form that %s is refused', async (_, parts) => {
  await expect(read(parts)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

it('a client that goes away is not waited for', async () => {
  const stream = new PassThrough();
  const form = readFormWithFiles({ headers }, stream, { room: new FileRoom(), use: async (one) => one });
  stream.write(field('which', 'item-1'));
  stream.destroy();
  await expect(form).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

it('no more than eight forms have files in memory, and each gives its place back when it is answered', async () => {
  const room = new FileRoom();
  const answers: (() => void)[] = [];
  const held = () =>
    new Promise<FormWithFiles>((seen, reject) => {
      readFormWithFiles({ headers }, streamOf(file('a', 'a'), end), {
        room,
        use: (form) => {
          seen(form);
          return new Promise<void>((answer) => answers.push(answer));
        },
      }).catch(reject);
    });
  for (let forms = 0; forms < 8; forms += 1) expect((await held()).trouble).toBeNull();
  expect(await read([field('which', 'item-1'), file('a', 'a'), end], room)).toEqual({
    fields: { which: 'item-1' },
    files: [],
    trouble: 'busy',
  });
  expect((await read([field('which', 'item-1'), end], room)).trouble, 'without files there is room').toBeNull();
  answers.pop()?.();
  await expect.poll(async () => (await read([file('a', 'a'), end], room)).trouble).toBeNull();
});
