import { asData } from '@writ/statements-domain/refusal';
import { add } from '../../../batches/add.ts';
import { withinConcurrencyLimit } from '../../../batches/concurrency-limit.ts';
import type { EnforcementContext } from '../../../context.ts';
import type { MutationAddDecisionsArgs } from '../../../sdl.ts';

export const addDecisions = asData((_: unknown, args: MutationAddDecisionsArgs, context: EnforcementContext) =>
  withinConcurrencyLimit(async () => add(args, context)),
);
