/**
 * `submitNotice`: any individual or entity reports an item as illegal, Regulation (EU) 2022/2065, Art. 16(1). It opens work, and changes
 * nothing that readers get. The notice of whoever holds a role of an authority names the public body, so that no order hides in a notice.
 */
import { type Caller, personOf, personText, world } from '@writ/access';
import { newRowId } from '@writ/core';
import { asData, type Problem, problem, Refused } from '@writ/statements-domain/refusal';
import { type Effect, isWithheld, statusFor } from '@writ/statements-domain/restrictions';
import { type Card, keepCard, lookUpItem } from '@writ/subgraph';
import { commitChange, type DomainEvent } from '../../../commit-change.ts';
import type { EnforcementContext } from '../../../context.ts';
import { receivedFact } from '../../../facts/facts.ts';
import { suspensionProblem } from '../../../misuse/suspended.ts';
import { addressHash } from '../../../notices/address.ts';
import { flaggerById, flaggerOf, isProvedFlagger } from '../../../notices/flagger-store.ts';
import { bodyNameProblem, checkedNotice, reportProblem } from '../../../notices/notice.ts';
import { checkedFiles, type GivenFile, keepFiles } from '../../../notices/notice-files.ts';
import { newReceipt, receiptHash } from '../../../notices/receipt.ts';
import { bodyOf, flaggedDueAt, type Giver, type SourceColumns, sourceOf } from '../../../notices/source.ts';
import { noticeDueAt } from '../../../queue/work.ts';
import type { MutationSubmitNoticeArgs, NoticeInput } from '../../../sdl.ts';
import { handleOf, isAuthority } from '../../../store/facts.ts';
import { insertNotice } from '../../../store/notices.ts';
import { insertParticipant } from '../../../store/participants.ts';
import { effectsOn } from '../../../store/restrictions.ts';
import type { Database, NoticeRow } from '../../../store/rows.ts';
import { openWork, sentBy } from '../../../store/work-items.ts';

const article = 'Regulation (EU) 2022/2065, Art. 16';

const bodyMissing = problem(
  'MISSING',
  'Your sign-in carries a role of an authority and names no body: name yours in publicBody. The person concerned reads who asked.',
  article,
);

/** Where nobody knows where the notifier is, only what nobody at all gets is out of reach. */
const isOutOfReach = (effects: readonly Effect[], country: string | null): boolean => isWithheld(statusFor(effects, country ?? world));

/** What the notice names: always asked of the source, so that nobody learns what was reported before. */
async function named({ item, url }: NoticeInput, { source }: EnforcementContext): Promise<Card | null> {
  const [id, address] = [item ?? null, url ?? null];
  if (id !== null && address === null) return lookUpItem(source, { id });
  if (id === null && address !== null) return lookUpItem(source, { url: address });
  throw new Refused([problem('INVALID', 'Name what you report either by its id in item or by its address in url.')]);
}

/** The item, whose card is kept from here on, and why it can't be reported if it can't. */
async function reported(db: Database, card: Card | null, country: string | null, at: Date) {
  const found = card !== null && (await keepCard(db, card, at)) ? card : null;
  const item = found?.id ?? '';
  const effects = (await effectsOn(db, [item], at)).get(item) ?? [];
  const unreportable = reportProblem(found, isOutOfReach(effects, country));
  return { itemId: item, itemVersion: found?.version ?? null, authorAccountId: found?.author.id ?? '', unreportable };
}

async function giverOf(db: Database, caller: Caller, declared: ReturnType<typeof checkedNotice>['declared']): Promise<Giver> {
  return { declared, caller, isAuthority: await isAuthority(db, caller.organisation), flagger: await flaggerOf(db, caller) };
}

