/** `WorkItem`. A claim that has lapsed is not shown: it belongs to nobody. Of an order only its id is known here: the rest is another subgraph's. */
import { parsePerson } from '@writ/access';
import { enumWords } from '@writ/subgraph';
import type { EnforcementContext } from '../context.ts';
import type { ErasureRow } from '../erasure/store.ts';
import { holderAt } from '../queue/work.ts';
import type { StatementCategory } from '../sdl.ts';
import { lanes } from '../store/queue.ts';
import { type ComplaintRow, type NoticeRow, present, type WorkFactRow, type WorkItemRow } from '../store/rows.ts';

type Subject = NoticeRow | ComplaintRow | ErasureRow | { __typename: 'Order'; id: string };

export const workItem = {
  claimedBy(row: WorkItemRow, _args: unknown, { now }: EnforcementContext): string | null {
    const holder = holderAt(row, now);
    return holder === null ? null : parsePerson(holder).subject;
  },
  claimEndsAt: (row: WorkItemRow, _args: unknown, { now }: EnforcementContext) => (holderAt(row, now) === null ? null : row.claimEndsAt),
  lane: ({ lane }: WorkItemRow) => lanes[lane] ?? 'OTHER',
  category: ({ category }: WorkItemRow) => enumWords<StatementCategory>(category),
  facts: ({ id }: WorkItemRow, _args: unknown, { loaders }: EnforcementContext) => loaders.workFacts.load(id),
  subject({ kind, subjectId }: WorkItemRow, _args: unknown, { loaders }: EnforcementContext): Promise<Subject> | Subject {
    if (kind === 'ORDER') return { __typename: 'Order', id: subjectId };
    if (kind === 'ERASURE') return loaders.erasures.load(subjectId).then(present);
    return kind === 'NOTICE' ? loaders.notices.load(subjectId).then(present) : loaders.complaints.load(subjectId).then(present);
  },
};

export const workFact = { person: ({ person }: WorkFactRow) => (person === null ? null : parsePerson(person).subject) };

export const workSubject = {
  __resolveType(row: object): 'Complaint' | 'Notice' | 'Order' | 'ErasureRequest' {
    if ('__typename' in row) return 'Order';
    if ('askedAt' in row) return 'ErasureRequest';
    return 'filedAt' in row ? 'Complaint' : 'Notice';
  },
};
