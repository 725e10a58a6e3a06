/**
 * Files of strangers: what somebody tries who sends a report with files, asks for somebody else's, or has the password of `enforcement`. A refused report is shown again as it was
 * written, and nothing of it is stored.
 */
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { connect as dial } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, type FormFile, pdf, png, reportFields, sendReport } from '../harness/report-form.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const MiB = 1024 * 1024;
let stack: Stack;
let item: string;
beforeAll(async () => {
  stack = await startStack();
  [{ id: item } = { id: '' }] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item ORDER BY id LIMIT 1');
});
afterAll(() => stack?.close());

const count = async () =>
  (
    await stack.sql<{ notices: number; files: number }>(
      'postgres',
      'SELECT (SELECT count(*)::int FROM enforcement.notice) AS notices, (SELECT count(*)::int FROM enforcement.notice_file) AS files',
    )
  )[0];
const newest = async (): Promise<string> =>
  (await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.notice ORDER BY submitted_at DESC, id DESC LIMIT 1'))[0]?.id ??
  '';
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const codes = (errors: readonly { extensions: { code: string } }[] | undefined) => errors?.map(({ extensions }) => extensions.code);
const send = (...files: FormFile[]) => sendReport(stack, { which: item, explanation: 'What I have written & kept.' }, files);

/** PNG whose header says more pixels than a browser bears. */
const bomb = png(60_000, 60_000);
const jpegOf = (width: number, height: number): Buffer =>
  Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    0xff,
    0xc2,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
    0xff,
    0xd9,
  ]);

