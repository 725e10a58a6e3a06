/**
 * The layer behind row-level security: every row that a read under a grant returns is of the grant's own account. One that is not was never
 * to be read, whatever let it through; nothing of that read is answered.
 */

/** A row, as the database has it. */
export interface OfAccount {
  readonly accountId: string;
}
/** What a read of records returns: a row, no row, or a page of them. */
export type ReadResult = OfAccount | null | { readonly nodes: readonly OfAccount[] };

const rowsOf = (result: ReadResult): readonly OfAccount[] => (result === null ? [] : 'nodes' in result ? result.nodes : [result]);

/** Whether a row is of another account. */
export const hasForeignRow = (result: ReadResult, account: string): boolean =>
  rowsOf(result).some(({ accountId }) => accountId !== account);

/** A row came that the grant does not cover, whoever sent it: nothing of the read is answered, and the authority graph closes. */
export class ForeignRow extends Error {
  override readonly name = 'ForeignRow';
  constructor(options?: ErrorOptions) {
    super('a read under a grant returned what that grant does not cover: the authority graph is closed', options);
  }
}
