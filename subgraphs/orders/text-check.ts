/**
 * What `submitOrder` checks, on the order's text alone and on the body's own other orders: nothing here depends on whether an identifier
 * exists, and nothing judges whether the order is right. Each check is one file; all of them run, so that one answer has every reason.
 */
import { checkCategories } from './checks/categories.ts';
import type { Check, CheckScene } from './checks/check.ts';
import { checkEmergency } from './checks/emergency.ts';
import { checkInformation } from './checks/information.ts';
import { checkLinks } from './checks/links.ts';
import { checkNotification } from './checks/notification.ts';
import { checkParties } from './checks/parties.ts';
import { checkRepeats, unchanged } from './checks/repeats.ts';
import { checkSecrecy } from './checks/secrecy.ts';
import { checkState } from './checks/state.ts';
import { checkTargets } from './checks/targets.ts';
import { checkTerritories } from './checks/territories.ts';
import { checkTexts } from './checks/texts.ts';
import { checkThreshold } from './checks/threshold.ts';
import { checkWindow } from './checks/window.ts';
import type { OrderContent } from './content.ts';
import { lawOf } from './law/floor.ts';
import type { Reason } from './refusal.ts';

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
  checkRepeats,
];

/** Every reason not to submit tidied content under this signature, in a fixed order; empty when it may be submitted. */
export function textCheck(content: OrderContent, held: Omit<CheckScene, 'law'>): Reason[] {
  const { known } = held;
  const scene = { ...held, law: lawOf(content.kind) };
  const reasons = checks.flatMap((check) => check(content, scene));
  return reasons.length > 0 && known.wasRejected && !known.wasRefused ? [...reasons, unchanged()] : reasons;
}
