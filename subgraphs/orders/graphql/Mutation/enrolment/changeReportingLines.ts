import type { MutationChangeReportingLinesArgs } from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../../context.ts';
import { step } from '../../../enrolment/commands.ts';
import { answered } from '../../../enrolment/enrolment-mutation.ts';
import { linesOfInput } from '../../../enrolment/line-input.ts';

export async function changeReportingLines(
  _: unknown,
  { enrolment: id, generation, lines, reason }: MutationChangeReportingLinesArgs,
  context: OrdersContext,
) {
  const found = await context.db.enrolment.findFirst({ where: { id }, select: { issuer: true } });
  const asked = linesOfInput(lines, found?.issuer ?? '');
  return answered(await step(context, id, { type: 'changeLines', generation, reason, lines: asked }));
}
