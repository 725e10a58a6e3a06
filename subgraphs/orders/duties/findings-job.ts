/**
 * What follows from an auditor's finding that something was unlawful, or that the log has a gap: the body that it concerns owes an answer, and
 * shows what it did. Regulation (EU) 2016/679, Art. 5(2), for the platform; Directive (EU) 2016/680, Art. 4(4), for an authority.
 */
import { commitWithEntries } from '@writ/access-log';
import { newOperationId } from '@writ/core';
import { dueInstant } from '@writ/orders-domain/clocks';
import type { NewDuty } from '@writ/orders-domain/duties';
import { dutiesLaw, zoneOf } from '@writ/orders-domain/law';
import { systemAuthor } from '../commands/command-entries.ts';
import { type OwedFinding, provedFinding, unansweredFindings } from '../store/findings.ts';
import type { JobKind } from '../worker/job.ts';
import { oweDuties } from './apply-duties.ts';

function answerTo({ event, body }: OwedFinding, at: Date, platform: string): NewDuty {
  const { findingAnswer } = dutiesLaw();
  const term = body === null ? findingAnswer.platform : findingAnswer.authority;
  const dueAt = dueInstant(term, at, zoneOf(body?.country ?? platform));
  const about = { orderId: null, workId: null, findingEvent: event };
  return { ...about, kind: 'ANSWER_FINDING', body, cause: `finding ${event}`, article: term.article, dueAt };
}

export const findings: JobKind = {
  name: 'findings',
  due: (db) => unansweredFindings(db),
  run: (services, event) =>
    commitWithEntries(services, async (db, at) => {
      const finding = await provedFinding(db, services.queueKey, event);
      const owed = finding === null ? [] : [answerTo(finding, at, services.country)];
      return { result: undefined, drafts: await oweDuties(db, systemAuthor(newOperationId()), owed, { order: null, at }) };
    }),
};
