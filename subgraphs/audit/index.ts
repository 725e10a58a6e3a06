/** `audit`: the log's facts for people who check it. It knows leaves, checkpoints and proofs, and no record. */
import type { RuleContext } from '@writ/access';
import { type LogReader, openLogReader } from '@writ/access-log';
import type { DatabaseConnection } from '@writ/prisma';
import { subgraphSdl } from '@writ/schema';
import type { Call, SubgraphDefinition } from '@writ/subgraph';
import pg from 'pg';
import { checkpointOf, consistencyProofOf, entryOf, inclusionProofOf } from './log.ts';

export interface AuditContext extends RuleContext, Call {
  readonly log: LogReader;
}

/** Opens the subgraph over its own database role. */
export function openAudit({ database }: { database: DatabaseConnection }): SubgraphDefinition {
  const pool = new pg.Pool({ ...database, max: 4 });
  pool.on('error', () => undefined);
  const log = openLogReader(pool);
  return {
    name: 'audit',
    sdl: subgraphSdl('audit'),
    resolvers: {
      Query: { checkpoint: checkpointOf, entry: entryOf, inclusionProof: inclusionProofOf, consistencyProof: consistencyProofOf },
    },
    context: (call): AuditContext => ({ ...call, log, covers: async () => false }),
    close: () => pool.end(),
  };
}
