/** Regulation (EU) 2021/784, Art. 10(2): who contests the removal of terrorist content is informed of the decision within two weeks of the complaint. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { complaintDue, isTerroristContent } from '../../../subgraphs/enforcement/queue/work.ts';
import { type Served, serve } from '../../../subgraphs/orders/testing/served.ts';

const article = 'Regulation (EU) 2021/784, Art. 10(2)';
const dublin = 'Europe/Dublin';

describe(`${article}: the two weeks`, () => {
  test('end with the last hour of their last day: Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c)', () => {
    expect(complaintDue(new Date('2026-03-04T10:00:00Z'), true, dublin)).toEqual({ dueAt: new Date('2026-03-19T00:00:00Z'), article });
  });
  test('move from a Sunday to Monday, and from a public holiday to the day after it: Art. 3(4)', () => {
    expect(complaintDue(new Date('2026-03-01T10:00:00Z'), true, dublin).dueAt).toEqual(new Date('2026-03-17T00:00:00Z'));
    expect(complaintDue(new Date('2026-03-03T10:00:00Z'), true, dublin).dueAt, "St Patrick's Day").toEqual(
      new Date('2026-03-19T00:00:00Z'),
    );
  });
  test('are not given to a complaint about other content, which has a mark of ours and no article', () => {
    expect(complaintDue(new Date('2026-03-01T10:00:00Z'), false, dublin)).toEqual({
      dueAt: new Date('2026-03-15T10:00:00Z'),
      article: null,
    });
  });
  test('are given by the keyword of the statement of reasons, and not by an order, which its court reviews (Art. 9)', () => {
    expect(isTerroristContent({ categorySpecification: ['KEYWORD_TERRORIST_CONTENT'] })).toBe(true);
    expect(isTerroristContent({ categorySpecification: ['KEYWORD_HATE_SPEECH'] })).toBe(false);
    expect(isTerroristContent(null)).toBe(false);
  });
});

describe(`${article}: the answer`, () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(() => served.close());

  const due = new Date('2026-03-17T00:00:00Z');
  const file = (id: string, provision: string | null) =>
    served.sql(
      `insert into enforcement.work_item (id, kind, subject_id, opened_at, due_at, article) values ('work ' || $1, 'COMPLAINT', $1, $2, $3, $4)`,
      [id, served.state.now, due, provision],
    );
  const duties = () => served.sql(`select kind::text, state::text, cause, due_at, done_at, organisation from orders.duty`);
  const becomes = (...expected: object[]) => expect.poll(duties).toMatchObject(expected);
  const owed = { kind: 'ANSWER_COMPLAINT', cause: 'complaint c', due_at: due, organisation: null };
  const types = () => served.entries.map(({ type }) => type).filter((type) => type.startsWith('duty.'));

  test('is a duty of the platform with its day, which the decision of the complaint ends', async () => {
    await file('c', article);
    await becomes({ ...owed, state: 'OPEN', done_at: null });
    expect((await served.ask('counsel', '{ duties { nodes { kind article late order } } }')).data.duties.nodes).toEqual([
      { kind: 'ANSWER_COMPLAINT', article, late: false, order: null },
    ]);
    await served.sql(`update enforcement.work_item set closed_at = $1`, [new Date('2026-03-10T00:00:00Z')]);
    await becomes({ ...owed, state: 'DONE', done_at: new Date('2026-03-10T00:00:00Z') });
    expect(types()).toEqual(['duty.created.v1', 'duty.done.v1']);
  });
  test('that is not there in time is overdue, with an entry, and stays late when it comes', async () => {
    await file('c', article);
    await becomes({ ...owed, state: 'OPEN' });
    served.state.now = due;
    await becomes({ ...owed, state: 'OVERDUE' });
    expect(types()).toContain('duty.overdue.v1');
    await served.sql(`update enforcement.work_item set closed_at = $1`, [new Date('2026-03-18T00:00:00Z')]);
    await becomes({ ...owed, state: 'DONE' });
    expect((await served.ask('auditor', '{ duties(states: [DONE]) { nodes { kind late } } }')).data.duties.nodes).toEqual([
      { kind: 'ANSWER_COMPLAINT', late: true },
    ]);
  });
  test('is no matter of a click: only the decision of the complaint ends the duty', async () => {
    await file('c', article);
    await becomes({ ...owed, state: 'OPEN' });
    const [{ id } = { id: '' }] = await served.sql('select id from orders.duty');
    const confirm = `mutation { confirmDuty(duty: "${id}", generation: 0, text: "Done.") { ... on Refusal { reasons } } }`;
    expect((await served.ask('counsel', confirm)).data.confirmDuty).toEqual({ reasons: ['WRONG_STATE'] });
  });
  test('is owed for no complaint for which the law gives no time', async () => {
    await file('other', null);
    await file('c', article);
    await becomes({ ...owed, state: 'OPEN' });
  });
});
