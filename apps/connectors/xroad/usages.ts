/** A person's access history in the words of Estonia's data tracker. What the person may not know yet is not in the history, so it is not here. */
import { z } from 'zod';
import type { Ask, Asker } from '../identity/ask.ts';
import type { XroadOptions } from './options.ts';
import { NotServed, type UsageQuestion } from './request.ts';

export interface Usage {
  readonly logtime: string;
  readonly action: string;
  readonly receiverCode: string;
  readonly receiverName?: string;
  readonly receiverSystem: string;
}

export interface FoundUsages {
  /** All of the period, whatever part of them is answered. */
  readonly totalUsages: number;
  readonly usages: readonly Usage[];
}

const pageSize = 100;
/** 20,000 accesses: far above any account's, and an end for an answer that would have none. */
const pagesMax = 200;

const access = z.object({
  at: z.iso.datetime(),
  authority: z.string(),
  reference: z.string(),
  categories: z.array(z.string()),
  purpose: z.string(),
});
type Access = z.infer<typeof access>;
const informed = z.object({ authority: z.string(), reference: z.string(), kind: z.string(), provision: z.string() });
type Informed = z.infer<typeof informed>;
const historyShape = z.object({
  me: z
    .object({
      accesses: z
        .object({ nodes: z.array(access), pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }) })
        .nullable(),
      informed: z.array(informed),
    })
    .nullable(),
});
const namesShape = z.object({ bodyNames: z.array(z.object({ organisation: z.string(), country: z.string(), name: z.string() })) });

interface History {
  readonly accesses: readonly Access[];
  readonly informed: readonly Informed[];
}

/** The whole history, newest first; empty for a person who holds no account. Throws `NotAnswered`. */
async function historyOf(ask: Ask, asker: Asker): Promise<History> {
  const accesses: Access[] = [];
  let after: string | null = null;
  for (let page = 0; page < pagesMax; page += 1) {
    const { me } = historyShape.parse(await ask(asker, 'my-accesses', { first: pageSize, after }));
    if (me === null || me.accesses === null) return { accesses: [], informed: [] };
    accesses.push(...me.accesses.nodes);
    const { hasNextPage, endCursor }: { hasNextPage: boolean; endCursor: string | null } = me.accesses.pageInfo;
    if (!hasNextPage || endCursor === null) return { accesses, informed: me.informed };
    after = endCursor;
  }
  throw new NotServed(500, 'There are more usages than can be answered.');
}

const kinds: Readonly<Record<string, string>> = {
  EPOC: 'European Production Order',
  EPOC_PR: 'European Preservation Order',
  DSA_INFORM: 'Order to provide information',
  NATIONAL_PRODUCTION: 'Production order',
  NATIONAL_PRESERVATION: 'Preservation order',
};

/** The words that the authority wrote for the person; else kind and law of the order; else which records it was. */
function actionOf({ purpose, authority, reference, categories }: Access, orders: readonly Informed[]): string {
  if (purpose.trim() !== '') return purpose;
  const order = orders.find((one) => one.authority === authority && one.reference === reference);
  if (order !== undefined) return `${kinds[order.kind] ?? order.kind}: ${order.provision}`;
  return `Records were given: ${categories.join(', ')}`;
}

/** A body without a registry code is given by its name in the history: an access is never left out. */
function usageOf(
  one: Access,
  orders: readonly Informed[],
  { options, names }: { options: XroadOptions; names: ReadonlyMap<string, string> },
): Usage {
  const { authority } = one;
  const listed = Object.hasOwn(options.receivers, authority) ? options.receivers[authority] : undefined;
  return {
    logtime: `${new Date(one.at).toISOString().slice(0, 19)}Z`,
    action: actionOf(one, orders),
    receiverCode: listed?.code ?? authority,
    receiverName: listed?.name ?? names.get(authority) ?? authority,
    receiverSystem: listed?.system ?? options.system,
  };
}

/** The part of a person's usages that is asked for. Throws `NotAnswered` where Writ does not answer. */
export async function findUsages(ask: Ask, asker: Asker, question: UsageQuestion, options: XroadOptions): Promise<FoundUsages> {
  const { accesses, informed: orders } = await historyOf(ask, asker);
  const { from, until, offset, limit } = question;
  const within = accesses.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) <= until);
  const part = within.slice(offset, offset + limit);
  if (part.length === 0) return { totalUsages: within.length, usages: [] };
  const { bodyNames } = namesShape.parse(await ask(asker, 'body-names', {}));
  const names = new Map(bodyNames.map(({ organisation, country, name }) => [`${organisation} (${country})`, name]));
  return { totalUsages: within.length, usages: part.map((one) => usageOf(one, orders, { options, names })) };
}
