/** What a form of ours sends: a few kilobytes, from a page of this origin. */
import type { IncomingMessage } from 'node:http';
import { readBody } from '@writ/core';
import { Refused } from '../people/refused.ts';

const bytesMost = 32_768;

/** A form that came from elsewhere, is too long or has one field twice where it should be once is none. */
export class BadForm extends Error {}

/** The fields. Throws {@link BadForm}; the connection is answered all the same. */
export async function readForm(request: IncomingMessage, origin: string): Promise<URLSearchParams> {
  if (request.headers.origin !== origin) throw new BadForm();
  return readFields(request);
}

/** The fields of a form, whoever sends it. Throws {@link BadForm}. */
export async function readFields(request: IncomingMessage): Promise<URLSearchParams> {
  const { 'content-type': type = '' } = request.headers;
  if (!type.startsWith('application/x-www-form-urlencoded')) throw new BadForm();
  const body = await readBody(request, bytesMost);
  if (body === undefined) throw new BadForm();
  return new URLSearchParams(body.toString('utf8'));
}

/** The one value of a field. Throws {@link BadForm}. */
export function only(form: URLSearchParams, name: string): string {
  const [value, ...more] = form.getAll(name);
  if (value === undefined || more.length > 0) throw new BadForm();
  return value;
}

/** The bytes of base64url. Throws {@link Refused}. */
export function bytesOf(text: string): Uint8Array {
  if (!/^[A-Za-z0-9_-]{1,1024}$/.test(text)) throw new Refused('NOT_SIGNED');
  return new Uint8Array(Buffer.from(text, 'base64url'));
}
