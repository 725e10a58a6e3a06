/** What holds of every order, whatever anybody does with it in whatever sequence. The rules are said here anew and not taken from the machine. */
import { orderLimits } from '@writ/access/vocabulary';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crowd, removalRequest, request, type Throw, thrown, throws, urgentRequest } from '../../testing/random-acts.ts';
import { sampleSalts, start } from '../../testing/sample-order.ts';
import { isRunning } from '../clocks/clock.ts';
import { digestOf } from '../order/digest.ts';
import { draftOrder } from '../order/draft.ts';
import { isSuspended } from '../order/in-force.ts';
import type { Order } from '../order/order.ts';
import { transition } from './machine.ts';
import { isRefused } from './move.ts';

interface Turn {
  readonly before: Order;
  readonly after: Order;
  readonly refused: boolean;
}

/** Plays a case from its draft, and answers each turn. */
function played([content, issuer]: readonly [Parameters<typeof draftOrder>[0], number], dice: readonly Throw[]): Turn[] {
  const actor = crowd[issuer];
  const drafted = actor && draftOrder(content, actor, start, { id: 'order', salts: sampleSalts });
  if (drafted === undefined || isRefused(drafted)) throw new Error('the case has no issuer');
  let now = start.getTime();
  let { order } = drafted;
  return dice.map((one) => {
    now += one.waitMs;
    const before = order;
    const { act, actor: by } = thrown(before, one);
    const answer = transition(before, act, { actor: by, now: new Date(now) }, { limits: orderLimits, country: 'IE' });
    if (!isRefused(answer)) order = answer.order;
    return { before, after: order, refused: isRefused(answer) };
  });
}

/** Runs a property over many cases; answers how often each state was entered, so that a test can ask for enough. */
function everywhere(holds: (turn: Turn) => void, cases: typeof request = request): Map<string, number> {
  const entered = new Map<string, number>();
  fc.assert(
    fc.property(cases, fc.array(throws, { minLength: 24, maxLength: 44 }), (content, dice) => {
      for (const turn of played(content, dice)) {
        holds(turn);
        const { status } = turn.after;
        if (turn.before.status !== status) entered.set(status, (entered.get(status) ?? 0) + 1);
      }
    }),
    { numRuns: 1_000 },
  );
  return entered;
}

