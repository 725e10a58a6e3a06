/** Requests that tests make often, each answering the mutation's own object or refusal. */
import { restrictInput, statementInput } from '@writ/statements-domain/testing';
import type { RestrictInput } from '../sdl.ts';
import type { Answer, Served, Who } from './served.ts';

const refusal = '... on Refusal { reasons message article }';
const restriction = `... on Restriction { id generation state closeReason territories subject { __typename ... on ContentItem { enforcementStatus } }
  statement { puid contentDate applicationDate redress } complaint { id state } } ${refusal}`;
const notice = `... on Notice { id generation state reason decidedAt } ${refusal}`;
const complaint = `... on Complaint { id generation state reason subject { __typename } } ${refusal}`;

export function actsOn({ ask, sql }: Served) {
  const act = async (who: Who, name: string, types: string, query: string, variables: Record<string, unknown>): Promise<Answer['data']> => {
    const { data, codes, messages } = await ask(who, query.replace('$fields', types), variables);
    if (codes.length > 0) throw new Error(`${codes.join()}: ${messages.join()}`);
    return data[name];
  };
  const workOf = async (subject: string): Promise<string> =>
    String((await sql('select id from enforcement.work_item where subject_id = $1', [subject]))[0]?.['id']);
  return {
    restrict: (who: Who, input: Partial<RestrictInput> = {}) =>
      act(who, 'restrict', restriction, 'mutation ($input: RestrictInput!) { restrict(input: $input) { $fields } }', {
        input: restrictInput(input),
      }),
    lift: (who: Who, id: string, generation = 0, reason = 'It was a mistake.') =>
      act(
        who,
        'lift',
        restriction,
        'mutation ($id: ID!, $g: Int!, $r: String!) { lift(restriction: $id, generation: $g, reason: $r) { $fields } }',
        {
          id,
          g: generation,
          r: reason,
        },
      ),
    undo: (who: Who, id: string, generation = 0, reason = 'It was the wrong item.') =>
      act(
        who,
        'undo',
        restriction,
        'mutation ($id: ID!, $g: Int!, $r: String!) { undo(restriction: $id, generation: $g, reason: $r) { $fields } }',
        { id, g: generation, r: reason },
      ),
    submitNotice: (who: Who, input: Record<string, unknown> = {}) =>
      act(who, 'submitNotice', notice, 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { $fields } }', {
        input: {
          item: 'item-1',
          category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
          explanation: 'It asks for a password.',
          name: 'Ana Example',
          email: 'ana@example.org',
          goodFaith: true,
          ...input,
        },
      }),
    claimWork: (who: Who, work: string) =>
      act(
        who,
        'claim',
        `... on WorkItem { id claimedBy claimEndsAt } ${refusal}`,
        'mutation ($work: ID!) { claim(work: $work) { $fields } }',
        { work },
      ),
    claim: async (who: Who, subject: string) =>
      act(
        who,
        'claim',
        `... on WorkItem { id claimedBy claimEndsAt } ${refusal}`,
        'mutation ($work: ID!) { claim(work: $work) { $fields } }',
        {
          work: await workOf(subject),
        },
      ),
    decideNotice: (who: Who, id: string, outcome: string, generation = 0) =>
      act(
        who,
        'decideNotice',
        notice,
        'mutation ($id: ID!, $g: Int!, $o: NoticeOutcome!) { decideNotice(notice: $id, generation: $g, outcome: $o, reason: "Seen.") { $fields } }',
        {
          id,
          g: generation,
          o: outcome,
        },
      ),
    complain: (who: Who, about: { restriction?: string; notice?: string; access?: string }) =>
      act(who, 'fileComplaint', complaint, 'mutation ($input: ComplaintInput!) { fileComplaint(input: $input) { $fields } }', {
        input: { ...about, explanation: 'It is satire.' },
      }),
    decideComplaint: (who: Who, id: string, outcome: string, generation = 0, unfounded = false) =>
      act(
        who,
        'decideComplaint',
        complaint,
        'mutation ($id: ID!, $g: Int!, $o: ComplaintOutcome!, $u: Boolean!) { decideComplaint(complaint: $id, generation: $g, outcome: $o, reason: "Heard.", unfounded: $u) { $fields } }',
        {
          id,
          g: generation,
          o: outcome,
          u: unfounded,
        },
      ),
    fromNotice: (id: string): Partial<RestrictInput> => ({ notice: id, statement: statementInput({ sourceType: 'SOURCE_ARTICLE_16' }) }),
    status: async (id: string, territory: string | null = null, country: string | null = null) =>
      (
        await ask(
          'anonymous',
          'query ($r: [_Any!]!, $t: String) { _entities(representations: $r) { ... on ContentItem { enforcementStatus(territory: $t) } } }',
          { r: [{ __typename: 'ContentItem', id }], t: territory },
          country,
        )
      ).data?._entities?.[0]?.enforcementStatus,
  };
}
