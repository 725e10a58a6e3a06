/**
 * The files of removed terrorist content, kept sealed with its copy and gone with it: Regulation (EU) 2021/784, Art. 6. They are asked for as files of
 * the published item, before the removal is carried out at the platform (`orders.awaits_collection`).
 */
import { unwrapPreservationKey } from '@writ/prisma/client';
import { collectFiles } from '../collection/collect-files.ts';
import type { Holding } from '../collection/file-store.ts';
import { CollectionOver } from '../collection/store.ts';
import type { Services } from '../dependencies.ts';
import { proofOf } from '../disclosure/proofs.ts';
import type { Database } from '../store/database.ts';
import type { JobKind } from '../worker/job.ts';
import { retainedById } from './retained-content.ts';

/** For how long a process has a copy that it has just gone on with, in seconds. */
const heldSeconds = 60;

/** That this process has the copy: everything that is kept of a file lengthens it, and fails where another process has taken over. */
class CopyHold implements Holding {
  readonly #services: Services;
  readonly #copy: string;
  #until: Date;

  private constructor(services: Services, copy: string, until: Date) {
    this.#services = services;
    this.#copy = copy;
    this.#until = until;
  }

  /** Null where another process has it, and where it is over. */
  static async of(services: Services, copy: string): Promise<CopyHold | null> {
    const until = await held(services, services.db, { copy, since: null, seconds: heldSeconds });
    return until === null ? null : new CopyHold(services, copy, until);
  }

  /** Throws {@link CollectionOver}. */
  async renew(db: Database): Promise<void> {
    const until = await held(this.#services, db, { copy: this.#copy, since: this.#until, seconds: heldSeconds });
    if (until === null) throw new CollectionOver();
    this.#until = until;
  }

  /** A copy counts no faults. */
  async clearFaults(): Promise<void> {}

  /** Lets others take it before its minute is over. */
  async letGo(): Promise<void> {
    await held(this.#services, this.#services.db, { copy: this.#copy, since: this.#until, seconds: 0 });
  }
}

async function held(services: Services, db: Database, { copy, since, seconds }: { copy: string; since: Date | null; seconds: number }) {
  const proof = proofOf(services, 'hold copy', copy, since === null ? '' : String(since.getTime()), String(seconds));
  const [row] = await db.$queryRaw<{ until: Date | null }[]>`
    SELECT content.hold_copy(${copy}, ${since}::timestamptz, ${seconds}::int, ${services.clock()}::timestamptz, ${proof}) AS until`;
  return row?.until ?? null;
}

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
    const holding = await CopyHold.of(services, id);
    if (holding === null) return;
    const key = unwrapPreservationKey(services.preservationKey, id, row.wrapped);
    const files = {
      ...{ services, snapshot: id, keyOf: () => key, holding },
      blob: (sha256: string) => services.source.itemBlob(retained.item, sha256),
    };
    const isEnough = services.clock().getTime() - retained.since.getTime() > enoughMs;
    try {
      await collectFiles(files, { isEnough, isHeard: true });
    } catch (error) {
      if (error instanceof CollectionOver) return;
      throw error;
    } finally {
      await holding.letGo();
    }
  },
};