describe('a report with files that are not taken', () => {
  it.each<[string, string, FormFile[]]>([
    ['one of more than 4 MiB', 'large', [{ name: 'a.pdf', bytes: Buffer.concat([pdf(), Buffer.alloc(4 * MiB)]) }]],
    [
      'three of more than 4 MiB together',
      'large',
      [1, 2, 3].map((n) => ({ name: `${n}.pdf`, bytes: Buffer.concat([pdf(String(n)), Buffer.alloc(1.5 * MiB)]) })),
    ],
    ['one of many times that', 'large', [{ name: 'a.pdf', bytes: Buffer.concat([pdf(), Buffer.alloc(40 * MiB)]) }]],
    ['four', 'many', [1, 2, 3, 4].map((n) => ({ name: `${n}.png`, bytes: png(8, 8, n) }))],
    ['hundreds', 'many', Array.from({ length: 300 }, (_, n) => ({ name: `${n}.png`, bytes: png(8, 8, n & 127) }))],
    ['one that is empty', 'empty', [{ name: 'a.png', bytes: '' }]],
    ['a program that is called an image', 'kind', [{ name: 'a.png', type: 'image/png', bytes: Buffer.from('MZ\x90\0\x03\0', 'latin1') }]],
    [
      'an archive that is called a document',
      'kind',
      [{ name: 'a.pdf', type: 'application/pdf', bytes: Buffer.from('PK\x03\x04', 'latin1') }],
    ],
    ['text with control characters', 'kind', [{ name: 'a.txt', type: 'text/plain', bytes: 'a\u001b]0;b\u0007' }]],
    ['text that is no UTF-8', 'kind', [{ name: 'a.txt', bytes: Buffer.from([0xfc, 0x62, 0x65, 0x72]) }]],
    ['a PNG that would be gigabytes', 'picture', [{ name: 'a.png', bytes: bomb }]],
    ['a JPEG of too many pixels', 'picture', [{ name: 'a.jpg', bytes: jpegOf(10_000, 10_000) }]],
    [
      'an image after one that is taken',
      'picture',
      [
        { name: 'a.png', bytes: png() },
        { name: 'b.png', bytes: bomb },
      ],
    ],
  ])('%s: is shown again as it was written, and nothing is stored', async (_, fault, files) => {
    const before = await count();
    const answer = await send(...files);
    expect([answer.status, answer.outcome, answer.fault], answer.html).toEqual([422, 'files', fault]);
    expect(answer.html).toContain('What I have written &amp; kept.');
    expect(answer.html).toContain(`value="${reportFields.email}"`);
    expect(await count()).toEqual(before);
  });

  it('a form that breaks off in a file is no report', async () => {
    const before = await count();
    const { hostname, port } = new URL(stack.baseUrl);
    const boundary = 'x-boundary';
    const fields = Object.entries({ ...reportFields, which: item }).map(
      ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const body = `${fields.join('')}--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf`;
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = dial(Number(port), hostname, () =>
        socket.end(
          `POST /report HTTP/1.1\r\nhost: ${hostname}\r\norigin: ${stack.baseUrl}\r\nconnection: close\r\ncontent-type: multipart/form-data; boundary=${boundary}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        ),
      );
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1');
      });
      socket.on('end', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toContain('BAD_USER_INPUT');
    expect(await count()).toEqual(before);
  });

  it.each([
    ['no boundary', 'multipart/form-data'],
    ['a boundary that is not in it', 'multipart/form-data; boundary=zzz'],
  ])('a form with %s is no report', async (_, type) => {
    const answer = await fetch(`${stack.baseUrl}/report`, {
      method: 'POST',
      body: 'nothing of the kind',
      headers: { origin: stack.baseUrl, 'content-type': type },
    });
    expect(answer.status).toBe(400);
  });

  it('a form of another site’s page is refused before it is read, and no other address takes files', async () => {
    const form = new FormData();
    form.append('files', new Blob([png() as never]), 'a.png');
    const elsewhere = await fetch(`${stack.baseUrl}/report`, {
      method: 'POST',
      body: form,
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(elsewhere.status).toBe(403);
    for (const path of ['/follow', '/erasure', '/graphql', '/platform/graphql', '/sign-out'])
      expect(
        (await fetch(`${stack.baseUrl}${path}`, { method: 'POST', body: form, headers: { origin: stack.baseUrl } })).status,
        path,
      ).toBeGreaterThanOrEqual(400);
  });

  it('a program that sends them to the graph is held to the same, by the subgraph', async () => {
    const before = await count();
    const mutation = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { __typename ... on Refusal { reasons message } } }';
    const { which: _, goodFaith: __, ...words } = reportFields;
    const ask = (files: { name?: string; content: string }[]) =>
      stack.ask('public', null, mutation, { input: { ...words, item, goodFaith: true, files } });
    for (const [content, message] of [
      [bomb.toString('base64'), 'too many pixels'],
      [Buffer.from('PK\x03\x04\0').toString('base64'), 'kind that is not taken'],
      ['not base64!', 'is not in base64'],
      ['', 'is empty'],
    ] as const) {
      const { data, text } = await ask([{ content }]);
      expect(data?.submitNotice, text).toMatchObject({ __typename: 'Refusal', message: expect.stringContaining(message) });
    }
    expect((await ask(Array.from({ length: 4 }, () => ({ content: png().toString('base64') })))).data?.submitNotice).toMatchObject({
      reasons: ['LIMIT_EXCEEDED'],
    });
    const { errors } = await ask([{ content: Buffer.alloc(300_000, 'x').toString('base64') }]);
    expect(codes(errors)).toEqual(['LIMIT_EXCEEDED']);
    expect(await count()).toEqual(before);
  });
});

describe('a name', () => {
  it.each([
    ['a path', '../../../etc/passwd.png', 'passwd.png'],
    ['a path of Windows', 'C:\\Users\\ana\\shot.png', 'shot.png'],
    ['markup', '"><script>alert(1)</script>.png', 'script>.png'],
    ['characters that turn the direction', 'invoice\u202Egnp.exe', 'invoicegnp.exe'],
    ['no end', `${'n'.repeat(400)}.png`, 'n'.repeat(120)],
  ])('that has %s is text, cut, and no path', async (_, name, kept) => {
    const given = await send({ name, bytes: png(16, 16, 3) });
    expect(given.outcome, given.html).toBe('given');
    expect(given.html).not.toContain('<script>alert');
    const { data, text } = await stack.ask('platform', 'agent-1', 'query ($id: ID!) { notice(id: $id) { files { name mediaType } } }', {
      id: await newest(),
    });
    expect(data.notice.files, text).toEqual([{ name: kept, mediaType: 'image/png' }]);
  });
});

describe('nothing of a file', () => {
  it.each([
    ['public', null],
    ['public', 'holder-1'],
    ['authority', 'police'],
    ['authority', 'judge'],
    ['authority', 'enforcing-1'],
    ['authority', 'coordinator'],
    ['audit', 'auditor'],
  ] as const)('is on the graph %s, for %s', async (graph, login) => {
    for (const field of ['sha256', 'bytes', 'mediaType', 'name', 'content'])
      for (const root of [`notice(id: "${await newest()}")`, 'noticeByReceipt(receipt: "x")']) {
        const { data, errors } = await stack.ask(graph, login, `{ ${root} { files { ${field} } } }`);
        expect(data).toBeUndefined();
        expect(new Set(codes(errors))).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
      }
  });

  it('is answered for another notice, and no hash finds one that is not of it', async () => {
    const [mine, other] = [png(32, 32, 5), png(32, 32, 6)];
    await send({ name: 'mine.png', bytes: mine });
    const first = await newest();
    await send({ name: 'other.png', bytes: other });
    const query = 'query ($id: ID!, $sha256: String!) { notice(id: $id) { files(sha256: $sha256) { content } } }';
    for (const sha256 of [sha256Of(other), '', '..', 'f'.repeat(64)])
      expect((await stack.ask('platform', 'agent-1', query, { id: first, sha256 })).data.notice.files).toEqual([]);
    expect((await stack.ask('platform', 'agent-1', query, { id: first, sha256: sha256Of(mine) })).data.notice.files).toEqual([
      { content: mine.toString('base64') },
    ]);
    expect(codes((await stack.ask('platform', 'agent-1', query, { id: 'nothing', sha256: sha256Of(mine) })).errors)).toEqual(['NOT_FOUND']);
  });

  it('is opened in another notice’s place, or once a byte of it was changed in the database', async () => {
    await send({ name: 'a.pdf', bytes: pdf('the first') });
    const first = await newest();
    await send({ name: 'b.pdf', bytes: pdf('the second') });
    const second = await newest();
    const content = '{ notice(id: "$id") { files { name content } } }';
    const ask = async (id: string) => codes((await stack.ask('platform', 'agent-1', content.replace('$id', id))).errors);
    await stack.sql(
      'postgres',
      'UPDATE enforcement.notice_file SET sealed = set_byte(sealed, 20, 255 - get_byte(sealed, 20)) WHERE notice_id = $1',
      [first],
    );
    expect(await ask(first)).toContain('INTERNAL_SERVER_ERROR');
    await stack.sql('postgres', 'DELETE FROM enforcement.notice_file WHERE notice_id = $1', [first]);
    await stack.sql(
      'postgres',
      `INSERT INTO enforcement.notice_file SELECT $1, file, place, bytes, kept_at, wrapped, sealed FROM enforcement.notice_file WHERE notice_id = $2`,
      [first, second],
    );
    expect(await ask(first)).toContain('INTERNAL_SERVER_ERROR');
    expect(await ask(second)).toBeUndefined();
  });
});

describe('the password of enforcement alone', () => {
  const proofOf = (...parts: string[]): Buffer => {
    const mac = createHmac('sha256', hkdfSync('sha256', stack.queueKey, '', 'writ database proofs v1', 32) as never);
    for (const part of parts) mac.update(createHash('sha256').update(part).digest());
    return mac.digest();
  };
  const keep = (notice: string, most: string, proof: (...parts: string[]) => Buffer, before = '') => {
    const empty = sha256Of(Buffer.alloc(0));
    const parts = ['notice file', notice, '00'.repeat(32), '0', '1', empty, empty, empty, most];
    const text = `SELECT enforcement.keep_notice_file($1, decode(repeat('00', 32), 'hex'), 0, 1, '', '', '{""}', now(), $2::bigint, $3) AS kept`;
    return stack.sql<{ kept: boolean }>('enforcement', `${before}${text}`, [notice, most, proof(...parts)]);
  };

  it('reads no row of a file, and neither reads nor keeps one without a proof over it', async () => {
    const id = await newest();
    for (const table of ['notice_file', 'notice_file_part'])
      await expect(stack.sql('enforcement', `SELECT FROM enforcement.${table}`)).rejects.toMatchObject({ code: '42501' });
    await expect(stack.sql('enforcement', 'SELECT enforcement.files_of_notice($1, $2)', [id, Buffer.alloc(32)])).rejects.toMatchObject({
      code: '42501',
    });
    await expect(
      stack.sql('enforcement', 'SELECT enforcement.files_of_notice($1, $2)', [id, proofOf('files of notice', 'another')]),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      stack.sql('enforcement', 'SELECT enforcement.parts_of_notice_file($1, $2, $3)', [id, Buffer.alloc(32), Buffer.alloc(32)]),
    ).rejects.toMatchObject({ code: '42501' });
    expect(
      await stack.sql('enforcement', 'SELECT file FROM enforcement.files_of_notice($1, $2)', [id, proofOf('files of notice', id)]),
    ).toHaveLength(1);
    await expect(keep(id, '100000000', () => Buffer.alloc(32))).rejects.toMatchObject({ code: '42501' });
  });

  it('adds no file to a notice of before, with a proof either', async () => {
    await expect(keep(await newest(), '100000000', proofOf)).rejects.toThrow('a file comes with its notice');
  });
});

it('the room of a day is a sixteenth of all, and a report without files is given when there is none', async () => {
  const id = await newest();
  // As many files as fill a day: no form brings so many in a test.
  await stack.sql(
    'postgres',
    `INSERT INTO enforcement.notice (id, item_id, author_account_id, category, explanation, submitted_at) SELECT 'full-' || n, 'i', 'a', 'c', 'x', '2020-01-01' FROM generate_series(1, 128) n`,
  );
  await stack.sql(
    'postgres',
    `INSERT INTO enforcement.notice_file SELECT 'full-' || n, sha256(n::text::bytea), 0, 4194304, $1, '', '' FROM generate_series(1, 128) n`,
    [stack.clock()],
  );
  const before = await count();
  const answer = await send({ name: 'a.png', bytes: png() });
  expect([answer.status, answer.outcome], answer.html).toEqual([422, 'refused']);
  expect(answer.html).toContain('there is no room for files now');
  expect(answer.html).toContain('What I have written &amp; kept.');
  expect(await count()).toEqual(before);
  expect((await send()).outcome).toBe('given');
  await stack.sql('postgres', `UPDATE enforcement.notice_file SET kept_at = kept_at - interval '2 days' WHERE notice_id LIKE 'full-%'`);
  expect((await send({ name: 'a.png', bytes: png() })).outcome, 'the next day').toBe('given');
  expect(id).not.toBe(await newest());
});

it('a form without files and one with files are answered alike by their type', async () => {
  const form = new URLSearchParams({ ...reportFields, which: item });
  expect(
    (await answerOf(await fetch(`${stack.baseUrl}/report`, { method: 'POST', body: form, headers: { origin: stack.baseUrl } }))).outcome,
  ).toBe('given');
});
