/** What a case asks: single fields of the subscriber record, each once and with a reason. */
import { type SubscriberField, subscriberFields } from '@writ/access/vocabulary';
import { textReasons } from '@writ/core/refusal';
import { type Reason, reason } from '../order/refusal.ts';

export interface RequestedField {
  readonly field: SubscriberField;
  readonly reason: string;
}

/** Why the fields can't be asked so; empty when they can. */
export function fieldReasons(fields: readonly RequestedField[]): Reason[] {
  if (fields.length === 0) return [reason('MISSING', 'Name the fields that you need, each with a reason.')];
  const reasons: Reason[] = fields.flatMap(({ field, reason: given }) =>
    textReasons(given, { field: `the reason for ${field}`, needed: 'the person concerned reads the reason' }),
  );
  if (new Set(fields.map(({ field }) => field)).size < fields.length)
    reasons.push(reason('INVALID', 'A field is named twice: name it once.'));
  return reasons;
}

/** In the record's own order, with trimmed reasons: the same question is always the same. */
export const inOrder = (fields: readonly RequestedField[]): RequestedField[] =>
  subscriberFields.flatMap((field) =>
    fields.filter((one) => one.field === field).map(({ reason: given }) => ({ field, reason: given.trim() })),
  );

export const namesOf = (fields: readonly RequestedField[]): SubscriberField[] => fields.map(({ field }) => field);

/** What the person concerned reads: a line a field. */
export const purposeOf = (fields: readonly RequestedField[]): string =>
  fields.map(({ field, reason: why }) => `${field}: ${why}`).join('\n');
