/**
 * The import lines: what a platform passes on, one JSON object a line. These schemas are the one definition; the JSON
 * Schema of `writ import --schema` is made from them. A line is taken as it is or refused: nothing is fixed or dropped.
 */

import { accountIdentifierForm, accountIdentifiers, hasCardNumber, isIban } from '@writ/core/identifier-form';
import { z } from 'zod';

/** Text that the database can hold. */
const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((value) => !value.includes('\0') && value.isWellFormed(), {
      error: 'has a NUL character or half a surrogate pair: remove it',
    });
const shortText = (max: number) => text(max).refine((value) => value.trim() !== '', { error: 'is empty' });
const key = shortText(200).describe("The platform's own id, once in a file. What is known by it becomes what the line says.");
const account = key.describe('Key of an account that stands before this line or was imported earlier. It never changes.');
const item = key.describe('Key of an item that stands before this line or was imported earlier.');
const year0 = { error: 'is in the year 0000, which the calendar does not have' };
const instant = z.iso
  .datetime({ offset: true })
  .refine((value) => !value.startsWith('0000'), year0)
  .describe('An instant with its offset, such as 2002-08-22T11:26:25Z.');

const identifier = z
  .strictObject({
    type: z.enum(accountIdentifiers),
    value: shortText(320).describe(
      'IP_ADDRESS_TIME and IP_ADDRESS_PORT_TIME are address, port and instant, with a blank between them. PAYMENT_FINGERPRINT is what the payment service knows an instrument by, under a key of its own: never the number of a card.',
    ),
  })
  .refine(({ type, value }) => accountIdentifierForm(type, value) !== null, {
    path: ['value'],
    error:
      'is no identifier of its type: an address has an @, a number has digits, IP_ADDRESS_PORT_TIME is like 198.51.100.7 1024 2002-08-22T11:26:25Z, IMEI has its check digit, PAYMENT_FINGERPRINT is no number of a card',
  });

/** A text without the number of a card, which no import line has. */
const cardless = (max: number) =>
  shortText(max).refine((value) => !hasCardNumber(value), {
    error: 'may be the number of a payment card, which is stored nowhere: leave it out',
  });
const payment = z
  .strictObject({
    kind: z.enum(['CARD', 'BANK_ACCOUNT', 'WALLET', 'CARRIER_BILLING', 'OTHER']),
    provider: cardless(100).optional().describe('The scheme of the card, the bank, the payment service.'),
    holder: cardless(200).optional().describe('The name that the instrument bears.'),
    ending: shortText(4).optional().describe('The last characters of its number, at most four.'),
    reference: shortText(100).optional().describe('The IBAN of a bank account, or the address of a wallet; never of a card.'),
    fingerprint: shortText(128)
      .refine((value) => accountIdentifierForm('PAYMENT_FINGERPRINT', value) !== null, {
        error:
          'is no fingerprint: what the payment service knows the instrument by, under a key of its own, and never the number of a card',
      })
      .optional()
      .describe('An order may name the account by it.'),
    addedAt: instant.optional(),
    removedAt: instant.optional(),
  })
  .refine(
    ({ kind, reference }) =>
      reference === undefined || (kind === 'BANK_ACCOUNT' ? isIban(reference) : kind !== 'CARD' && !hasCardNumber(reference)),
    {
      path: ['reference'],
      error: 'is no IBAN of a bank account, or is the number of a payment card, which is stored nowhere',
    },
  );

const deviceKinds = ['IMEI', 'MAC_ADDRESS', 'ADVERTISING_ID', 'DEVICE_ID'] as const;
const isDevice = ({ kind, value }: { kind: (typeof deviceKinds)[number]; value: string }): boolean =>
  kind === 'ADVERTISING_ID' || kind === 'DEVICE_ID' || accountIdentifierForm(kind, value) !== null;
const wrongDevice = { path: ['value'], error: 'is no device of its kind: IMEI has its check digit, MAC_ADDRESS is like 02:00:5e:10:00:01' };
const device = z.strictObject({ kind: z.enum(deviceKinds), value: shortText(200) }).refine(isDevice, wrongDevice);
const activation = z
  .strictObject({ kind: z.enum(deviceKinds), value: shortText(200), at: instant.optional() })
  .refine(isDevice, wrongDevice)
  .describe('A device with which the service was registered or activated. An order may name the account by its IMEI or MAC address.');

const subscriber = z.strictObject({
  name: shortText(200),
  birthDate: z.iso
    .date()
    .refine((value) => !value.startsWith('0000'), year0)
    .optional(),
  address: text(500).optional().describe('Postal or billing address.'),
  emails: z.array(shortText(320)).max(50).optional().describe('Addresses beside those of the identifiers.'),
  phones: z.array(shortText(50)).max(50).optional().describe('Numbers beside those of the identifiers.'),
  registrationIp: z.union([z.ipv4(), z.ipv6()]).optional(),
  service: shortText(100).optional().describe('The service that the account is for.'),
  payments: z.array(payment).max(50).optional().describe('What the subscription is paid with.'),
  devices: z.array(activation).max(50).optional(),
});

