/**
 * What a disclosure leaves behind, as a test looks at it from behind: entries of the log as its own keys open them, rows of grants, and
 * the rows of records that SQL of the superuser finds. It asks no graph.
 */
import type { Stack } from './stack.ts';
import type { GraphError } from './watch.ts';

/** An entry with what it says; what an entry doesn't say is absent. */
export interface Entry {
  index: number;
  type?: string;
  outcome?: string;
  reason?: unknown;
  action?: string;
  initiator?: { subject: string | null; organisation?: string | null };
  legal?: Record<string, unknown>;
  target?: Record<string, unknown>;
  refs?: Record<string, unknown>;
  request?: { operation: string; grant?: string };
}

/** A row of a grant. */
export interface GrantRow {
  purpose: string;
  category: string;
  operation: string;
  reference: string;
  account: string;
  from: Date | null;
  to: Date | null;
  horizon: Date;
  revoked: boolean;
  index: string;
}

const fields = ['type', 'outcome', 'reason', 'action', 'initiator', 'legal', 'target', 'refs', 'request'];

export const logSize = async (stack: Stack): Promise<number> =>
  Number((await stack.sql<{ size: string }>('postgres', 'SELECT size FROM log.log_head'))[0]?.size);

/** What the worker adds whenever it comes to send an e-mail: it is of no act that a test does meanwhile. */
const isOfLetters = ({ type }: Pick<Entry, 'type'>): boolean => type === 'letter.addressed.v1';

async function entriesAt(stack: Stack, indices: readonly number[], names: readonly string[]): Promise<Entry[]> {
  const values = await stack.details.values([...indices], [...names]);
  return indices.map((index) => ({ index, ...(values.get(index) as Omit<Entry, 'index'> | undefined) }));
}

/** What an entry of views says that somebody looked at. */
const viewsIn = ({ type, initiator, target }: Entry): string[] =>
  type !== 'object.viewed.v1'
    ? []
    : Object.entries((target?.['objects'] ?? {}) as Record<string, string[]>).flatMap(([object, ids]) =>
        ids.map((id) => `${initiator?.subject} ${object} ${id}`),
      );

/** Without the entries of views that the log has already: a view is entered again in the next hour of the day, which may begin at any moment of a test. */
async function withoutRepeatedViews(stack: Stack, start: number, entries: readonly Entry[]): Promise<Entry[]> {
  if (!entries.some((entry) => viewsIn(entry).length > 0)) return [...entries];
  const before = await entriesAt(
    stack,
    Array.from({ length: start }, (_, index) => index),
    ['type', 'initiator', 'target'],
  );
  const known = new Set(before.flatMap(viewsIn));
  return entries.filter((entry) => {
    const views = viewsIn(entry);
    const isRepeated = views.length > 0 && views.every((view) => known.has(view));
    for (const view of views) known.add(view);
    return !isRepeated;
  });
}

/** The entries from an index on, but for those of e-mails; a public leaf is there with its index alone. */
export async function entriesFrom(stack: Stack, start: number, repeatedViews: 'with' | 'without' = 'without'): Promise<Entry[]> {
  const indices = Array.from({ length: (await logSize(stack)) - start }, (_, at) => start + at);
  const entries = (await entriesAt(stack, indices, fields)).filter((entry) => !isOfLetters(entry));
  return repeatedViews === 'with' ? entries : withoutRepeatedViews(stack, start, entries);
}

/** The rows of every grant that rests on one of these entries. */
export const grantsOn = (stack: Stack, indices: readonly number[]): Promise<GrantRow[]> =>
  stack.sql<GrantRow & Record<string, unknown>>(
    'postgres',
    `SELECT purpose, category, operation, reference, account_id AS account, from_at AS "from", to_at AS "to", horizon,
            revoked_at IS NOT NULL AS revoked, log_idx AS index
       FROM orders.access_grant WHERE log_idx = ANY ($1) ORDER BY log_idx, category`,
    [indices],
  );

/** A log-in's account, and an e-mail address that names it. */
export async function holderIn(stack: Stack, login: string): Promise<{ account: string; email: string }> {
  const [row] = await stack.sql<{ account: string; email: string }>(
    'postgres',
    `SELECT h.account_id AS account, s.emails[1] AS email FROM records.account_holder h JOIN records.subscriber s USING (account_id) WHERE h.subject = $1`,
    [login],
  );
  if (!row) throw new Error(`${login} holds no account`);
  return row;
}

/** `path code`, sorted. */
export const errorsOf = ({ errors = [] }: { errors?: GraphError[] }): string[] =>
  errors.map(({ path, extensions }) => `${path?.join('.')} ${extensions.code}`).sort();

const sources: Readonly<Record<'IDENTIFICATION' | 'TRAFFIC' | 'CONTENT', string>> = {
  IDENTIFICATION: `SELECT at, id, account_id, recorded_at, jsonb_build_object('ip', ip, 'port', port) AS said FROM records.identification`,
  TRAFFIC: `SELECT at, id, account_id, recorded_at, jsonb_build_object('event', event, 'source', source, 'destination', destination,
              'protocol', protocol, 'size', size) AS said FROM records.traffic`,
  CONTENT: `SELECT at, id, account_id, recorded_at, jsonb_build_object('kind', 'MESSAGE', 'sender', from_identifier,
              'recipients', to_identifiers, 'subject', subject, 'text', text) AS said FROM content.message
            UNION ALL SELECT published_at, id, account_id, recorded_at, jsonb_build_object('kind', 'ITEM', 'sender', account_id,
              'recipients', '[]'::jsonb, 'subject', title, 'text', text) FROM content.item`,
};

/** The rows of an account in `[from, to)` that were recorded by `horizon`, oldest first, as an answer spells them. */
export async function rowsIn(
  stack: Stack,
  category: keyof typeof sources,
  { account, from, to, horizon }: { account: string; from: string; to: string; horizon: Date },
): Promise<object[]> {
  const rows = await stack.sql<{ at: Date; said: object }>(
    'postgres',
    `SELECT at, said FROM (${sources[category]}) AS kept
      WHERE account_id = $1 AND at >= $2 AND at < $3 AND recorded_at <= $4 ORDER BY at, id COLLATE "C"`,
    [account, from, to, horizon],
  );
  return rows.map(({ at, said }) => ({ at: at.toISOString(), ...said }));
}
