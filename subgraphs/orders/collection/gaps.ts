/** What the source does not hold of what an order asks for, for the staff who review it. It comes only of somebody who is there, so only they read it. */
import type { TargetGap } from '@writ/schema/generated/orders.ts';
import DataLoader from 'dataloader';
import type { Services } from '../dependencies.ts';
import { proofOf } from '../disclosure/proofs.ts';

export type GapOfTarget = TargetGap & { readonly target: string };

/** By order. Who may know the case is settled before. */
export type GapsLoader = DataLoader<string, readonly GapOfTarget[]>;

export const gapsLoader = ({ db, queueKey }: Pick<Services, 'db' | 'queueKey'>): GapsLoader =>
  new DataLoader((orders) =>
    Promise.all(
      orders.map(
        (order) => db.$queryRaw<GapOfTarget[]>`
          SELECT target_id AS target, category::text AS category, from_at AS "from", to_at AS "to", why, says
            FROM orders.gaps_of(${order}, ${proofOf({ queueKey }, 'gaps', order)})`,
      ),
    ),
  );
