/**
 * Each line that a source gives is held against the scope before it leaves, whatever the adapter's query was: account, category, window,
 * horizon, order, the shape of the line, and for a case the fields that it names.
 */

import { comparePositions, type Position, positionOf } from '../stream/order.ts';
import { overstepOf } from '../stream/overstep.ts';
import { type RecordLine, recordLine, type SubscriberLine } from '../wire/lines.ts';
import type { SubscriberField } from '../wire/scalars.ts';
import type { CollectRequest } from './source.ts';

const fieldNames = {
  NAME: 'name',
  BIRTH_DATE: 'birthDate',
  EMAILS: 'emails',
  PHONES: 'phones',
  ADDRESS: 'address',
  REGISTERED_AT: 'registeredAt',
  REGISTRATION_IP: 'registrationIp',
  SERVICE: 'service',
} as const satisfies Record<SubscriberField, keyof SubscriberLine>;

/** The record with the named fields alone. */
function narrowed(record: RecordLine, fields: readonly SubscriberField[]): RecordLine {
  if (record.type !== 'subscriber') return record;
  const { type, key, account, recordedAt } = record;
  const named = fields.map((field): [string, unknown] => [fieldNames[field], record[fieldNames[field]]]);
  return recordLine.parse({ type, key, account, recordedAt, ...Object.fromEntries(named.filter(([, value]) => value !== undefined)) });
}

/** An adapter's own mistake: its line is not what was asked for. The stream breaks off, as nobody can trust the rest. */
export class Overstep extends Error {
  override readonly name = 'Overstep';
}

/** Checks lines in their order. */
export function lineCheck(request: CollectRequest, fields: readonly SubscriberField[] | undefined) {
  let last: Position | null = request.after;
  return (given: RecordLine): RecordLine => {
    const parsed = recordLine.safeParse(given);
    if (!parsed.success) throw new Overstep(`A line has no shape of the protocol: ${parsed.error.issues[0]?.path.join('.')}.`);
    const record = parsed.data;
    const overstep = overstepOf(record, request);
    if (overstep) throw new Overstep(`A line is outside the ${overstep} of the scope.`);
    const position = positionOf(record);
    if (last && comparePositions(last, position) >= 0) throw new Overstep('A line is out of order, or its key stands twice.');
    last = position;
    return fields ? narrowed(record, fields) : record;
  };
}
