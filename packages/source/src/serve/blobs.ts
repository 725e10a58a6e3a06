/** Sends a file. Its hash is the reader's to check: a file that another one has taken the place of is no file of the record. */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Refused } from '../proof/refused.ts';
import type { Blob } from './source.ts';

export async function sendBlob(response: ServerResponse, blob: Blob | undefined, mediaType: string): Promise<void> {
  if (!blob) throw new Refused('NOT_FOUND', 'This file is not there any more.');
  response.writeHead(200, { 'content-type': mediaType, 'x-content-type-options': 'nosniff' });
  if (blob.bytes instanceof Uint8Array) {
    response.end(blob.bytes);
    return;
  }
  for await (const part of blob.bytes) {
    if (response.destroyed) return;
    if (!response.write(part)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}
