/**
 * What an attack of the developers' page is: a request that is really sent, what must come back, and which net stops it. Knows no browser: the
 * page and its test send the same.
 */

export type Graph = 'public' | 'platform' | 'authority' | 'audit';

export const graphPaths: Readonly<Record<Graph, string>> = {
  public: '/graphql',
  platform: '/platform/graphql',
  authority: '/authority/graphql',
  audit: '/audit/graphql',
};

/** What stops an attack, and where the threat model speaks of it. */
export const nets = {
  contract: { name: 'the graph of the audience', threat: 'layer 1' },
  shield: { name: 'the rule beside the field (shield)', threat: 'layer 2' },
  grant: { name: 'the grant', threat: 'decision' },
  rows: { name: 'the rows that somebody may see (row-level security, and rules of the same)', threat: 'layer 3' },
  machine: { name: 'the law of orders', threat: 'second person' },
  identity: { name: 'the token of one graph', threat: 'The identity provider' },
  documents: { name: 'trusted documents', threat: 'documents' },
  limits: { name: 'limits', threat: 'floor' },
  endpoint: { name: 'the endpoint', threat: 'Anybody outside' },
} as const;
export type Net = keyof typeof nets;

/** One request to the installation. */
export interface Sent {
  readonly path: string;
  /** Exactly what is sent; a text as it is, anything else as JSON. */
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly reason?: string; readonly limit?: string };
}

/** What came back. */
export interface Received {
  readonly status: number;
  readonly text: string;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphError[];
}

/** Sends as the person who attacks. */
export type Send = (sent: Sent) => Promise<Received>;

export interface Attack {
  readonly id: string;
  readonly title: string;
  /** What the attacker hopes for. */
  readonly about: string;
  readonly net: Net;
  /** What is asked before, for an id that the attacker may know; null where there is nothing to attack now. */
  readonly aim?: (send: Send) => Promise<string | null>;
  readonly sent: (aim: string) => Sent;
  /** Whether it was refused as it must be. Anything else is a hole. */
  readonly isRefused: (received: Received) => boolean;
}

const codesOf = ({ errors = [] }: Received): string[] => errors.map(({ extensions }) => extensions?.code ?? '');
/** No field of the answer holds anything. */
const isEmpty = ({ data }: Received): boolean =>
  data === undefined || data === null || Object.values(data).every((value) => value === null);

/** Refused as a whole, with this code. */
export const refusedWith =
  (code: string, limit?: string) =>
  (received: Received): boolean =>
    codesOf(received).includes(code) && isEmpty(received) && (limit === undefined || received.errors?.[0]?.extensions?.limit === limit);

/** Answered, and there is nothing. */
export const answeredNothing = (received: Received): boolean => received.status === 200 && received.data !== undefined && isEmpty(received);

/** A mutation that answered a refusal with one of these reasons. */
export const refusal =
  (...reasons: string[]) =>
  ({ data }: Received): boolean =>
    Object.values(data ?? {}).some((value) => {
      const found = (value as { reasons?: readonly string[] } | null)?.reasons ?? [];
      return reasons.some((reason) => found.includes(reason));
    });

/** One of several. */
export const either =
  (...checks: readonly Attack['isRefused'][]): Attack['isRefused'] =>
  (received) =>
    checks.some((check) => check(received));

export const ask = (graph: Graph, query: string, variables: object = {}): Sent => ({ path: graphPaths[graph], body: { query, variables } });
