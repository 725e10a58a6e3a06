/**
 * What `submitOrder` checks, on the order's text alone: nothing here depends on whether an identifier exists. Each check is
 * one file; all of them run, so that one answer has every reason.
 */
import type { OrderLimits } from '@writ/access';
import { checkCategories } from './checks/categories.ts';
import type { Check } from './checks/check.ts';
import { checkEmergency } from './checks/emergency.ts';
import { checkParties } from './checks/parties.ts';
import { checkSecrecy } from './checks/secrecy.ts';
import { checkTargets } from './checks/targets.ts';
import { checkTerritories } from './checks/territories.ts';
import { checkTexts } from './checks/texts.ts';
import { checkWindow } from './checks/window.ts';
import type { OrderContent } from './content.ts';
import { lawOf } from './law/floor.ts';
import type { Approval } from './order.ts';
import type { Reason } from './refusal.ts';

const checks: readonly Check[] = [
  checkTexts,
  checkTargets,
  checkCategories,
  checkWindow,
  checkTerritories,
  checkEmergency,
  checkSecrecy,
  checkParties,
];

/** Every reason not to submit tidied content under this signature, in a fixed order; empty when it may be submitted. */
export function textCheck(content: OrderContent, signer: Approval, limits: OrderLimits): Reason[] {
  const scene = { law: lawOf(content.kind), signer, limits };
  return checks.flatMap((check) => check(content, scene));
}