const terminal = ['FULFILLED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'EXPIRED'];

test('generations only grow, by one for each act that changed the order, and a refused act leaves the order unchanged', () => {
  everywhere(({ before, after, refused }) => {
    expect(after.generation).toBe(before.generation + (refused ? 0 : 1));
    expect(after.history.length).toBe(after.generation);
    if (refused) expect(after).toBe(before);
  });
});

/** What is done with an order that is over: the person is told, or not yet; what is preserved is kept or needed no longer; it is scrutinised. */
const afterwards = [
  'takeOrder',
  'renewSecrecy',
  'liftSecrecy',
  'endSecrecy',
  'confirmInformed',
  'recordChallenge',
  'endPreservation',
  'requestScrutiny',
  'recordScrutiny',
];
/** What makes of one end another one: a remedy, a validation that comes late, a withdrawal, an infringement. */
const otherEnds: Readonly<Record<string, readonly string[]>> = {
  endChallenge: ['REVOKED'],
  refuseValidation: ['REVOKED'],
  validateOrder: [],
  withdrawOrder: ['WITHDRAWN'],
  scrutiniseOrder: ['REVOKED'],
  recordScrutiny: ['REVOKED'],
};

test('an order that has ended remains over, and nothing of it is expected but informing the person, its scrutiny and a validation that is late', () => {
  const entered = everywhere(({ before, after, refused }) => {
    const act = after.history.at(-1)?.act ?? '';
    // A refusal of the platform is not the end when its authority maintains the order.
    if (!terminal.includes(before.status) || act === 'maintainOrder') return;
    expect([before.status, ...(otherEnds[act] ?? [])]).toContain(after.status);
    expect([after.decisions, after.targets]).toEqual([before.decisions, before.targets]);
    if (!refused) expect([...afterwards, ...Object.keys(otherEnds)]).toContain(act);
    const running = after.clocks.filter(({ endedAt }) => endedAt === null).map(({ kind }) => kind);
    const late = after.status === 'FULFILLED' ? ['VALIDATION'] : [];
    expect(running.filter((kind) => ![...late, 'SECRECY', 'INFORM'].includes(kind))).toEqual([]);
  });
  // No production order expires.
  for (const status of terminal.filter((one) => one !== 'EXPIRED')) expect(entered.get(status) ?? 0, status).toBeGreaterThan(0);
});

test('terrorist content is approved only with a finding on its purpose, whatever that is, and its hour is paused during an impediment', () => {
  const met = { approved: 0, standing: 0 };
  everywhere(({ after }) => {
    if (after.status === 'APPROVED') {
      met.approved += 1;
      expect(after.history.findLast(({ act }) => act === 'decideOrder')?.publicPurpose?.purpose).toMatch(/^(NONE|ART)$/);
    }
    const hour = after.clocks.find(({ kind, endedAt }) => kind === 'ANSWER' && endedAt === null);
    if (hour === undefined || !after.impediments.some(({ endedAt }) => endedAt === null)) return;
    met.standing += 1;
    expect(hour.pauses.some(({ to, cause }) => to === null && cause === 'IMPEDIMENT')).toBe(true);
  }, removalRequest);
  expect(met.approved).toBeGreaterThan(20);
  expect(met.standing).toBeGreaterThan(5);
});

test('the digest is always that of what is requested or granted now', () => {
  everywhere(({ before, after }) => {
    if (after === before) return;
    if (after.status === 'DRAFT') expect(after.digest).toBeNull();
    else if (!terminal.includes(after.status)) expect(after.digest).toBe(digestOf(after));
  });
});

test('what was narrowed or refused never returns, unless the issuer requests it again or maintains the order', () => {
  let narrowed = 0;
  everywhere(({ before, after }) => {
    for (const now of after.decisions) {
      const was = before.decisions.find(({ target, category }) => target === now.target && category === now.category);
      if (was === undefined) {
        expect([before.status, after.status]).toEqual(['CLARIFICATION', 'SUBMITTED']);
        continue;
      }
      if (was.outcome === 'REFUSED' && after.history.at(-1)?.act !== 'maintainOrder') expect(now.outcome).toBe('REFUSED');
      expect(now.window === null).toBe(was.window === null);
      if (now.window === null || was.window === null) continue;
      expect(now.window.from >= was.window.from && now.window.to <= was.window.to).toBe(true);
      if (now.window.from > was.window.from) narrowed += 1;
    }
  });
  expect(narrowed).toBeGreaterThan(100);
});

/** The last time that something was done in the case, and by whom. */
const lastly = (order: Order, act: string) => order.history.findLast((event) => event.act === act);
const judicial = ['JUDGE', 'COURT', 'INVESTIGATING_JUDGE'];

/** Whether the law of the samples wants somebody beside the issuer. */
function needsValidator({ kind, issuing, categories }: Order): boolean {
  if (kind === 'DSA_ACT' || kind === 'TCO_REMOVAL' || judicial.includes(issuing.office ?? '')) return false;
  return issuing.office !== 'PUBLIC_PROSECUTOR' || categories.includes('TRAFFIC') || categories.includes('CONTENT');
}

test('no order comes into force without two people of the platform and whoever the law requires beside the issuer', () => {
  const entered = everywhere(({ before, after }) => {
    if (after.status !== 'IN_FORCE' || before.status === 'IN_FORCE') return;
    const [reviewed, released] = [lastly(after, 'decideOrder')?.by, lastly(after, 'releaseOrder')?.by];
    expect(reviewed && released).toBeTruthy();
    expect([reviewed?.issuer, reviewed?.subject]).not.toEqual([released?.issuer, released?.subject]);
    if (!needsValidator(after)) return;
    const sensitive = after.categories.includes('TRAFFIC') || after.categories.includes('CONTENT');
    if (after.validating === null) {
      expect([after.emergency === null, sensitive, isRunning(after, 'VALIDATION')]).toEqual([false, false, true]);
      return;
    }
    expect(after.validating.organisation).not.toBe(after.issuing.organisation);
    if (sensitive) expect(judicial).toContain(after.validating.office);
    const sinceAsked = after.history.slice(after.history.findLastIndex(({ to, from }) => to === 'SUBMITTED' && from !== 'SUBMITTED'));
    expect(sinceAsked.some(({ act }) => act === 'validateOrder')).toBe(true);
  });
  expect(entered.get('IN_FORCE') ?? 0).toBeGreaterThan(20);
});

test('no emergency comes into force that its authority has denied, or that it did not confirm and counsel gives no reason for, and no order that a challenge suspends', () => {
  let emergencies = 0;
  let suspended = 0;
  everywhere(({ before, after }) => {
    if (isSuspended(after)) suspended += 1;
    if (before.status !== 'APPROVED' || (after.status !== 'IN_FORCE' && after.status !== 'HELD')) return;
    expect(isSuspended(after)).toBe(false);
    if (after.callBack === null) expect(after.history.at(-1)?.text).toMatch(/^NOT_CALLED_BACK: ./);
    else expect(after.callBack.confirmed).toBe(true);
    emergencies += 1;
  }, urgentRequest);
  expect(Math.min(emergencies, suspended)).toBeGreaterThan(3);
});

test('no person has two parts in a case, whatever roles they have', () => {
  everywhere(({ after }) => {
    const parts = new Map<string, Set<string>>();
    for (const { by, part } of after.history) {
      if (by === null || part === null) continue;
      const key = JSON.stringify([by.issuer, by.subject]);
      parts.set(key, (parts.get(key) ?? new Set()).add(part));
    }
    for (const [person, had] of parts) expect(had.size, person).toBe(1);
  });
});

test('an approval is void once the order changes', () => {
  everywhere(({ before, after }) => {
    if (before.status === 'CLARIFICATION' && after.status === 'SUBMITTED')
      expect([after.validating, after.enforcing, after.claim, after.decisions.every(({ outcome }) => outcome === 'PENDING')]).toEqual([
        null,
        null,
        null,
        true,
      ]);
  });
});
