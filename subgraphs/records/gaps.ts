/**
 * What the platform's source does not hold of what an order asks for: read under the grant of its category as records are, and logged as such a
 * read with no record. Regulation (EU) 2023/1543, Art. 10.
 */
import type { DataCategory } from '@writ/access';
import type { GapReason } from '@writ/schema/generated/records.ts';
import { type GrantRow, readBeside } from '@writ/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { RecordsContext } from './context.ts';
import type { Parent } from './records.ts';

interface GapRow {
  accountId: string;
  from: Date | null;
  to: Date | null;
  why: GapReason;
  says: string;
}

async function gapsUnder({ db }: RecordsContext, { category, accountId, from, to, horizon, preservations }: GrantRow) {
  const nodes = await db.$queryRaw<GapRow[]>`
    SELECT account_id AS "accountId", gap_from AS "from", gap_to AS "to", why, says
      FROM records.gaps_of_session(${category}::public.data_category, ${accountId}, ${from}::timestamptz, ${to}::timestamptz, ${horizon}::timestamptz,
                                   ${[...preservations]}::text[])`;
  return { nodes };
}

export const gapsOf =
  (category: DataCategory) =>
  async ({ grant: handle }: Parent, _args: unknown, context: RecordsContext, info: GraphQLResolveInfo): Promise<GapRow[]> =>
    (
      await readBeside(
        context,
        { handle, category, info },
        (row) => gapsUnder(context, row),
        () => 0,
      )
    ).nodes;
