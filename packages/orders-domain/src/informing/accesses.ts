/**
 * Who is notified of an order that gives access to records, of what, and when. The platform notifies where that is its duty, as soon as
 * something was disclosed: Regulation (EU) 2022/2065, Art. 10(5). Where the authority notifies, the platform never does, whatever day has
 * passed: Regulation (EU) 2023/1543, Art. 13(1) and (4).
 */
import type { DataCategory } from '@writ/access/vocabulary';
import type { AccountId } from '@writ/core';
import { lawOf } from '../law/in-force.ts';
import type { Order, TargetDecision } from '../order/order.ts';
import { isTerminal } from '../order/statuses.ts';
import type { Window } from '../order/window.ts';
import { isHeldBack } from './held-back.ts';

/** What of one account may be read under an order. */
export interface Access {
  readonly account: AccountId;
  readonly categories: readonly DataCategory[];
  /** From the earliest begin to the latest end; null where no category has a window. */
  readonly window: Window | null;
}

const isGranted = ({ outcome }: TargetDecision): boolean => outcome === 'GRANTED' || outcome === 'NARROWED';

function widest(windows: readonly (Window | null)[]): Window | null {
  const known = windows.filter((window) => window !== null);
  if (known.length === 0) return null;
  const times = (end: keyof Window): number[] => known.map((window) => window[end].getTime());
  return { from: new Date(Math.min(...times('from'))), to: new Date(Math.max(...times('to'))) };
}

/** The accounts that the order's targets name and of which something was granted, each once. */
export function accessesUnder({ targets, decisions }: Pick<Order, 'targets' | 'decisions'>): Access[] {
  const resolved = targets.filter((target) => target.resolved !== null);
  const byAccount = Map.groupBy(resolved, ({ resolved: account }) => account as AccountId);
  return [...byAccount].flatMap(([account, named]) => {
    const granted = decisions.filter((one) => isGranted(one) && named.some(({ id }) => id === one.target));
    const categories = [...new Set(granted.flatMap(({ category }) => category ?? []))];
    return categories.length === 0 ? [] : [{ account, categories, window: widest(granted.map(({ window }) => window)) }];
  });
}

/** When the order gave access, which is its release, or an answer by hand that was sent before. */
export function accessedAt({ history, answers }: Pick<Order, 'history' | 'answers'>): Date | null {
  const released = history.findLast(({ act }) => act === 'releaseOrder')?.at;
  const times = [released, ...answers.flatMap(({ confirmedAt, sentAt }) => (confirmedAt === null ? [] : [sentAt]))];
  const known = times.flatMap((at) => at?.getTime() ?? []);
  return known.length === 0 ? null : new Date(Math.min(...known));
}

/** Whether the platform notifies the people of an order now, perhaps later, or never; `isRead`: whether anything was disclosed under it. */
export function notificationTiming(order: Order, isRead: boolean, now: Date): 'NOW' | 'LATER' | 'NEVER' {
  const { permits, informs } = lawOf(order.kind);
  if (permits !== 'GRANTS' || informs !== 'PLATFORM') return 'NEVER';
  if (isHeldBack(order, now)) return 'LATER';
  if (isRead) return 'NOW';
  return isTerminal(order) ? 'NEVER' : 'LATER';
}
