/** Asks the public graph with the documents of `schema/documents/public`, which the gateway always knows, and reads its failures. */
import documents from '../../../schema/documents/public.json' with { type: 'json' };
import type { Ask } from './request.ts';

/** The graph did not answer what was asked. */
export class GraphFault extends Error {
  override readonly name = 'GraphFault';
  /** The code of `docs/errors.md`. */
  readonly code: string;
  /** Finds the error in the operator's own log, where there is one. */
  readonly errorId: string | undefined;
  constructor(code: string, errorId?: string) {
    super(`The public graph answered ${code}.`);
    this.code = code;
    this.errorId = errorId;
  }
  /** Of the page that says so: an error of ours, or a moment at which nothing is answered. */
  get status(): number {
    return this.code === 'INTERNAL_SERVER_ERROR' ? 500 : 503;
  }
}

const textById = new Map(Object.values(documents).map(({ id, text }) => [id, text]));

function textOf(document: object): string {
  const { documentId } = (document as { __meta__: { documentId: string } }).__meta__;
  const text = textById.get(documentId);
  if (text === undefined) throw new Error(`The public pages ask a document that is not in the list: ${documentId}.`);
  return text;
}

/** A generated document: known by its id, typed by what it is asked with and what it answers. */
interface GraphDocument<Result, Variables> {
  __apiType?: (variables: Variables) => Result;
}

/** What the graph answers; throws {@link GraphFault} when any of it failed. */
export async function askGraph<Result, Variables extends Record<string, unknown>>(
  ask: Ask,
  document: GraphDocument<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const { data, errors } = await ask(textOf(document), variables);
  const [failure] = errors ?? [];
  if (failure !== undefined || data === undefined || data === null)
    throw new GraphFault(failure?.extensions?.code ?? 'INTERNAL_SERVER_ERROR', failure?.extensions?.errorId);
  return data as Result;
}
