/**
 * Files that come with a report: sent with the form that needs no account and no script, sealed, in the log by their hashes, and seen by staff alone, over HTTP on the real
 * database. What is refused is in test/attack/files-of-notices.test.ts.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entriesFrom, logSize } from '../harness/disclosures.ts';
import { pdf, png, sendReport } from '../harness/report-form.ts';
import { type Stack, startStack } from '../harness/stack.ts';

let stack: Stack;
let item: string;
beforeAll(async () => {
  stack = await startStack();
  [{ id: item } = { id: '' }] = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item ORDER BY id LIMIT 1');
});
afterAll(() => stack?.close());

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const newest = async (): Promise<string> =>
  (await stack.sql<{ id: string }>('postgres', 'SELECT id FROM enforcement.notice ORDER BY submitted_at DESC, id DESC LIMIT 1'))[0]?.id ??
  '';

const image = png(1_170, 2_532);
const document = pdf();
const words = Buffer.from('Sie schrieb: “Überweisen Sie 50 €”.\n');
/** Larger than one part, so that it lies in several. */
const large = Buffer.concat([pdf('A long one'), Buffer.alloc(700_000, 'x')]);

it('what a person sends with a report is what an agent is shown: kinds from the bytes, names as they were', async () => {
  const from = await logSize(stack);
  const given = await sendReport(stack, { which: item }, [
    { name: 'Bildschirmfoto „Angebot“.png', bytes: image, type: 'text/html' },
    { name: 'rechnung.txt', bytes: document },
    { name: 'mitschrift', bytes: words, type: 'image/png' },
  ]);
  expect([given.status, given.outcome], given.html).toEqual([200, 'given']);
  expect(given.html).toContain('Bildschirmfoto „Angebot“.png');
  const id = await newest();
  const { data, text } = await stack.ask(
    'platform',
    'agent-1',
    'query ($id: ID!) { notice(id: $id) { files { sha256 bytes mediaType name } } }',
    { id },
  );
  expect(data.notice.files, text).toEqual([
    { sha256: sha256Of(image), bytes: image.length, mediaType: 'image/png', name: 'Bildschirmfoto „Angebot“.png' },
    { sha256: sha256Of(document), bytes: document.length, mediaType: 'application/pdf', name: 'rechnung.txt' },
    { sha256: sha256Of(words), bytes: words.length, mediaType: 'text/plain', name: 'mitschrift' },
  ]);
  for (const bytes of [image, document, words]) {
    const query = 'query ($id: ID!, $sha256: String!) { notice(id: $id) { files(sha256: $sha256) { content } } }';
    const asked = await stack.ask('platform', 'counsel-1', query, { id, sha256: sha256Of(bytes) });
    expect(asked.data.notice.files, asked.text).toEqual([{ content: bytes.toString('base64') }]);
  }

  const entry = (await entriesFrom(stack, from)).find(({ type }) => type === 'notice.submitted.v1');
  expect(entry?.legal).toMatchObject({
    notice: id,
    files: [image, document, words].map((bytes) => ({ sha256: sha256Of(bytes), bytes: bytes.length })),
  });
  expect(JSON.stringify(entry)).not.toContain('Bildschirmfoto');
});

it('a file of several parts is put together again, and neither its bytes nor its name nor its hash is in the database', async () => {
  const given = await sendReport(stack, { which: item }, [{ name: 'lange-rechnung.pdf', bytes: large }]);
  expect(given.outcome, given.html).toBe('given');
  const id = await newest();
  const { data } = await stack.ask('platform', 'agent-1', 'query ($id: ID!) { notice(id: $id) { files { content } } }', { id });
  expect(Buffer.from(data.notice.files[0].content, 'base64').equals(large)).toBe(true);
  const rows = await stack.sql<{ bytes: Buffer }>(
    'postgres',
    `SELECT f.file || f.wrapped || f.sealed AS bytes FROM enforcement.notice_file f WHERE f.notice_id = $1
     UNION ALL SELECT p.sealed FROM enforcement.notice_file_part p WHERE p.notice_id = $1`,
    [id],
  );
  expect(rows).toHaveLength(4);
  for (const { bytes } of rows)
    for (const known of [
      'lange-rechnung',
      'xxxxxxxxxxxxxxxx',
      '%PDF',
      sha256Of(large),
      Buffer.from(sha256Of(large), 'hex').toString('latin1'),
    ])
      expect(bytes.includes(Buffer.from(known, 'latin1'))).toBe(false);
});

it('whoever opens a notice leaves an entry, and one file is answered in a request', async () => {
  const id = await newest();
  const from = await logSize(stack);
  await stack.ask('platform', 'counsel-2', 'query ($id: ID!) { notice(id: $id) { files { name } } }', { id });
  expect((await entriesFrom(stack, from)).map(({ type }) => type)).toEqual(['object.viewed.v1']);
  await sendReport(stack, { which: item }, [
    { name: 'a', bytes: png(8, 8, 1) },
    { name: 'b', bytes: png(8, 8, 2) },
  ]);
  const both = await stack.ask('platform', 'agent-1', 'query ($id: ID!) { notice(id: $id) { files { content } } }', { id: await newest() });
  expect(both.errors?.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});

it('a report without files is sent as ever, by a form of either kind', async () => {
  expect((await sendReport(stack, { which: item }, [])).outcome).toBe('given');
  const form = {
    which: item,
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'x',
    name: 'A',
    email: 'a@example.org',
    goodFaith: 'on',
  };
  const plain = await fetch(`${stack.baseUrl}/report`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { origin: stack.baseUrl },
  });
  expect([plain.status, (await plain.text()).includes('id="receipt"')]).toEqual([200, true]);
});
