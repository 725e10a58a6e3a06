import { reason, refusalOf } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { saveSettings, settingsReasons } from '../../../alerts/settings.ts';
import type { OrdersContext } from '../../../context.ts';

export async function saveAlertSettings(_: unknown, args: Sdl.MutationSaveAlertSettingsArgs, { db, caller, clock }: OrdersContext) {
  const { settings, generation = null } = args;
  const reasons = settingsReasons(settings);
  if (reasons.length > 0) return refusalOf(reasons);
  const saved = await saveSettings(db, caller, { settings, generation }, clock());
  return saved ?? refusalOf([reason('STALE', 'Your settings have changed since you read them: read them again.')]);
}
