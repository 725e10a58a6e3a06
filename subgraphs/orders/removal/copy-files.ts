/**
 * The files of removed terrorist content, kept sealed with its copy and gone with it: Regulation (EU) 2021/784, Art. 6. They are asked for as files of
 * the published item, before the removal is carried out at the platform (`orders.awaits_collection`).
 */
import { unwrapPreservationKey } from '@writ/prisma/client';
import { collectFiles } from '../collection/collect-files.ts';
import type { Holding } from '../collection/file-store.ts';
import { proofOf } from '../disclosure/proofs.ts';
import type { JobKind } from '../worker/job.ts';
import { retainedById } from './retained-content.ts';

/** Nobody else is kept from it: a job is one process's, and a file that two of them begin is begun again by its first part. */
const unheld: Holding = { renew: async () => {}, clearFaults: async () => {} };

/** How long the source may break off in a file before that is not kept: a day. */
const enoughMs = 86_400_000;

/** A key is the id of a sealed copy of which a file is still to be fetched. */
export const fetchRetainedFiles: JobKind = {
  name: 'fetch-removed-files',
  due: async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`SELECT content.copies_lacking_files() AS id`;
    return rows.map(({ id }) => id);
  },
  async run(services, id) {
    const retained = await retainedById(services.db, id);
    const [row] = await services.db.$queryRaw<
      { wrapped: Uint8Array | null }[]
    >`SELECT content.key_of_copy(${id}, ${proofOf(services, 'key of copy', id)}) AS wrapped`;
    if (retained === null || row === undefined || row.wrapped === null) return;
    const files = {
      ...{ services, snapshot: id, key: unwrapPreservationKey(services.preservationKey, id, row.wrapped), holding: unheld },
      blob: (sha256: string) => services.source.itemBlob(retained.item, sha256),
    };
    const isEnough = services.clock().getTime() - retained.since.getTime() > enoughMs;
    await collectFiles(files, { isEnough, isHeard: true });
  },
};
