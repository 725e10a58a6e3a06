import { choicesOf } from '../alerts/choices.ts';
import { undelivered } from '../alerts/faults.ts';
import type { HearerRow } from '../alerts/settings.ts';
import { events } from '../alerts/watched.ts';
import type { OrdersContext } from '../context.ts';

export const alertSettingsFields = {
  choices: ({ choices }: HearerRow) => events.map((event) => ({ event, ways: choicesOf(choices)[event] })),
  undelivered: ({ id }: HearerRow, _args: unknown, { db }: OrdersContext) => undelivered(db, id),
};
