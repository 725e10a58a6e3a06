/**
 * One kind of thing that falls due by itself. What is due is read from the orders and their clocks, never from the queue; what is done
 * about it is one transaction that does nothing when it was done before. So a job may be lost, killed in the middle or run twice, and its
 * effect is there once.
 */
import type { Services } from '../dependencies.ts';
import type { Database } from '../store/database.ts';

export interface JobKind {
  /** Lower case letters and hyphens; part of what names a job in the queue. */
  readonly name: string;
  /** The keys of all that is due at `now`. A key is an id of ours and tells nothing about a person. Asked every second: an index answers it. */
  due(db: Database, now: Date): Promise<readonly string[]>;
  /** Does what is due on one key by the installation's clock, or nothing when nothing is. Throws when it could not; then it is tried again. */
  run(services: Services, key: string): Promise<void>;
}
