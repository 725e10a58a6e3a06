/** A person's own settings: read and written by nobody else. */
import { type Caller, requirePerson } from '@writ/access';
import { readerTextsOf } from '@writ/access/vocabulary';
import { newRowId } from '@writ/core';
import { type Reason, reason } from '@writ/orders-domain/order';
import type { Prisma } from '@writ/prisma/client';
import type { AlertSettingsInput } from '@writ/schema/generated/orders.ts';
import type { Database } from '../store/database.ts';
import { type Choices, choicesOf } from './choices.ts';
import { events } from './watched.ts';

export type HearerRow = Prisma.HearerGetPayload<object>;

/** How long settings hold: a role ends at its issuer, and nobody tells us. */
const holdsMs = 90 * 86_400_000;

/** One address and nothing else: what is written there stands in the header of a mail. */
export const isAddress = (text: string): boolean => text.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(text);

function isWebhook(text: string): boolean {
  const url = text.length <= 2_000 ? URL.parse(text) : null;
  return url !== null && ['https:', 'http:'].includes(url.protocol) && url.username === '' && url.password === '' && url.hash === '';
}

const given = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

const choicesFrom = ({ choices }: Pick<AlertSettingsInput, 'choices'>): Choices =>
  choicesOf(Object.fromEntries(choices.map(({ event, ways }) => [event, ways])));

const uses = (choices: Choices, ...ways: readonly string[]): boolean =>
  events.some((event) => choices[event].some((way) => ways.includes(way)));

/** Every reason why settings can't be saved. */
export function settingsReasons(input: AlertSettingsInput): Reason[] {
  const [address, webhook, choices] = [given(input.address), given(input.webhook), choicesFrom(input)];
  const reasons: Reason[] = [];
  if (address !== null && !isAddress(address))
    reasons.push(reason('INVALID', 'address must be one e-mail address, like name@example.org.'));
  if (webhook !== null && !isWebhook(webhook))
    reasons.push(reason('INVALID', 'webhook must be an address without user, password and fragment, like https://chat.example.org/hook.'));
  if (address === null && uses(choices, 'MAIL', 'DIGEST'))
    reasons.push(reason('MISSING', 'address is missing: you want e-mails. Give an address, or choose another way.'));
  if (webhook === null && uses(choices, 'WEBHOOK'))
    reasons.push(reason('MISSING', 'webhook is missing: you want events to a webhook. Give its address, or choose another way.'));
  if (!['en', 'de'].includes(input.language)) reasons.push(reason('INVALID', 'language must be en or de.'));
  return reasons;
}

/** On each graph a person is somebody else: their roles count there alone. */
const personOf = (caller: Caller): string => `${caller.graph} ${requirePerson(caller)}`;

export const settingsOf = (db: Database, caller: Caller): Promise<HearerRow | null> =>
  db.hearer.findFirst({ where: { person: personOf(caller) } });

/** Saves them; null where they are no longer as the person saw them. */
export async function saveSettings(
  db: Database,
  caller: Caller,
  { settings, generation }: { settings: AlertSettingsInput; generation: number | null },
  at: Date,
): Promise<HearerRow | null> {
  const data = {
    readers: [...readerTextsOf(caller)],
    address: given(settings.address),
    webhook: given(settings.webhook),
    language: settings.language,
    choices: { ...choicesFrom(settings) } as Prisma.InputJsonObject,
    endsAt: new Date(at.getTime() + holdsMs),
  };
  const person = personOf(caller);
  const { count } =
    generation === null
      ? await db.hearer.createMany({ data: [{ id: newRowId(), person, ...data }], skipDuplicates: true })
      : await db.hearer.updateMany({ where: { person, generation }, data: { ...data, generation: { increment: 1 } } });
  return count === 0 ? null : settingsOf(db, caller);
}
