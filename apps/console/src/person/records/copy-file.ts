/** A person's own copy, as the gateway sends it: one file, or why there is none. */
import type { Failure } from '../../app/failure.ts';

export type CopyOutcome =
  | { readonly kind: 'file'; readonly name: string; readonly file: Blob }
  | { readonly kind: 'broken' }
  | { readonly kind: 'failed'; readonly failures: readonly Failure[] };

/** A public half of an age key, as far as it can be told without its checksum. */
export const isRecipient = (text: string): boolean => /^age1[a-z0-9]{58}$/.test(text);

const unreachable: CopyOutcome = { kind: 'failed', failures: [{ code: 'UNREACHABLE', message: '', path: '' }] };

interface Refused {
  errors?: { message: string; extensions: { code: string; errorId?: string; retryAfterSeconds?: number } }[];
}

async function failureOf(response: Response): Promise<CopyOutcome> {
  const { errors: [error] = [] } = (await response.json().catch(() => ({}))) as Refused;
  return error === undefined ? unreachable : { kind: 'failed', failures: [{ message: error.message, path: '', ...error.extensions }] };
}

const nameIn = (disposition: string | null): string => /filename="([\w.-]+)"/.exec(disposition ?? '')?.[1] ?? 'writ.zip.age';

/** Takes it. Never rejects: a file that is not whole is none. */
export async function takeCopy(recipient: string): Promise<CopyOutcome> {
  const asked = { method: 'POST', credentials: 'same-origin', cache: 'no-store', headers: { 'content-type': 'application/json' } } as const;
  const response = await fetch('/me/copy', { ...asked, body: JSON.stringify({ recipient }) }).catch(() => null);
  if (response === null) return unreachable;
  if (!response.ok) return failureOf(response);
  try {
    return { kind: 'file', name: nameIn(response.headers.get('content-disposition')), file: await response.blob() };
  } catch {
    return { kind: 'broken' };
  }
}