/** Why the public body behind the notice can't be named as it would be; null when it can, and where there is none. */
async function bodyProblem(db: Database, giver: Giver, accountId: string): Promise<Problem | null> {
  const body = bodyOf(giver);
  if (body === null) return giver.caller.holdsAuthorityRole === true ? bodyMissing : null;
  return body.isRecognised ? null : bodyNameProblem(body.name, { accountId, handle: await handleOf(db, accountId) });
}

/** What is stored, when there is no objection. Throws {@link Refused} with every reason otherwise. */
async function checked(db: Database, input: NoticeInput, { caller, card }: { caller: Caller; card: Card | null }, at: Date) {
  const person = personOf(caller);
  const problems: Problem[] = [];
  const { words, declared } = checkedNotice(input, problems);
  const files = checkedFiles(input, problems);
  const { unreportable, ...item } = await reported(db, card, caller.country, at);
  if (unreportable !== null) problems.unshift(unreportable);
  const giver = await giverOf(db, caller, declared);
  const misnamed = await bodyProblem(db, giver, item.authorAccountId);
  if (misnamed !== null) problems.push(misnamed);
  const notifierHash = addressHash(words.notifierEmail);
  const suspended = await suspensionProblem(db, 'UNFOUNDED_NOTICES', { person: person && personText(person), notifierHash }, at);
  if (suspended !== null) problems.push(suspended);
  if (problems.length > 0) throw new Refused(problems);
  const source: SourceColumns = sourceOf(giver, words.category);
  const notifier = { notifierIssuer: person?.issuer ?? null, notifierSubject: person?.subject ?? null, notifierHash };
  return { columns: { ...item, ...words, ...notifier, ...source }, files };
}

/** Whether the platform knows who gave it: an enrolled body by its token, or a flagger whom somebody recorded by the graph. */
async function isRecognised(db: Database, { flaggerId, publicBodyRecognised }: NoticeRow, queueKey: Uint8Array): Promise<boolean> {
  if (publicBodyRecognised) return true;
  const flagger = flaggerId === null ? null : await flaggerById(db, flaggerId);
  return flagger !== null && isProvedFlagger(queueKey, flagger);
}

/** What the log says of the files: their hashes and sizes, and no name. */
const loggedFiles = (files: readonly GivenFile[]) =>
  files.length === 0 ? {} : { files: files.map(({ sha256, content }) => ({ sha256, bytes: content.length })) };

/** A notice as it is answered once, with its code. */
export type ReceivedNotice = NoticeRow & { receipt: string };

export const submitNotice = asData(async (_: unknown, { input }: MutationSubmitNoticeArgs, context: EnforcementContext) => {
  const card = await named(input, context);
  return commitChange(context, async (db, at) => {
    const person = personOf(context.caller);
    const { columns, files } = await checked(db, input, { caller: context.caller, card }, at);
    const receipt = newReceipt();
    const notice = await insertNotice(db, { id: newRowId(), ...columns, receiptHash: receiptHash(receipt), submittedAt: at });
    await keepFiles(db, context, notice, files);
    if (person !== null) await insertParticipant(db, { caseId: notice.id, person: personText(person), act: 'NOTIFY', at });
    const dueAt = notice.flaggerId === null ? noticeDueAt(at) : flaggedDueAt(at);
    const work = { kind: 'NOTICE' as const, subjectId: notice.id, accountId: notice.authorAccountId };
    const { queueKey } = context;
    await openWork(db, { ...work, openedAt: at, dueAt, ...sentBy(queueKey, await isRecognised(db, notice, queueKey), work) });
    const { category, source, authorAccountId: subject } = notice;
    const legal = { article, notice: notice.id, category, source, ...loggedFiles(files) };
    const entry = { action: 'submitNotice', legal, subject, fact: receivedFact(notice) };
    const received: DomainEvent = {
      type: 'notice.submitted.v1',
      about: { item: notice.itemId },
      status: notice.state,
      territories: [],
      entry,
    };
    const result: ReceivedNotice = { ...notice, receipt };
    return { result, happened: [received] };
  });
});
