/** A source of the platform's records for what asks it nothing: whoever does fails. */
import type { HolderSource } from '../src/holder.ts';

const fail = (): never => {
  throw new Error('nothing is asked of the source here');
};

export const noSource = { collect: fail, blob: fail, holder: fail, signedItem: fail, openItem: fail, account: fail };

interface Client {
  query(text: string, values: unknown[]): Promise<{ rows: { id: string }[] }>;
}

/** Whose account it is by the table that an import fills, as the built-in adapter answers. Connected as whoever may read it. */
export const tableHolders = (client: Client): HolderSource => ({
  holder: async ({ issuer, subject }) => {
    const { rows } = await client.query('SELECT account_id AS id FROM records.account_holder WHERE issuer = $1 AND subject = $2', [
      issuer,
      subject,
    ]);
    return rows[0]?.id ?? null;
  },
});
