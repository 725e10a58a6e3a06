/**
 * What `submitOrder` checks, on the order's text alone and on the body's own other orders: nothing here depends on whether an identifier
 * exists, and nothing judges whether the order is right. Each check is one file; all of them run, so that one answer has every reason. Each
 * holds the order to its law alone: what is only our care is a warning to the reviewer, `law/warnings.ts`.
 */
import { lawOf } from '../law/in-force.ts';
import type { OrderContent } from '../order/content.ts';
import type { Reason } from '../order/refusal.ts';
import { checkCategories } from './categories.ts';
import type { Check, CheckInput } from './check.ts';
import { checkEmergency } from './emergency.ts';
import { checkInformation } from './information.ts';
import { checkLinks } from './links.ts';
import { checkNotification } from './notification.ts';
import { checkParties } from './parties.ts';
import { checkSecrecy } from './secrecy.ts';
import { checkState } from './state.ts';
import { checkTargets } from './targets.ts';
import { checkTerritories } from './territories.ts';
import { checkTexts } from './texts.ts';
import { checkThreshold } from './threshold.ts';
import { checkWindow } from './window.ts';

const checks: readonly Check[] = [
  checkTexts,
  checkThreshold,
  checkTargets,
  checkState,
  checkCategories,
  checkWindow,
  checkTerritories,
  checkEmergency,
  checkInformation,
  checkSecrecy,
  checkParties,
  checkNotification,
  checkLinks,
];

/** Every reason not to submit tidied content under this signature, in a fixed order; empty when it may be submitted. */
export function textCheck(content: OrderContent, held: Omit<CheckInput, 'law'>): Reason[] {
  const input = { ...held, law: lawOf(content.kind) };
  return checks.flatMap((check) => check(content, input));
}
