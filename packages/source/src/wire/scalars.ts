/** The scalar values of the protocol: each has one spelling, so that what is compared or hashed is never spelled in two ways. */
import { z } from 'zod';

/** The protocol's name, as `begin` lines and capabilities carry it. */
export const protocol = 'writ-source/1';

/** Text without NUL characters and halves of surrogate pairs, which no database holds. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), { error: 'has a NUL character or half a surrogate pair' });

/** Text of a record. */
export const recordText = (max: number) => text(max);

/** Text that says something. */
export const shortText = (max: number) => text(max).refine((value) => value.trim() !== '', { error: 'is empty' });

/** An instant in UTC with milliseconds: `2025-01-31T09:00:00.000Z`. Instants of this form sort as texts do. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, { error: 'is not an instant like 2025-01-31T09:00:00.000Z' })
  .refine((value) => !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value, { error: 'is not in the calendar' });

/** The platform's own id of an account, an item or a record. */
export const key = shortText(500);

export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, { error: 'is not a SHA-256 in lower-case hex' });

/** The id of an entry of the log. */
export const entryId = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, { error: 'is not a UUID' });

/** A number of 64 bits as a decimal text. */
export const decimal = z.string().regex(/^(0|[1-9]\d{0,18})$/, { error: 'is not a decimal number without leading zeros' });

/** 32 bytes in base64url without padding. */
export const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: 'is not 32 bytes in base64url' });

/** The order in which a stream has them: the least intrusive first (Regulation (EU) 2023/1543, Art. 3(9) to (12)). */
export const categories = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const;
export const category = z.enum(categories);
export type Category = z.infer<typeof category>;

export const identifierTypes = [
  'USER_ID',
  'HANDLE',
  'PROFILE_URL',
  'EMAIL',
  'PHONE_NUMBER',
  'IP_ADDRESS_TIME',
  'IP_ADDRESS_PORT_TIME',
  'IMEI',
  'MAC_ADDRESS',
  'PAYMENT_FINGERPRINT',
] as const;
export const identifier = z.strictObject({ type: z.enum(identifierTypes), value: shortText(1000) });
export type Identifier = z.infer<typeof identifier>;

/** The fields of a subscriber record that a case or a report may name. */
export const subscriberFields = [
  'NAME',
  'BIRTH_DATE',
  'EMAILS',
  'PHONES',
  'ADDRESS',
  'REGISTERED_AT',
  'REGISTRATION_IP',
  'SERVICE',
] as const;
export type SubscriberField = (typeof subscriberFields)[number];
