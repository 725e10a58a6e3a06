/** The resolvers of `orders`. None of them checks a role: the rule beside the field in the SDL has done so. */
import { DateTime } from '@writ/subgraph';
import type { OrdersContext } from '../context.ts';
import { ownRecords } from '../own-records.ts';
import { mutations } from './mutations.ts';
import { orderFields, targetFields } from './order.ts';
import { queries } from './queries.ts';

/** A mutation's answer is its object or a refusal. */
const resultOf = (type: string) => ({ __resolveType: (value: object) => ('reasons' in value ? 'Refusal' : type) });

export const resolvers = {
  DateTime,
  Query: queries,
  Mutation: mutations,
  Order: orderFields,
  OrderTarget: targetFields,
  Account: {
    __resolveReference: ({ id }: { id: string }) => ({ id }),
    records: ownRecords,
    informed: ({ id }: { id: string }, _args: unknown, { informed }: OrdersContext) => informed.load(id),
  },
  OrderResult: resultOf('Order'),
  CaseResult: resultOf('Case'),
};
