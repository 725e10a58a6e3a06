/** What `writ epoc` may be asked: one thing, and nothing that would be ignored. */
import { parseArgs } from 'node:util';
import { UsageError } from '@writ/core';

const options = {
  draft: { type: 'boolean', default: false },
  receive: { type: 'boolean', default: false },
  'received-at': { type: 'string' },
  json: { type: 'boolean', default: false },
  'token-file': { type: 'string' },
} as const;

export interface ReadCall {
  readonly act: 'read';
  readonly file: string;
  /** What becomes of the draft: it is printed, or drafted by an officer, or recorded by the platform's staff as received at an instant. */
  readonly then: 'PRINT' | 'DRAFT' | { readonly receivedAt: string };
  readonly tokenFile: string | undefined;
}
export interface WriteCall {
  readonly act: 'write';
  /** An order's id, or a file with its JSON. */
  readonly order: string;
  readonly isFile: boolean;
  readonly tokenFile: string | undefined;
}

const wrong = (sentence: string): UsageError => new UsageError(`${sentence} See writ epoc --help.`);

function parsedArgs(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw wrong(error.message);
    throw error;
  }
}

function thenOf({ draft, receive, 'received-at': receivedAt }: ReturnType<typeof parsedArgs>['values']): ReadCall['then'] {
  if (draft && receive) throw wrong('Say --draft or --receive, not both.');
  if (receive !== (receivedAt !== undefined)) throw wrong('Say --receive with --received-at, the instant at which the form was received.');
  if (receivedAt === undefined) return draft ? 'DRAFT' : 'PRINT';
  if (!/^\d{4}-\d\d-\d\dT.+(Z|[+-]\d\d:\d\d)$/.test(receivedAt) || Number.isNaN(Date.parse(receivedAt)))
    throw wrong('--received-at is an instant with its zone, like 2026-03-01T12:00:00Z.');
  return { receivedAt: new Date(receivedAt).toISOString() };
}

/** Throws {@link UsageError}. */
export function parseCall(args: string[]): ReadCall | WriteCall {
  const { values, positionals } = parsedArgs(args);
  const [act, named, ...more] = positionals;
  const { json, draft, receive, 'token-file': tokenFile } = values;
  if ((act !== 'read' && act !== 'write') || named === undefined || more.length > 0)
    throw wrong('Say read and a form, or write and an order.');
  if (act === 'read') {
    if (json) throw wrong('--json does not go with read: it prints JSON.');
    const then = thenOf(values);
    if (then === 'PRINT' && tokenFile !== undefined) throw wrong('--token-file goes with --draft or --receive: printing asks nobody.');
    return { act, file: named, then, tokenFile };
  }
  if (draft || receive || values['received-at'] !== undefined) throw wrong('--draft and --receive do not go with write.');
  if (json && tokenFile !== undefined) throw wrong('--token-file does not go with --json: a file is read without a token.');
  return { act, order: named, isFile: json, tokenFile };
}
