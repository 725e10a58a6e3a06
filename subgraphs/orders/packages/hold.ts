/**
 * That one process makes a package: it has the package until a time that it moves on while it works. One that stopped meanwhile finds that it has it no more, and
 * writes nothing that could be fetched.
 */
import type { Services } from '../dependencies.ts';
import { deleteChunks, lockPackage, type PackageRow, packageById } from './store.ts';

/** So long a process has it, unless it moves the time on. */
const heldMs = 300_000;

/** Another process has the package by now: whatever this one has made of it is none. */
export class HoldLost extends Error {
  override readonly name = 'HoldLost';
}

export class Hold {
  readonly #services: Pick<Services, 'db' | 'clock'>;
  readonly #id: string;
  #until: Date;

  private constructor(services: Pick<Services, 'db' | 'clock'>, id: string, until: Date) {
    this.#services = services;
    this.#id = id;
    this.#until = until;
  }

  /** Takes the package, unless another process has it or it is not to be made; what was written of it before is deleted. */
  static async take(services: Pick<Services, 'db' | 'clock'>, id: string): Promise<{ row: PackageRow; hold: Hold } | null> {
    const { db, clock } = services;
    const now = clock();
    const [taken] = await db.$queryRaw<{ until: Date }[]>`
      UPDATE orders.package SET held_until = ${new Date(now.getTime() + heldMs)}
       WHERE id = ${id}::uuid AND state = 'PREPARING' AND (held_until IS NULL OR held_until <= ${now}) RETURNING held_until AS until`;
    if (taken === undefined) return null;
    await deleteChunks(db, id);
    const row = await packageById(db, id);
    return row && { row, hold: new Hold(services, id, taken.until) };
  }

  /** Called before each write and each read: moves the time on when a third of it is over. Throws {@link HoldLost}. */
  async goOn(): Promise<void> {
    const { db, clock } = this.#services;
    const now = clock().getTime();
    if (this.#until.getTime() - now > (heldMs * 2) / 3) return;
    const [moved] = await db.$queryRaw<{ until: Date }[]>`
      UPDATE orders.package SET held_until = ${new Date(now + heldMs)}
       WHERE id = ${this.#id}::uuid AND state = 'PREPARING' AND held_until = ${this.#until} RETURNING held_until AS until`;
    if (moved === undefined) throw new HoldLost('Another process makes this package, or it has ended.');
    this.#until = moved.until;
  }

  /** Whether the package, locked until the transaction ends, is still to be made by this process. */
  async isMine(transaction: Parameters<typeof lockPackage>[0]): Promise<PackageRow | null> {
    const row = await lockPackage(transaction, this.#id);
    return row?.state === 'PREPARING' && row.heldUntil?.getTime() === this.#until.getTime() ? row : null;
  }

  /** Lets another process begin at once. */
  async giveBack(): Promise<void> {
    const { db } = this.#services;
    await db.package.updateMany({ where: { id: this.#id, state: 'PREPARING', heldUntil: this.#until }, data: { heldUntil: null } });
  }
}
