/** The form at `/report` as a browser sends it, with files, and files that are what they say. */
import { crc32, deflateSync } from 'node:zlib';
import type { Stack } from './stack.ts';

export interface FormFile {
  name: string;
  bytes: Uint8Array | string;
  type?: string;
}

export const reportFields = {
  which: 'item-1',
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  explanation: 'It asks for a fee.',
  name: 'A Reader',
  email: 'reader@example.org',
  goodFaith: 'on',
};

export interface PageAnswer {
  status: number;
  html: string;
  /** What became of it: `given` or the kind of trouble. */
  outcome: string;
  /** What is wrong with the files, where that is the trouble. */
  fault: string | null;
}

export async function answerOf(response: Response): Promise<PageAnswer> {
  const html = await response.text();
  const outcome = html.includes('id="receipt"') ? 'given' : (/data-outcome="([^"]*)"/.exec(html)?.[1] ?? 'none');
  return { status: response.status, html, outcome, fault: /data-fault="([^"]*)"/.exec(html)?.[1] ?? null };
}

/** Sends a report with files. */
export async function sendReport(
  { baseUrl }: Pick<Stack, 'baseUrl'>,
  changes: Partial<typeof reportFields>,
  files: readonly FormFile[],
): Promise<PageAnswer> {
  const form = new FormData();
  for (const [field, value] of Object.entries({ ...reportFields, ...changes })) form.append(field, value);
  for (const { name, bytes, type = 'application/octet-stream' } of files) form.append('files', new Blob([bytes as never], { type }), name);
  return answerOf(await fetch(`${baseUrl}/report`, { method: 'POST', body: form, headers: { origin: baseUrl } }));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, code] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  code.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, code]);
}

/** A PNG in one colour; `width` and `height` can be more than its data has. */
export function png(width = 8, height = 8, colour = 0x7f): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, in grey.
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Math.min(height, 8);
  const data = deflateSync(Buffer.alloc((Math.min(width, 8) + 1) * rows, colour).map((byte, at) => (at % 9 === 0 ? 0 : byte)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The least that a reader of PDF opens. */
export const pdf = (words = 'An invoice'): Buffer =>
  Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
