/**
 * The lines of a stream: `begin`, then gaps, then records oldest first by (category, at, key), then `end`. A field that is not known is left
 * out, never null. Unknown fields are refused: an adapter can't send what nobody asked for.
 */
import { z } from 'zod';
import { type Category, category, instant, key, protocol, recordText, sha256Hex, shortText } from './scalars.ts';

/** A name that stands for more than one account: never which, nor how many. */
export const ambiguous = 'AMBIGUOUS';

export const beginLine = z.strictObject({
  type: z.literal('begin'),
  protocol: z.literal(protocol),
  /** Nobody: empty. Several: `["AMBIGUOUS", "AMBIGUOUS"]`. */
  accounts: z.array(key).max(2),
  asOf: instant,
});
export type BeginLine = z.infer<typeof beginLine>;

/** Why something is not held. */
export const gapReasons = ['LAST_ONLY', 'NOT_RECORDED', 'RETENTION', 'ELSEWHERE', 'NO_HISTORY', 'UNREADABLE'] as const;
export const gapLine = z.strictObject({
  type: z.literal('gap'),
  category,
  from: instant.optional(),
  to: instant.optional(),
  why: z.enum(gapReasons),
  /** One sentence for the authority. */
  says: shortText(500),
});
export type GapLine = z.infer<typeof gapLine>;

const common = { key, account: key, recordedAt: instant };
const event = { ...common, at: instant };

const payment = z.strictObject({
  kind: z.enum(['CARD', 'BANK_ACCOUNT', 'WALLET', 'CARRIER_BILLING', 'OTHER']),
  provider: shortText(100).optional(),
  holder: shortText(200).optional(),
  ending: shortText(4).optional(),
  reference: shortText(100).optional(),
  fingerprint: shortText(128).optional(),
  addedAt: instant.optional(),
  removedAt: instant.optional(),
});
const deviceKind = z.enum(['IMEI', 'MAC_ADDRESS', 'ADVERTISING_ID', 'DEVICE_ID']);
const device = z.strictObject({ kind: deviceKind, value: shortText(200), at: instant.optional() });

export const subscriberLine = z.strictObject({
  type: z.literal('subscriber'),
  ...common,
  name: shortText(200).optional(),
  birthDate: z.iso.date().optional(),
  emails: z.array(shortText(320)).max(50).optional(),
  phones: z.array(shortText(50)).max(50).optional(),
  address: recordText(500).optional(),
  registeredAt: instant.optional(),
  registrationIp: shortText(45).optional(),
  service: shortText(100).optional(),
  payments: z.array(payment).max(50).optional(),
  devices: z.array(device).max(50).optional(),
  /** What the platform holds of the subscriber beside these. */
  other: z
    .array(z.strictObject({ name: shortText(100), value: recordText(2000) }))
    .max(50)
    .optional(),
});
export type SubscriberLine = z.infer<typeof subscriberLine>;

export const identificationLine = z.strictObject({
  type: z.literal('identification'),
  ...event,
  ip: shortText(45),
  port: z.int().min(0).max(65_535).optional(),
  deviceKind: deviceKind.optional(),
  device: shortText(200).optional(),
});

export const trafficLine = z.strictObject({
  type: z.literal('traffic'),
  ...event,
  event: shortText(100),
  source: shortText(500).optional(),
  destination: shortText(500).optional(),
  protocol: shortText(50).optional(),
  size: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  /** The program, as it names itself. */
  agent: shortText(1000).optional(),
});

export const attachment = z.strictObject({
  sha256: sha256Hex,
  bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  mediaType: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/, { error: 'is not a media type' }),
  name: shortText(255).optional(),
  alt: recordText(10_000).optional(),
});
export type Attachment = z.infer<typeof attachment>;
const attachments = z.array(attachment).max(1000).optional();
const language = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'is no language tag' });

/** What an item says: of a record, and of a look-up. */
export const itemContent = {
  /** Changes with every edit. */
  version: shortText(200).optional(),
  title: recordText(2000).optional(),
  text: recordText(1_000_000).optional(),
  language: language.optional(),
  thread: key.optional(),
  inReplyTo: key.optional(),
  attachments,
};
export const itemLine = z.strictObject({ type: z.literal('item'), ...event, deletedAt: instant.optional(), ...itemContent });

export const messageLine = z.strictObject({
  type: z.literal('message'),
  ...event,
  thread: key.optional(),
  /** As written in it. */
  sender: shortText(500),
  recipients: z.array(shortText(500)).max(10_000),
  subject: recordText(2000).optional(),
  text: recordText(1_000_000).optional(),
  /** What the sender's program says, where that is another instant than `at`. */
  sentAt: instant.optional(),
  deletedAt: instant.optional(),
  attachments,
});

/** A record; its `type` says of which category it is. */
export const recordLine = z.discriminatedUnion('type', [subscriberLine, identificationLine, trafficLine, itemLine, messageLine]);
export type RecordLine = z.infer<typeof recordLine>;

/** The last line of a part; without it the part doesn't count. */
export const endLine = z.strictObject({
  type: z.literal('end'),
  /** How many lines stand between `begin` and this one. */
  lines: z.int().min(0),
  /** Of all bytes before this line. */
  sha256: sha256Hex,
  /** What to send as `after` for the next part; null when this was the last. */
  next: shortText(4000).nullable(),
  /** Ed25519, by the adapter, over `endStatement`; base64. */
  signature: z.string().max(200),
});
export type EndLine = z.infer<typeof endLine>;

export const line = z.discriminatedUnion('type', [
  beginLine,
  gapLine,
  subscriberLine,
  identificationLine,
  trafficLine,
  itemLine,
  messageLine,
  endLine,
]);
export type Line = z.infer<typeof line>;

const categoryOfType: Readonly<Record<RecordLine['type'], Category>> = {
  subscriber: 'SUBSCRIBER',
  identification: 'IDENTIFICATION',
  traffic: 'TRAFFIC',
  item: 'CONTENT',
  message: 'CONTENT',
};
/** The category that a record is of. */
export const categoryOf = ({ type }: Pick<RecordLine, 'type'>): Category => categoryOfType[type];

/** When a record was: a subscriber record is of no instant, and is the first of its account. */
export const atOf = (record: RecordLine): string => ('at' in record ? record.at : '');

/** The bytes that the adapter signs for a part: whose entry, which part of it, and what was in it. `after` and `next` are empty for null. */
export const endStatement = (part: {
  entry: string;
  after: string | null;
  lines: number;
  sha256: string;
  next: string | null;
}): Uint8Array =>
  new TextEncoder().encode(`${protocol} end\n${part.entry}\n${part.after ?? ''}\n${part.lines}\n${part.sha256}\n${part.next ?? ''}\n`);
