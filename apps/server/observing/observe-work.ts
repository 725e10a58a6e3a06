/** What is late, waits or was given up, as the worker finds it when metrics are asked for. */
import type { Clock } from '@writ/core';
import { banded, type Observer, type Report } from '@writ/telemetry';
import type { ValueOf } from '@writ/telemetry/catalogue';
import type { Figure, Waiting, Work } from '@writ/worker';

type Queue = ValueOf<'queue'>;
type ClockName = ValueOf<'clock'>;
type Service = ValueOf<'service'>;

function reportWaiting(report: Report, { what, since, dead }: Waiting, now: Date): void {
  const seconds = since === null ? 0 : Math.max(0, (now.getTime() - since.getTime()) / 1_000);
  report('writ_queue_oldest_seconds', seconds, { queue: what as Queue });
  report('writ_deliveries_dead', dead, { queue: what as Queue });
  if (what === 'submissions') report('writ_submissions_oldest_seconds', seconds, {});
}

function reportFigure(report: Report, { what, of, value }: Figure): void {
  const clock = of as ClockName;
  if (what === 'overdue') report('writ_order_overdue', banded(value), { clock });
  else if (what === 'due soon') report('writ_order_due_soon', banded(value), { clock });
  else if (what === 'room of decisions') report('writ_decisions_room_seconds', value, {});
  else if (what === 'day of keys') report('writ_keys_day_overdue_seconds', value, { service: of as Service });
  else if (what === 'jobs dead') report('writ_jobs_dead', value, {});
  else report('writ_queue_oldest_seconds', value, { queue: 'jobs' });
}

export const observeWork =
  (works: readonly Pick<Work, 'waiting' | 'figures'>[], clock: Clock): Observer =>
  async (report) => {
    const asked = await Promise.allSettled(
      works.flatMap((work) => [
        work.waiting?.().then((all) => {
          for (const one of all) reportWaiting(report, one, clock());
        }),
        work.figures?.().then((all) => {
          for (const one of all) reportFigure(report, one);
        }),
      ]),
    );
    const failed = asked.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  };
