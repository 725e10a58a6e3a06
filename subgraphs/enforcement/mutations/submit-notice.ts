/** `submitNotice`: anybody reports an item as illegal, Regulation (EU) 2022/2065, Art. 16. It opens work, and changes nothing that readers get. */

import { world } from '@writ/access';
import { newRowId } from '@writ/core';
import { change } from '../change.ts';
import type { EnforcementContext } from '../context.ts';
import { type Effect, isWithheld, statusFor } from '../enforcement-status.ts';
import { checkedNotice, reportProblem } from '../notice.ts';
import { personOf, stored } from '../person.ts';
import { asData, type Problem, Refused } from '../refusal.ts';
import type { MutationSubmitNoticeArgs } from '../sdl.ts';
import { itemFact } from '../store/facts.ts';
import { insertNotice } from '../store/notices.ts';
import { insertParticipant } from '../store/participants.ts';
import { effectsOn } from '../store/restrictions.ts';
import { openWork } from '../store/work-items.ts';
import { readerTerritory } from '../territory.ts';
import { noticeDueAt } from '../work.ts';

/** Where nobody knows where the notifier is, only what nobody at all gets is out of reach. */
const isOutOfReach = (effects: readonly Effect[], country: string | null): boolean =>
  isWithheld(statusFor(effects, readerTerritory(null, country) ?? world));

export const submitNotice = asData((_: unknown, { input }: MutationSubmitNoticeArgs, context: EnforcementContext) =>
  change(context, async (db, at) => {
    const { caller } = context;
    const person = personOf(caller);
    const problems: Problem[] = [];
    const words = checkedNotice(input, person !== null, problems);
    const item = await itemFact(db, input.item);
    const effects = (await effectsOn(db, [input.item], at)).get(input.item) ?? [];
    const unreportable = reportProblem(item, isOutOfReach(effects, caller.country));
    if (unreportable !== null) problems.unshift(unreportable);
    if (item === null || problems.length > 0) throw new Refused(problems);
    const notifier = { notifierIssuer: person?.issuer ?? null, notifierSubject: person?.subject ?? null };
    const place = { itemId: input.item, authorAccountId: item.accountId };
    const notice = await insertNotice(db, { id: newRowId(), ...place, ...words, ...notifier, submittedAt: at });
    if (person !== null) await insertParticipant(db, { caseId: notice.id, person: stored(person), act: 'NOTIFY', at });
    await openWork(db, { kind: 'NOTICE', subjectId: notice.id, accountId: item.accountId, openedAt: at, dueAt: noticeDueAt(at) });
    const received = { name: 'notice.received', about: { item: notice.itemId }, status: notice.state, territories: [], entry: null };
    return { result: notice, happened: [received] };
  }),
);
