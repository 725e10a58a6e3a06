/** What comes back over REST: the answer of the graph, or why there is none. */

/** Why a part of an answer is missing. The code is the one to decide by: docs/errors.md. */
export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
}

/** What proves that a read of somebody's records is in the log: `writ verify receipt`, or `@writ/verify`. */
export type Receipt = Readonly<Record<string, unknown>>;

export interface Answer<Data> {
  /** 200, 404 where what was asked for is not there, 409 where an act is refused: `data` has a `Refusal` then. */
  readonly status: number;
  /** What the document selects. What may not be read is null, and `errors` says why. */
  readonly data: Data;
  readonly errors: readonly GraphError[];
  /** One for each read of records, over `data` and `errors`. */
  readonly receipts: readonly Receipt[];
  /** The answer as it came: keep these bytes with the receipts. */
  readonly bytes: Uint8Array;
}

/** Nothing was answered: a problem of RFC 9457, or an answer of the graph without data. */
export class WritProblem extends Error {
  override readonly name = 'WritProblem';
  /** The status of the answer. */
  readonly status: number;
  /** A code of docs/errors.md; null where what answered names none. */
  readonly code: string | null;
  /** Seconds after which the same may be asked again; null where that is of no use. */
  readonly retryAfter: number | null;

  constructor(message: string, { status, code, retryAfter }: Pick<WritProblem, 'status' | 'code' | 'retryAfter'>) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

interface Body<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphError[];
  readonly extensions?: { readonly receipt?: readonly Receipt[] };
  /** Of a problem. */
  readonly detail?: unknown;
  readonly code?: unknown;
}

function bodyOf<Data>(bytes: Uint8Array): Body<Data> | null {
  try {
    const body: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof body === 'object' && body !== null ? (body as Body<Data>) : null;
  } catch {
    return null;
  }
}

const textOr = <Other>(value: unknown, other: Other): string | Other => (typeof value === 'string' ? value : other);

function problemOf({ status, headers }: Response, body: Body<unknown> | null): WritProblem {
  const [error] = body?.errors ?? [];
  const after = headers.get('retry-after');
  const message = textOr(body?.detail ?? error?.message, 'What answered is no Writ, or something before it that answers in its place.');
  return new WritProblem(message, {
    status,
    code: textOr(body?.code ?? error?.extensions.code, null),
    retryAfter: after !== null && /^\d{1,6}$/.test(after) ? Number(after) : null,
  });
}

/** Reads an answer whole. Throws {@link WritProblem} where it has no data. */
export async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const body = bodyOf<Data>(bytes);
  if (body?.data === undefined || body.data === null) throw problemOf(response, body);
  return { status: response.status, data: body.data, errors: body.errors ?? [], receipts: body.extensions?.receipt ?? [], bytes };
}
