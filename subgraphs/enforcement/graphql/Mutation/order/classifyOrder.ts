import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { asData, type Problem, refuseIf } from '@writ/statements-domain/refusal';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import { classificationFact } from '../../../facts/facts.ts';
import {
  article,
  type ClassificationRow,
  checkedClassification,
  classificationOf,
  countedAs,
  isServed,
  keepClassification,
  lockClassification,
} from '../../../orders/classification.ts';
import type { MutationClassifyOrderArgs } from '../../../sdl.ts';

export const classifyOrder = asData((_: unknown, args: MutationClassifyOrderArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const classifiedBy = requirePerson(context.caller);
    const problems: Problem[] = [];
    const classified = checkedClassification(args, await isServed(db, args.order), problems);
    refuseIf(problems);
    const result: ClassificationRow = { ...classified, classifiedBy, classifiedAt: at };
    // Of two at once the second one says what the first one came to.
    await lockClassification(db, args.order);
    const before = await classificationOf(db, args.order);
    const counted = await countedAs(db, args.order);
    await keepClassification(db, result);
    const { orderId: order, category, keywords, language } = result;
    const entry = {
      type: 'classification.recorded.v1' as const,
      action: 'classifyOrder',
      legal: { article, category, keywords, language },
      target: { order },
      fact: classificationFact(counted, before as Parameters<typeof classificationFact>[1], result),
    };
    return { result, drafts: [draftOf(context, entry, at)] };
  }),
);
