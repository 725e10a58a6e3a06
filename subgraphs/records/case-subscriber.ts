/**
 * Who the person is that a case or a report is about: the fields that its grant names, and no other. The database gives nothing in a field that is not
 * named, and independently of that the field is refused where it was asked.
 */
import { forbidden } from '@writ/core';
import type { CaseSubscriber } from '@writ/schema/generated/records.ts';
import { type GrantRow, namesField, readRecords } from '@writ/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { RecordsContext } from './context.ts';
import { type Parent, subscriberUnder } from './records.ts';
import type { SubscriberRow } from './source-rows.ts';

/** The record as far as it is named; null when nothing is on file. */
export function caseSubscriberOf({ grant: handle }: Parent, _args: unknown, context: RecordsContext, info: GraphQLResolveInfo) {
  const read = async (row: GrantRow) => {
    const found = await subscriberUnder(context, { handle, row });
    return found === null ? null : { ...found, granted: row };
  };
  return readRecords(context, { handle, category: 'SUBSCRIBER', info }, read, (row) => (row === null ? 0 : 1));
}

export type CaseSubscriberRow = SubscriberRow & { granted: GrantRow };

const caseField =
  <Field extends keyof CaseSubscriber & keyof CaseSubscriberRow>(field: Field) =>
  (record: CaseSubscriberRow): CaseSubscriberRow[Field] => {
    if (namesField(record.granted, field)) return record[field];
    throw forbidden(`The field ${field} is not named here: only named fields are read.`);
  };

/** A resolver for every field of the type: none is answered from the record unasked. */
export const caseSubscriberFields: { [Field in keyof CaseSubscriber]-?: (record: CaseSubscriberRow) => CaseSubscriberRow[Field] } = {
  name: caseField('name'),
  birthDate: caseField('birthDate'),
  emails: caseField('emails'),
  phones: caseField('phones'),
  address: caseField('address'),
  registeredAt: caseField('registeredAt'),
  registrationIp: caseField('registrationIp'),
  service: caseField('service'),
};
