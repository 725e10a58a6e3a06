/** The worker's jobs on a stack without a worker, done when a test says so and one after the other: what each asks and leaves can be compared. */
import { openServices } from '../../subgraphs/orders/dependencies.ts';
import { jobKinds } from '../../subgraphs/orders/worker/jobs.ts';
import { type Stack, seededIndexKey } from './stack.ts';

/** `work` does everything that is due; its snapshots are sealed with a key that nobody else has. */
export function workerByHand({
  database,
  log,
  clock,
  baseUrl,
  queueKey,
  source,
}: Pick<Stack, 'database' | 'log' | 'clock' | 'baseUrl' | 'queueKey' | 'source'>) {
  const keys = { indexKey: seededIndexKey, queueKey, preservationKey: Buffer.alloc(32, 9) };
  const services = openServices({ database: database.options('orders'), log, clock, ...keys, source, baseUrl, country: 'IE' });
  return {
    work: async (): Promise<void> => {
      for (const kind of jobKinds) for (const key of await kind.due(services.db, clock())) await kind.run(services, key);
    },
    close: () => services.db.$disconnect(),
  };
}
