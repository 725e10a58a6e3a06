/** What the resolvers of `audit` make each object of. */
import type { CountedEntry } from '@writ/schema/generated/audit.ts';
import type { Page } from '@writ/subgraph';
import type { ListedAccess } from './accesses/access.ts';
import type { EntryRow } from './entries/listed-entry.ts';
import type { SampleRow } from './samples/sample.ts';

export interface NamedRows {
  /** `accesses` is found when it is asked for. */
  Account: { id: string };
  Access: ListedAccess;
  AccessConnection: Page<ListedAccess>;
  Entry: EntryRow;
  EntryConnection: Page<EntryRow>;
  CountedEntryConnection: Page<CountedEntry>;
  Sample: SampleRow;
}
