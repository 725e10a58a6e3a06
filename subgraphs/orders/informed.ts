/**
 * What a person is told about orders on their content, at the latest when effect is given to them: Regulation (EU) 2022/2065,
 * Art. 9(5). Told to the account that published the item, and to nobody else.
 */
import type { AccountId } from '@writ/core';
import DataLoader from 'dataloader';
import type { Asking } from './context.ts';
import { heldAccount } from './own-records.ts';

/** One item of an order, as the person is told; `at` is when effect was given, which under a silence is long before it is told. */
export interface Information {
  id: string;
  at: Date;
  authority: string;
  reference: string;
  item: string;
  territories: string[];
  grounds: string;
  provision: string;
  redress: string;
}

/** By account; null for one that isn't the caller's. */
export type InformedLoader = DataLoader<string, Information[] | null>;

const informationsOf = ({ db }: Asking, account: string): Promise<Information[]> => db.$queryRaw<Information[]>`
  SELECT i.id, i.restricted_at AS at, o.issuing_organisation || ' (' || o.issuing_country || ')' AS authority, o.reference, i.item_id AS item,
         o.territories, o.legal_basis ->> 'grounds' AS grounds, o.legal_basis ->> 'provision' AS provision,
         coalesce(o.legal_basis ->> 'redress', '') AS redress
    FROM orders.user_information i JOIN orders.legal_order o ON o.id = i.order_id
   WHERE i.account_id = ${account} ORDER BY i.told_at DESC, i.id`;

export const informedLoader = (asking: Asking): InformedLoader =>
  new DataLoader(async (accounts) => {
    const held = await heldAccount(asking);
    return Promise.all(accounts.map((account) => (account === (held satisfies AccountId | null) ? informationsOf(asking, account) : null)));
  });
