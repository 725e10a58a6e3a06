import { requirePerson } from '@writ/access';
import { commitWithEntries } from '@writ/access-log';
import { asData, Refused, refuseIf } from '@writ/statements-domain/refusal';
import { loggingOwnCase } from '../../../complaints/own-case.ts';
import type { EnforcementContext } from '../../../context.ts';
import { draftOf } from '../../../entries.ts';
import { stale } from '../../../generation.ts';
import type { MutationRecordSuspicionDeliveryArgs } from '../../../sdl.ts';
import { present } from '../../../store/rows.ts';
import { recordDelivery, suspicionById } from '../../../suspicion/store.ts';
import { article, deliveryProblems } from '../../../suspicion/suspicion.ts';
import { entryOf, found } from '../../../suspicion/suspicion-acts.ts';

const record = (args: MutationRecordSuspicionDeliveryArgs, context: EnforcementContext) =>
  commitWithEntries(context, async (db, at) => {
    const person = requirePerson(context.caller);
    const row = await found(db, args.suspicion);
    const { generation, sha256, at: handedAt } = args;
    refuseIf(deliveryProblems(row, { generation, person, at: handedAt, sha256 }, at));
    if (!(await recordDelivery(db, row, { handedBy: person, handedAt, handedSha256: sha256 }))) throw new Refused([stale()]);
    const result = present(await suspicionById(db, row.id));
    return { result, drafts: [draftOf(context, entryOf(result, 'delivered', { sha256 }), at)] };
  });

export const recordSuspicionDelivery = asData((_: unknown, args: MutationRecordSuspicionDeliveryArgs, context: EnforcementContext) =>
  loggingOwnCase(context, { action: 'recordSuspicionDelivery', article, target: { suspicion: args.suspicion } }, () =>
    record(args, context),
  ),
);
