/** What an auditor reads of notices, complaints and statements of reasons: Regulation (EU) 2016/679, Art. 5(1)(c). Written from the principle, and asked of the served subgraph. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actsOn } from '../../../subgraphs/enforcement/testing/acts.ts';
import { type Served, serve, type Who } from '../../../subgraphs/enforcement/testing/served.ts';

const article = 'Regulation (EU) 2016/679, Art. 5(1)(c)';
const digestOf = (text: string) => ({ sha256: createHash('sha256').update(text).digest('hex'), length: text.length });
const reference = 'Audit 2026/4';
const lists = {
  auditedNotices: 'id state category source automatedMeans submittedAt decidedAt explanation { sha256 length } reason { sha256 length }',
  auditedComplaints:
    'id state covers restriction notice access automatedMeans filedAt explanation { sha256 length } reason { sha256 length }',
  auditedStatements:
    'restriction state visibility decisionGround illegalContentLegalGround incompatibleContentGround decisionFacts { sha256 length } sourceType automatedDetection automatedDecision puid',
} as const;

let served: Served;
let ids: { notice: string; restriction: string; complaint: string };
const told = 'Ana Example of 5 Harbour Road asks for my password.';
beforeAll(async () => {
  served = await serve();
  const acts = actsOn(served);
  const notice = await acts.submitNotice('reader', { explanation: told });
  const restriction = await acts.restrict('agent');
  const complaint = await served.ask(
    'author',
    'mutation ($input: ComplaintInput!) { fileComplaint(input: $input) { ... on Complaint { id } ... on Refusal { message } } }',
    { input: { restriction: restriction.id, explanation: 'I am Bo Author, and it is a parody.' } },
  );
  ids = { notice: notice.id, restriction: restriction.id, complaint: complaint.data.fileComplaint.id };
});
afterAll(() => served.close());

const read = (who: Who, list: keyof typeof lists, more = '', ref = reference) =>
  served.ask(
    who,
    `query ($reference: String!) { ${list}(reference: $reference${more}) { nodes { ${lists[list]} } pageInfo { hasNextPage endCursor } } }`,
    { reference: ref },
  );

describe(`${article}: an auditor`, () => {
  it('reads codes and instants of a notice, and of its texts digest and length', async () => {
    const { data, codes } = await read('auditor', 'auditedNotices');
    expect(codes).toEqual([]);
    expect(data.auditedNotices.nodes).toEqual([
      {
        id: ids.notice,
        state: 'RECEIVED',
        category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
        source: 'ARTICLE_16',
        automatedMeans: 'AUTOMATED_DECISION_NOT_AUTOMATED',
        submittedAt: served.state.now.toISOString(),
        decidedAt: null,
        explanation: digestOf(told),
        reason: null,
      },
    ]);
    for (const word of ['Ana', 'Harbour', 'ana@example.org', 'item-1', 'author']) expect(JSON.stringify(data)).not.toContain(word);
  });

  it('reads what a complaint is about and how it ended, and neither who filed it nor their words', async () => {
    const { data } = await read('auditor', 'auditedComplaints');
    expect(data.auditedComplaints.nodes).toMatchObject([
      { id: ids.complaint, state: 'OPEN', restriction: ids.restriction, notice: null, access: null, automatedMeans: null, reason: null },
    ]);
    expect(JSON.stringify(data)).not.toContain('Bo Author');
  });

  it('reads measures, provision and automation of a statement of reasons, and of its facts digest and length', async () => {
    const { data } = await read('auditor', 'auditedStatements');
    const [row] = await served.sql('select decision_facts, puid from enforcement.statement_of_reasons');
    expect(data.auditedStatements.nodes).toMatchObject([
      { restriction: ids.restriction, state: 'ACTIVE', decisionFacts: digestOf(String(row?.['decision_facts'])), puid: row?.['puid'] },
    ]);
    expect(JSON.stringify(data)).not.toContain(String(row?.['decision_facts']));
  });

  it.each(['notice(id: "x") { id }', 'complaint(id: "x") { id }', 'restriction(id: "x") { id }'])(
    'cannot ask for the whole %s',
    async (query) => {
      expect((await served.ask('auditor', `{ ${query} }`)).codes).toEqual(['FORBIDDEN']);
    },
  );

  it('pages through a list, with a cursor of that list alone', async () => {
    await actsOn(served).submitNotice('author', { item: 'item-2' });
    const first = (await read('auditor', 'auditedNotices', ', first: 1')).data.auditedNotices;
    expect(first.pageInfo.hasNextPage).toBe(true);
    const next = (await read('auditor', 'auditedNotices', `, first: 1, after: "${first.pageInfo.endCursor}"`)).data.auditedNotices;
    expect(new Set([first.nodes[0].id, next.nodes[0].id]).size).toBe(2);
    expect((await read('auditor', 'auditedComplaints', `, after: "${first.pageInfo.endCursor}"`)).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('Regulation (EU) 2016/679, Art. 5(2): a reading by an auditor', () => {
  it.each([
    ['auditedNotices', 'notices'],
    ['auditedComplaints', 'complaints'],
    ['auditedStatements', 'statements'],
  ] as const)('of %s is an entry with auditor, ids and the reference of the audit', async (list, name) => {
    served.entries.length = 0;
    const { data } = await read('auditor', list);
    const shown = data[list].nodes.map(({ id, restriction }: { id?: string; restriction: string }) => id ?? restriction);
    expect(served.entries).toMatchObject([
      {
        type: 'audit.inspected.v1',
        kind: 'audit',
        details: { initiator: { subject: 'auditor' }, reason: reference, target: { list: name, ids: shown } },
      },
    ]);
  });

  it('needs a reference', async () => {
    served.entries.length = 0;
    expect((await read('auditor', 'auditedNotices', '', ' ')).codes).toEqual(['BAD_USER_INPUT']);
    expect(served.entries).toEqual([]);
  });

  it('is not answered without the log', async () => {
    served.state.logFails = true;
    expect((await read('auditor', 'auditedNotices')).codes).toEqual(['LOG_UNAVAILABLE']);
    served.state.logFails = false;
  });

  it.each(['agent', 'counsel', 'author', 'issuing'] as const)('is not for %s', async (who) => {
    expect((await read(who, 'auditedNotices')).codes).toEqual(['FORBIDDEN']);
  });
});
