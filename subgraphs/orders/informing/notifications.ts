/**
 * A person's notifications about orders on their content and their records: Regulation (EU) 2022/2065, Art. 9(5) and 10(5); Regulation (EU)
 * 2023/1543, Art. 13. Told to the account that published the item or whose records they are, and to nobody else; it names the authority,
 * never the officer.
 */
import type { DataCategory } from '@writ/access';
import type { AccountId } from '@writ/core';
import { informedByPlatform, lawOf, type OrderKind, orderKinds } from '@writ/orders-domain/law';
import { requestEnd } from '@writ/orders-domain/removal';
import DataLoader from 'dataloader';
import type { RequestContext } from '../dependencies.ts';
import type { Database } from '../store/database.ts';

/** One item, or the records of one account; `at` is when effect was given, which under a non-disclosure period is long before the notification. */
export interface Information {
  id: string;
  at: Date;
  toldAt: Date;
  authority: string;
  reference: string;
  kind: OrderKind;
  orderedAt: Date;
  item: string | null;
  territories: string[];
  grounds: string | null;
  categories: DataCategory[];
  from: Date | null;
  to: Date | null;
  purpose: string | null;
  provision: string;
  redress: string | null;
  scrutiny: ScrutinyRight | null;
}

interface ScrutinyRight {
  authority: string | null;
  country: string;
  requestUntil: Date;
  infringedAt: Date | null;
}

/** What of an order the right depends on. */
interface Behind {
  kind: OrderKind;
  issuingCountry: string | null;
  home: string | null;
  infringedAt: string | null;
}

/** Regulation (EU) 2021/784, Art. 4(4): 48 hours from the person's information, of an order of another state than the platform's. */
function scrutinyRight({ kind, issuingCountry, home, infringedAt }: Behind, toldAt: Date, country: string): ScrutinyRight | null {
  const { scrutiny } = lawOf(kind);
  if (scrutiny === undefined || issuingCountry === country) return null;
  const requestUntil = requestEnd(scrutiny, toldAt, country);
  return { authority: home, country, requestUntil, infringedAt: infringedAt === null ? null : new Date(infringedAt) };
}

/** By account; null for one that isn't the caller's. */
export type InformedLoader = DataLoader<string, Information[] | null>;

/** The kinds whose summary is for the notified authority alone. */
const unsummarised = (): OrderKind[] => orderKinds.filter((kind) => lawOf(kind).notForAddressee?.texts.includes('purpose') === true);

async function informationsOf({ db, country }: RequestContext, account: string): Promise<Information[]> {
  const rows = await toldTo(db, account);
  return rows.map(({ behind, ...told }) => ({ ...told, scrutiny: scrutinyRight(behind, told.toldAt, country) }));
}

/**
 * The statement of reasons of the authority goes with what the platform informs of: Regulation (EU) 2022/2065, Art. 9(5) and 10(5); Regulation (EU)
 * 2021/784, Art. 11(2). Not in a criminal matter, which an order to provide information shows by the offence that it names: Art. 10(2)(a)(iv). A
 * summary is shown where it is not for the notified authority alone.
 */
const toldTo = (db: Database, account: string) => db.$queryRaw<(Omit<Information, 'scrutiny'> & { behind: Behind })[]>`
  SELECT i.id, coalesce(i.restricted_at, i.accessed_at) AS at, i.told_at AS "toldAt",
         o.issuing_organisation || ' (' || o.issuing_country || ')' AS authority, o.reference, o.kind, o.issuing_at AS "orderedAt", i.item_id AS item,
         CASE WHEN i.item_id IS NULL THEN '{}' ELSE o.territories END AS territories,
         CASE WHEN o.kind = ANY (${informedByPlatform()}) AND (i.item_id IS NOT NULL OR o.legal_basis ->> 'offence' IS NULL)
              THEN nullif(o.legal_basis ->> 'grounds', '') END AS grounds,
         i.categories::text[] AS categories, i.from_at AS "from", i.to_at AS "to",
         CASE WHEN i.item_id IS NULL AND o.kind <> ALL (${unsummarised()}) THEN nullif(o.purpose, '') END AS purpose,
         o.legal_basis ->> 'provision' AS provision, nullif(o.legal_basis ->> 'redress', '') AS redress,
         jsonb_build_object('kind', o.kind, 'issuingCountry', o.issuing_country,
           'home', (SELECT h.organisation FROM orders.enrolment h WHERE h.scrutinises AND h.state = 'ENROLLED'),
           'infringedAt', (SELECT f ->> 'at' FROM jsonb_array_elements(o.scrutiny -> 'findings') f WHERE f ->> 'outcome' = 'INFRINGES' LIMIT 1)) AS behind
    FROM orders.user_information i JOIN orders.legal_order o ON o.id = i.order_id
   WHERE i.account_id = ${account} ORDER BY i.told_at DESC, i.id`;

export const informedLoader = (context: RequestContext): InformedLoader =>
  new DataLoader(async (accounts) => {
    const held = await context.heldBy(context.caller);
    return Promise.all(
      accounts.map((account) => (account === (held satisfies AccountId | null) ? informationsOf(context, account) : null)),
    );
  });
