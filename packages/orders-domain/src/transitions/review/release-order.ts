/**
 * The second person of the platform releases exactly what was approved. Only now are targets resolved, outside,
 * and whether there is such an account is not asked before everything else holds; two accounts for one target change nothing.
 */
import type { OrderLimits } from '@writ/access/vocabulary';
import { type ClockKind, ended, isReached, isRunning } from '../../clocks/clock.ts';
import type { IdentifierType } from '../../identifiers/identifier-type.ts';
import type { KindLaw } from '../../law/kind-law.ts';
import { anybody } from '../../machine/authority-gates.ts';
import type { ActOf } from '../../machine/command.ts';
import { lacksValidation } from '../../machine/serving.ts';
import type { PersonRule, Step, TransitionInput } from '../../machine/transition-rule.ts';
import { releasedClocks, unreachableReasons } from '../../machine/veto.ts';
import { toGrant } from '../../order/decisions.ts';
import { lapsedReasons, suspensionReasons } from '../../order/in-force.ts';
import type { Order } from '../../order/order.ts';
import { limitReached, type Reason, reason } from '../../order/refusal.ts';
import { machineLimits } from '../received/machine-limit.ts';
import { markReasons } from './marked.ts';
import { despite, releaseWarnings, warningReasons } from './release-warnings.ts';

type Release = ActOf<'releaseOrder'>;

/** A target that several people share is asked about and never read: a source port is asked for only where it is necessary, Regulation (EU) 2023/1543, Art. 3(10). */
const preciser = (type: IdentifierType): string =>
  type === 'IP_ADDRESS_TIME' ? 'the source port of the address' : 'a more precise identifier';

function liveTargets(order: Order) {
  const granting = toGrant(order);
  return order.targets.filter(({ id }) => granting.some(({ target }) => target === id));
}

/** Whether the platform's time is counted in hours, or the order is an emergency: no number of a day keeps such an order waiting. */
const isUrgent = ({ emergency }: Order, { answer }: KindLaw): boolean => emergency !== null || answer?.ordinary.unit === 'HOURS';

/** Whether a second counsel has let this very decision go beyond the numbers of the day. */
function isRaised({ history }: Order): boolean {
  const raised = history.findLastIndex(({ act }) => act === 'raiseLimit');
  return raised > history.findLastIndex(({ act }) => act === 'decideOrder');
}

/** Counts targets and not what they resolve to: a limit must not tell who exists. */
function limitReasons(order: Order, { today }: Release, { law, limits }: { law: KindLaw; limits: OrderLimits }): Reason[] {
  const reasons: Reason[] = [];
  if (isUrgent(order, law) || isRaised(order)) return reasons;
  if (today.byPerson + 1 > limits.releasesPerPerson)
    reasons.push(
      limitReached(
        'releasesPerPerson',
        `One person releases at most ${limits.releasesPerPerson} orders a day: leave it to a colleague, or ask another counsel to raise the limit for this order.`,
      ),
    );
  if (today.toBody + liveTargets(order).length > limits.accountsPerBody)
    reasons.push(
      limitReached(
        'accountsPerBody',
        `At most ${limits.accountsPerBody} accounts a day are released to one body: ask another counsel to raise the limit for this order.`,
      ),
    );
  return reasons;
}

function namesOf({ resolved }: Release, target: string): readonly string[] {
  const names = Object.hasOwn(resolved, target) ? resolved[target] : undefined;
  if (names === undefined) throw new RangeError(`releaseOrder was not told what target ${target} resolves to`);
  return names;
}

function released(order: Order, act: Release) {
  const live = new Set(liveTargets(order).map(({ id }) => id));
  const targets = order.targets.map((target) => ({
    ...target,
    // What was answered by hand keeps the account that was found then.
    resolved: live.has(target.id) ? (namesOf(act, target.id)[0] ?? null) : target.resolved,
  }));
  const missing = new Set(targets.filter(({ resolved }) => resolved === null).map(({ id }) => id));
  const granting = toGrant(order);
  const decisions = order.decisions.map((one) =>
    granting.includes(one) && missing.has(one.target) ? { ...one, outcome: 'NOT_AVAILABLE' as const } : one,
  );
  return { targets, decisions };
}

/** A preservation order's accounts were resolved, without telling anybody, when it was served; releasing it resolves nothing. */
const releasedFields = (order: Order, act: Release, { permits }: KindLaw) => (permits === 'SNAPSHOT' ? {} : released(order, act));

function step({ order, act, law, limits, country, hosts, now }: TransitionInput<'releaseOrder'>): Step {
  const reasons = limitReasons(order, act, { law, limits });
  if (act.digest !== order.digest)
    reasons.push(reason('DIGEST_MISMATCH', 'The digest does not match what was approved: read the order again.'));
  reasons.push(...lapsedReasons(order, now), ...suspensionReasons(order), ...unreachableReasons(order, act));
  reasons.push(...markReasons(order, act.marked));
  const warnings = releaseWarnings(order, act);
  reasons.push(...warningReasons(warnings, act.reason));
  if (lacksValidation(order)) reasons.push(reason('WRONG_STATE', 'The order was never validated: return it.'));
  else reasons.push(...machineLimits(order, law, { limits, country, hosts }));
  if (order.answers.length > 0 && liveTargets(order).length === 0)
    reasons.push(reason('WRONG_STATE', 'Everything that was approved was answered by hand: there is nothing to release.'));
  if (reasons.length > 0) return reasons;
  const shared = law.permits === 'SNAPSHOT' ? [] : liveTargets(order).filter(({ id }) => namesOf(act, id).length > 1);
  if (shared.length > 0) {
    const wanted = [...new Set(shared.map(({ type }) => preciser(type)))].join(' and ');
    return [reason('AMBIGUOUS_TARGET', `A target names more than one account: return the order, to ask for ${wanted}.`)];
  }
  const timed = { clocks: releasedClocks(order, act.notifiedSince) };
  const isHeld = isRunning(timed, 'HOLD') && !isReached(timed, 'HOLD', now);
  // What is to be done to items is answered by doing it, and what nobody of the authority reads here by hand: that time runs on.
  const isToCome = law.permits === 'RESTRICTIONS' || (law.permits === 'GRANTS' && order.received !== null && !act.readsHere);
  const answered: ClockKind[] = isToCome ? [] : ['ANSWER'];
  const clocks = ended(timed.clocks, isHeld ? answered : [...answered, 'HOLD'], now);
  return {
    to: isHeld ? 'HELD' : 'IN_FORCE',
    set: { ...releasedFields(order, act, law), clocks },
    entries: ['order.released.v1'],
    ...despite(warnings, act.reason),
  };
}

export const releaseOrder: PersonRule<'releaseOrder'> = {
  from: ['APPROVED'],
  by: ['COUNSEL'],
  part: 'RELEASER',
  advances: true,
  isParty: anybody,
  step,
};
