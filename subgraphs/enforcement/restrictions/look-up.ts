/**
 * What decisions name, as the platform's source has it. Whatever is known here may be decided on while the source is away, as it was seen last; and when it
 * is gone from the platform, since copies of it may remain.
 */
import { PublicError } from '@writ/core';
import { type Card, keepAccount, keepCard, lookUpAccount, lookUpItem } from '@writ/subgraph';
import type { GraphServices } from '../context.ts';
import { accountExists, handlesOf, itemFact, itemFacts } from '../store/facts.ts';
import type { Database } from '../store/rows.ts';

type Named = { readonly item?: string | null | undefined; readonly account?: string | null | undefined };
type Account = Parameters<typeof keepAccount>[1];

/** What was found of it, not kept yet. */
export interface LookedUp {
  readonly cards: readonly Card[];
  readonly accounts: readonly Account[];
}

/** How many questions are open at once. */
const atOnce = 8;

async function orKnown<Answer>(ask: () => Promise<Answer | null>, isKnown: () => Promise<boolean>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof PublicError && error.code === 'UPSTREAM_UNAVAILABLE' && (await isKnown())) return null;
    throw error;
  }
}

/** The item or the account that one decision names. Throws UPSTREAM_UNAVAILABLE while the source is away, unless it is known here. */
export async function lookUp({ db, source }: Pick<GraphServices, 'db' | 'source'>, { item, account }: Named): Promise<LookedUp> {
  const card =
    typeof item !== 'string'
      ? null
      : await orKnown(
          () => lookUpItem(source, { id: item }),
          async () => (await itemFact(db, item)) !== null,
        );
  const found =
    typeof account !== 'string'
      ? null
      : await orKnown(
          () => lookUpAccount(source, account),
          () => accountExists(db, account),
        );
  return { cards: card === null ? [] : [card], accounts: found === null ? [] : [found] };
}

/** The same for many decisions: only what is not known here is asked for. */
export async function lookUpUnknown(services: Pick<GraphServices, 'db' | 'source'>, named: readonly Named[]): Promise<LookedUp> {
  const items = [...new Set(named.flatMap(({ item }) => item ?? []))];
  const known = await itemFacts(services.db, items);
  const accounts = [...new Set(named.flatMap(({ account }) => account ?? []))];
  const handles = await handlesOf(services.db, accounts);
  const asked: Named[] = [
    ...items.filter((item) => !known.has(item)).map((item) => ({ item })),
    ...accounts.filter((account) => !handles.has(account)).map((account) => ({ account })),
  ];
  const found: LookedUp[] = [];
  for (let from = 0; from < asked.length; from += atOnce)
    found.push(...(await Promise.all(asked.slice(from, from + atOnce).map((one) => lookUp(services, one)))));
  return { cards: found.flatMap(({ cards }) => cards), accounts: found.flatMap((one) => one.accounts) };
}

/** Keeps what was found, in the transaction of the decision. In one order, so that two decisions wait for each other at most once. */
export async function keepLookedUp(db: Database, { cards, accounts }: LookedUp, at: Date): Promise<void> {
  const byAuthor = cards.toSorted((one, other) => (one.author.id < other.author.id ? -1 : 1));
  for (const card of byAuthor) await keepCard(db, card, at);
  for (const account of accounts) await keepAccount(db, account, at);
}
