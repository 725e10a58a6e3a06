/**
 * What the guided story of a demo needs beside the graphs: under which name the person of the story publishes, and the hand that changes
 * the log behind its back. Opened in demo mode alone.
 */
import { connect, type DatabaseConnection } from '@writ/prisma';
import { changeEntry, putBack } from './tamper.ts';

export interface StoryConnections {
  /** As `writ_owner`. */
  readonly owner: DatabaseConnection;
  /** As the superuser of the demo's own database. */
  readonly superuser: DatabaseConnection;
}

const handleOf = `SELECT a.handle FROM records.account a JOIN records.account_holder h ON h.account_id = a.id WHERE h.subject = $1 LIMIT 1`;

/** Each call has a connection of its own: a story makes a handful of them. */
export const guidedStory = ({ owner, superuser }: StoryConnections) => ({
  handle: async (login: string): Promise<string | null> => {
    const client = await connect(owner);
    try {
      const { rows } = await client.query<{ handle: string }>(handleOf, [login]);
      return rows[0]?.handle ?? null;
    } finally {
      await client.end();
    }
  },
  change: (index: number): Promise<boolean> => changeEntry(superuser, index),
  putBack: (): Promise<readonly number[]> => putBack(superuser),
});
