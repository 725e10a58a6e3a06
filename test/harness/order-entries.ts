/**
 * An order from its draft to the acknowledged package, whatever way it came in by: what it states and the entries that it leaves, as lines. Each way is compared with one
 * list, `order-entries.txt`, so that no two of them have to run beside each other. Set UPDATE_GOLDEN=1 to write it again, and read what changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { type Entry, entriesFrom } from './disclosures.ts';
import type { Stack } from './stack.ts';

/**
 * What the order states, for ways that name things in words of their own. It has neither grounds nor a summary: of a European order nobody but a notified authority reads
 * these (Regulation (EU) 2023/1543, Art. 9(2)), so the console sends none where nobody is notified.
 */
export const stated = {
  reference: '12 Js 345/26',
  provision: 'Code of Criminal Procedure, section 100k',
  offence: 'Criminal Code, section 263',
  threshold: 'THREE_YEARS',
  from: '2002-08-01T00:00:00Z',
  to: '2002-10-01T00:00:00Z',
  categories: ['SUBSCRIBER', 'TRAFFIC'],
  notNotified: 'The offence touches this state alone, and the person lives here.',
} as const;

const golden = fileURLToPath(new URL('order-entries.txt', import.meta.url));

/** As whom a way signs in differs: a connector has an issuer of its own, and its person is a certificate. For which body does not. */
const isPersonal = (key: string): boolean => ['issuer', 'subject'].includes(key);

/** Without what differs between two orders: ids, hashes, times, sizes and places in the log. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, inner]) => [key, shapeOf(inner)]),
    );
  if (typeof value === 'number') return 0;
  return typeof value === 'string' && /\d{3}|[0-9a-f]{8}|^\d+$|@/.test(value) ? '#' : value;
}

/** Whoever acts for an authority is known by the body alone; whoever acts for the platform is the same person in every way. */
function initiatorOf(initiator: NonNullable<Entry['initiator']>): object {
  const isAuthority = initiator.organisation?.startsWith('northport') === true;
  return isAuthority ? Object.fromEntries(Object.entries(initiator).filter(([key]) => !isPersonal(key))) : initiator;
}

const shaped = ({ index: _index, initiator, ...entry }: Entry): string =>
  JSON.stringify(shapeOf({ ...entry, ...(initiator && { initiator: initiatorOf(initiator) }) }));

/** In the order of their letters: what the worker does meanwhile has no place of its own among them. Looks are left out: each way looks when it has to. */
const shapes = (entries: readonly Entry[]): string[] =>
  entries
    .filter(({ type }) => type !== undefined && type !== 'object.viewed.v1')
    .map(shaped)
    .sort();

/** What the row of the order has of its author: the words as they are, and of instants whether there is one. */
async function statement({ sql }: Stack, id: string): Promise<string> {
  const [row] = await sql<{ stated: object }>(
    'postgres',
    `SELECT jsonb_build_object(
              'kind', kind, 'reference', reference, 'purpose', purpose, 'legalBasis', legal_basis, 'emergency', emergency, 'secrecy', secrecy,
              'recipient', recipient, 'categories', categories, 'from', from_at, 'to', to_at, 'territories', territories,
              'notified', jsonb_build_array(notified_organisation, notified_country, not_notified), 'earlier', earlier,
              'preservation', preservation, 'informed', inform_by IS NOT NULL, 'reportTo', report_to, 'processor', processor,
              'fingerprint', fingerprint) AS stated
       FROM orders.legal_order WHERE id = $1`,
    [id],
  );
  return `statement ${JSON.stringify(row?.stated)}`;
}

/** What a way left since the log had this size. */
export async function leftBy(stack: Stack, start: number, order: string): Promise<string> {
  const lines = [await statement(stack, order), ...shapes(await entriesFrom(stack, start))];
  return `${lines.join('\n')}\n`;
}

/** Fails where a way left something else than the list has. */
export function expectSameEntries(left: string): void {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, left);
  expect(left).toBe(readFileSync(golden, 'utf8'));
}

/** The hash that whoever opens the file of the order's package computes: the seal signs it. */
export async function hashInPackage({ sql }: Pick<Stack, 'sql'>, order: string): Promise<string> {
  const [row] = await sql<{ hash: string }>(
    'postgres',
    'SELECT v.hash FROM orders.package_volume v JOIN orders.package p ON p.id = v.package_id WHERE p.order_id = $1',
    [order],
  );
  return row?.hash ?? expect.fail('The order has no package yet.');
}