const accountLine = z.strictObject({
  type: z.literal('account'),
  key,
  handle: shortText(200).describe('What other users see; no two accounts have one handle.'),
  registeredAt: instant,
  language: z
    .enum(['en', 'de'])
    .optional()
    .describe('The language in which the person is written to; that of the installation when left out.'),
  identifiers: z.array(identifier).max(100),
  subscriber,
  canary: z
    .literal(true)
    .optional()
    .describe('An account of nobody, which no order covers: whoever reaches it closes the authority graph. Tell nobody which one it is.'),
});

const identificationLine = z.strictObject({
  type: z.literal('identification'),
  key,
  account,
  at: instant,
  ip: z.union([z.ipv4(), z.ipv6()]),
  port: z.int().min(0).max(65_535).optional(),
  device: device.optional().describe('The device that had the address. An order may name the account by its IMEI or MAC address.'),
});

const trafficLine = z.strictObject({
  type: z.literal('traffic'),
  key,
  account,
  at: instant,
  event: shortText(100).optional().describe('What happened, in one word; TRANSFER when it is not said.'),
  source: shortText(500),
  destination: shortText(500),
  protocol: shortText(50).optional(),
  messageSize: z.int().min(0).max(2_147_483_647).optional().describe('In bytes.'),
});

const itemLine = z.strictObject({
  type: z.literal('item'),
  key,
  account,
  publishedAt: instant,
  title: text(2_000).optional(),
  text: text(1_000_000),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'is no language tag such as en or pt-BR' })
    .optional(),
  inReplyTo: item.optional(),
  thread: key.optional().describe('Items with one thread belong together. Without it, an item starts a thread of its own.'),
});

const messageLine = z.strictObject({
  type: z.literal('message'),
  key,
  account: account.describe('The account whose copy this is: a message between two accounts has a line for each.'),
  at: instant,
  from: shortText(500),
  to: z.array(shortText(500)).max(10_000),
  subject: text(2_000).optional(),
  text: text(1_000_000),
});

const noticeLine = z.strictObject({
  type: z.literal('notice'),
  key,
  item,
  category: z.string().regex(/^STATEMENT_CATEGORY_[A-Z_]{1,80}$/, {
    error: 'is no category of the DSA Transparency Database, such as STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  }),
  explanation: shortText(20_000),
  notifierName: text(200).optional(),
  notifierEmail: text(320).optional(),
  submittedAt: instant,
});

const issuer = shortText(2_000).describe("The issuer of the person's token.");
const subject = shortText(255).describe("The subject of the person's token.");

const holderLine = z
  .strictObject({ type: z.literal('holder'), issuer, subject, account })
  .describe('Which account a person who signs in holds; a person holds one.');

const importLines = [accountLine, identificationLine, trafficLine, itemLine, messageLine, noticeLine, holderLine] as const;

/** Any line of something that is there, by its `type`. */
export const importLine = z.discriminatedUnion('type', importLines);
export type ImportLine = z.infer<typeof importLine>;
export type LineType = ImportLine['type'];
/** The lines of one type. */
export type LineOf<T extends LineType> = Extract<ImportLine, { type: T }>;

/** All types of lines. */
export const lineTypes = [
  'account',
  'identification',
  'traffic',
  'item',
  'message',
  'notice',
  'holder',
] as const satisfies readonly LineType[];

/** What a line can delete. A notice is work and evidence: its own time for keeping ends it. */
export const deletableTypes = ['account', 'identification', 'traffic', 'item', 'message', 'holder'] as const satisfies readonly LineType[];

const deleted = z.literal(true).describe('It is gone from the platform.');
const deletionLines = [
  z.strictObject({ type: z.literal(['account', 'identification', 'traffic', 'item', 'message']), key, deleted }),
  z.strictObject({ type: z.literal('holder'), issuer, subject, deleted }),
] as const;

/** A line of something that is gone. */
export const deletionLine = z.discriminatedUnion('type', deletionLines);
export type DeletionLine = z.infer<typeof deletionLine>;

/** Any line of a file. */
export type FileLine = ImportLine | DeletionLine;

/** Whether a line is of something that is gone. */
export const isDeletion = (line: FileLine): line is DeletionLine => 'deleted' in line;

/** By what a line names its row, which no other line of its type in the file may. */
export const keyOf = (line: FileLine): string => (line.type === 'holder' ? JSON.stringify([line.issuer, line.subject]) : line.key);

/** The JSON Schema (2020-12) of a line. What it can't say (NUL characters) is checked beside it. */
export const importLineSchema = (): unknown => {
  const { anyOf, ...rest } = z.toJSONSchema(z.union([...importLines, ...deletionLines]), { io: 'input' });
  return { ...rest, oneOf: anyOf };
};
