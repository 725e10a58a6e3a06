/** The acts on each order as happenings: each step takes the order as the step before left it. */
import { Deviation } from '../story/deviation.ts';
import type { OrderCase } from './order-steps.ts';
import type { HistoryOrder } from './order-view.ts';
import type { Scene } from './scene.ts';
import { type Happening, hoursBefore } from './timeline.ts';

/** What happens on one order. */
export function orderHappenings({ by, input, drafted, steps }: OrderCase, scene: Scene, present: Date): Happening[] {
  let order: HistoryOrder | null = null;
  const draft = async (): Promise<void> => {
    order = await scene.acts.draft(by, input);
  };
  return [
    { at: hoursBefore(present, drafted), act: draft },
    ...steps.map(([hoursAgo, step]) => ({
      at: hoursBefore(present, hoursAgo),
      act: async (): Promise<void> => {
        if (order === null) throw new Deviation('an order that was drafted', 'none: its steps come before its draft');
        order = await step(scene, order);
      },
    })),
  ];
}
