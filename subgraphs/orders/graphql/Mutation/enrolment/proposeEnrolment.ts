import type * as Sdl from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { propose } from '../../../enrolment/commands.ts';
import { answered } from '../../../enrolment/enrolment-mutation.ts';
import { linesOfInput } from '../../../enrolment/line-input.ts';

export const proposeEnrolment = async (_: unknown, { input }: Sdl.MutationProposeEnrolmentArgs, context: OrdersContext) => {
  const { checked, ...terms } = input;
  return answered(
    await propose(
      context,
      {
        ...terms,
        name: input.name?.trim() || null,
        reportAddress: input.reportAddress?.trim() || null,
        scrutinises: input.scrutinises ?? false,
        lines: linesOfInput(input.lines ?? [], input.issuer),
      },
      checked?.trim() || null,
    ),
  );
};
