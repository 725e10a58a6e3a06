import { refusalOf } from '@writ/orders-domain/order';
import type * as Sdl from '@writ/schema/generated/orders.ts';
import { nameSecond } from '../../../alerts/second-person.ts';
import type { OrdersContext } from '../../../context.ts';

export async function nameSecondPerson(_: unknown, { generation, ...naming }: Sdl.MutationNameSecondPersonArgs, context: OrdersContext) {
  const answer = await nameSecond(context, { ...naming, generation: generation ?? null });
  return 'name' in answer ? answer : refusalOf(answer);
}
