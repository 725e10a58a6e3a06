/**
 * A source over the tables of a test's database, for tests whose log has no proofs: it answers a collection as an adapter does, without HTTP, and
 * believes every entry. Connected as the superuser.
 */
import { type AccessLog, type Appended, canonicalText, type EntryDraft, type Json } from '@writ/access-log';
import { accountIdentifierForm } from '@writ/core/identifier-form';
import { blindIndex, identifierKey } from '@writ/prisma';
import { type Part, SourceError } from '@writ/source/client';
import { collectReceipt, type Identifier, protocol, recordLine, scope as scopeSchema } from '@writ/source/wire';
import type pg from 'pg';
import { z } from 'zod';
import { tableHolders } from '../../../packages/subgraph/testing/no-source.ts';
import { tableItems } from '../../../packages/subgraph/testing/table-items.ts';
import type { RecordSource } from '../dependencies.ts';

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const common = (type: string, key: string, at: string): string =>
  `'type', '${type}', 'key', ${key}, 'account', account_id, 'recordedAt', ${instant('recorded_at')}, ${at}`;

/** Every record of an account, in the order of a stream. */
const records = `
  SELECT line FROM (
    SELECT 1 AS category, NULL::timestamptz AS at, account_id AS key, account_id, recorded_at,
           jsonb_build_object(${common('subscriber', 'account_id', `'registeredAt', ${instant('registered_at')}`)},
                              'name', name, 'birthDate', birth_date, 'emails', emails, 'phones', phones, 'address', address,
                              'registrationIp', registration_ip, 'service', service, 'payments', payments, 'devices', devices) AS line
      FROM records.subscriber
    UNION ALL
    SELECT 2, at, id, account_id, recorded_at,
           jsonb_build_object(${common('identification', 'id', `'at', ${instant('at')}`)}, 'ip', ip, 'port', port, 'deviceKind', device_kind, 'device', device)
      FROM records.identification
    UNION ALL
    SELECT 3, at, id, account_id, recorded_at,
           jsonb_build_object(${common('traffic', 'id', `'at', ${instant('at')}`)}, 'event', event, 'source', source, 'destination', destination,
                              'protocol', protocol, 'size', size)
      FROM records.traffic
    UNION ALL
    SELECT 4, published_at, id, account_id, recorded_at,
           jsonb_build_object(${common('item', 'id', `'at', ${instant('published_at')}`)}, 'title', title, 'text', text)
      FROM content.item
    UNION ALL
    SELECT 4, at, id, account_id, recorded_at,
           jsonb_build_object(${common('message', 'id', `'at', ${instant('at')}`)}, 'sender', from_identifier, 'recipients', to_identifiers,
                              'subject', subject, 'text', text)
      FROM content.message
  ) r
  WHERE account_id = ANY ($1) AND recorded_at <= $2 ORDER BY category, at, key`;

const askedFor = z.object({ collect: scopeSchema });

/** What a record leaves out is not there. */
const known = (line: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(line).filter(([, value]) => value !== null));

export function directSource(superuser: Pick<pg.Pool, 'query'>, indexKey: Uint8Array): RecordSource {
  const named = async ({ type, value }: Identifier): Promise<string[]> => {
    const form = accountIdentifierForm(type, value);
    const index = form === null ? Buffer.alloc(0) : blindIndex(identifierKey(indexKey), type, form);
    const { rows } = await superuser.query<{ account_id: string }>(
      'SELECT DISTINCT account_id FROM records.identifier WHERE type::text = $1 AND bidx = $2',
      [type, index],
    );
    return rows.map((row) => row.account_id);
  };
  return {
    ...tableItems({ query: (text, values) => superuser.query(text, values) }),
    describe: async () => ({ protocol, name: 'tables', identifierTypes: ['USER_ID'], categories: [], effects: [], checkpoint: null }),
    async *collect({ receipt }): AsyncGenerator<Part> {
      const { collect: scope } = askedFor.parse(JSON.parse(collectReceipt.parse(receipt).openings.target.text));
      const accounts = 'identifier' in scope ? await named(scope.identifier) : [scope.account];
      const { rows } = await superuser.query<{ line: Record<string, unknown> }>(records, [
        accounts.length === 1 ? accounts : [],
        scope.horizon,
      ]);
      const asked = rows
        .map(({ line }) => recordLine.parse(known(line)))
        .filter((line) => {
          const category = {
            subscriber: 'SUBSCRIBER',
            identification: 'IDENTIFICATION',
            traffic: 'TRAFFIC',
            item: 'CONTENT',
            message: 'CONTENT',
          }[line.type];
          const window = scope.categories.find((one) => one.category === category);
          return window !== undefined && (line.type === 'subscriber' || (line.at >= (window.from ?? '') && line.at < (window.to ?? '~')));
        });
      const [one, another] = accounts;
      yield {
        after: null,
        asOf: scope.horizon,
        found: one === undefined ? 'NOBODY' : another === undefined ? { account: one } : 'AMBIGUOUS',
        lines: (async function* () {
          yield* asked;
        })(),
        end: () => ({ lines: asked.length, sha256: '0'.repeat(64), next: null, signature: Buffer.alloc(64).toString('base64') }),
      };
    },
    blob: () => Promise.reject(new SourceError('NOT_FOUND', 'The tables have no files.')),
    itemBlob: () => Promise.reject(new SourceError('NOT_FOUND', 'The tables have no files.')),
    endCollection: async () => {},
    ...tableHolders(superuser),
  };
}

/** What the receipt of a draft opens: its values, with a salt that proves nothing. */
export const openedOf =
  ({ type, details }: EntryDraft): Appended['openings'] =>
  (fields) => {
    const values: Record<string, Json | undefined> = { type, ...details };
    const opened = fields.flatMap((field) => {
      const value = values[field];
      return value === undefined ? [] : [[field, { value, salt: 'A'.repeat(43) }] as const];
    });
    return Object.fromEntries(opened);
  };

/** What a log of drafts answers for a receipt: the values of the entry, unproven. */
export const draftReceipts = (entries: readonly EntryDraft[]): Pick<AccessLog, 'cosignedReceipt' | 'consistencyProof'> => ({
  async cosignedReceipt(index, fields) {
    const draft = entries[index];
    if (draft === undefined) throw new RangeError(`There is no entry ${index}.`);
    const opened = Object.entries(openedOf(draft)(fields)).map(([field, { value, salt }]) => [field, { text: canonicalText(value), salt }]);
    return { event: draft.event, index: String(index), leaf: '', proof: '', commitments: {}, openings: Object.fromEntries(opened) };
  },
  consistencyProof: async () => [],
});
