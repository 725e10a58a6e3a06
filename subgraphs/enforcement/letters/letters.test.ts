/** Letters: that each decision leaves one, what it says, to whom, and what is kept from being sent twice. */
import { type Letter, type Mailer, MailServerError } from '@writ/mail';
import { type Addresses, openAddresses } from '@writ/prisma';
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { SourceError } from '@writ/source/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { insertOrder } from '../testing/order-rows.ts';
import { type Served, serve } from '../testing/served.ts';
import { letters } from './letter-job.ts';

let served: Served;
let acts: ReturnType<typeof actsOn>;
let db: PrismaClient;
let addresses: Addresses;
let sent: Letter[];
/** What the next letters meet. */
let handover: () => Promise<'SENT' | 'REFUSED'>;
/** What the source does when it is asked for an address. */
let source: () => void;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
  db = openPrisma(served.parts.database, 2);
  addresses = openAddresses(
    served.database.options('mail'),
    async (account) => {
      source();
      const [row] = await served.sql('select emails[1] as address from records.subscriber where account_id = $1', [account]);
      return (row?.['address'] as string | undefined) ?? null;
    },
    (cause) => expect.fail(String(cause)),
  );
  sent = [];
  handover = async () => 'SENT';
  source = () => undefined;
  await served.sql(
    `insert into records.subscriber (account_id, name, emails, registered_at)
     values ('author', 'x', '{author@example.org}', now()), ('reader', 'x', '{reader@example.org}', now())`,
  );
});
afterEach(async () => {
  await db.$disconnect();
  await addresses.close();
  await served.close();
});

const mailer: Mailer = {
  async send(letter) {
    const outcome = await handover();
    if (outcome === 'SENT') sent.push(letter);
    return outcome;
  },
  close: () => undefined,
};
const sender = { baseUrl: 'https://platform.example', platform: 'Example', language: 'en' } as const;
const news = 'Example: a decision concerns you. A time limit may run.';
const round = (stopping = new AbortController().signal) => letters({ mailer, addresses }, sender).round({ ...served.parts, db }, stopping);
const rows = () => served.sql('select kind::text, notice_id, account_id, outcome::text from enforcement.letter order by created_at, id');
const kinds = async () => (await rows()).map(({ kind, account_id: account }) => [kind, account]);
const clear = () => served.sql('delete from enforcement.letter');
async function refuse(id: string, more = '') {
  await acts.claim('agent', id);
  return served.ask(
    'agent',
    `mutation ($id: ID!) { decideNotice(notice: $id, generation: 0, outcome: NOT_ACTIONED, reason: "It is satire."${more}) { __typename } }`,
    { id },
  );
}

describe('a notifier', () => {
  test.each(['anonymous', 'reader'] as const)('is notified at the address of the notice: %s', async (who) => {
    const { id } = await acts.submitNotice(who);
    await round();
    await refuse(id, ', automatedMeans: AUTOMATED_DECISION_PARTIALLY');
    await round();
    expect(await rows()).toEqual([
      { kind: 'NOTICE_RECEIVED', notice_id: id, account_id: null, outcome: 'SENT' },
      { kind: 'NOTICE_DECIDED', notice_id: id, account_id: null, outcome: 'SENT' },
    ]);
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['ana@example.org', 'Example: We have received your notice'],
      ['ana@example.org', 'Example: We have decided on your notice'],
    ]);
    for (const said of [id, 'https://platform.example/items/item-1', '2026-03-01']) expect(sent[0]?.text).toContain(said);
    for (const said of ['We did not act on it.', 'It is satire.', 'Automated means took part', 'Art. 20', 'Art. 21', 'go to court'])
      expect(sent[1]?.text).toContain(said);
  });
  test('is written to in the language in which they gave the notice, with the German terms of the Regulation', async () => {
    const { id } = await acts.submitNotice('anonymous', { language: 'de-AT' });
    await refuse(id, ', automatedMeans: AUTOMATED_DECISION_PARTIALLY');
    await acts.submitNotice('anonymous', { language: 'fr', email: 'lena@example.org' });
    await round();
    expect(sent.map(({ to, subject }) => [to, subject]).toSorted()).toEqual([
      ['ana@example.org', 'Example: Wir haben Ihre Meldung erhalten'],
      ['ana@example.org', 'Example: Wir haben über Ihre Meldung entschieden'],
      ['lena@example.org', 'Example: We have received your notice'],
    ]);
    const decided = sent.find(({ subject }) => subject.includes('entschieden'))?.text;
    for (const said of [
      'Wir sind nicht tätig geworden.',
      'It is satire.',
      'automatisierte Mittel',
      'zertifizierte außergerichtliche Streitbeilegungsstelle',
    ])
      expect(decided).toContain(said);
    expect(decided).toContain('1. März 2026');
  });
  test('reads nothing about the author of the item, nor their own text again', async () => {
    const { id } = await acts.submitNotice('anonymous');
    await refuse(id);
    await round();
    for (const hidden of ['author', 'password?', 'asks for a password', 'agent', 'Ana Example'])
      for (const { text } of sent) expect(text).not.toContain(hidden);
  });
  test('gets at most ten confirmations a day at an address that a stranger enters; another address and a trusted flagger get theirs', async () => {
    for (let index = 0; index < 11; index++) await acts.submitNotice('anonymous', { email: `Ana+${index}@example.org` });
    expect(await rows()).toHaveLength(10);
    await acts.submitNotice('reader');
    expect(await rows()).toHaveLength(10);
    await acts.submitNotice('anonymous', { email: 'bea@example.org' });
    expect(await rows()).toHaveLength(11);
    await served.sql(
      `insert into enforcement.trusted_flagger (id, name, country, expertise, issuer, organisation, recorded_by, recorded_at)
       values ('f', 'Fraud Watch', 'DE', '{STATEMENT_CATEGORY_SCAMS_AND_FRAUD}', 'i', 'fraud-watch', 'i counsel', now())`,
    );
    await acts.submitNotice('member');
    expect(await rows()).toHaveLength(12);
    served.pass(24 * 3_600_000);
    await acts.submitNotice('anonymous');
    expect(await rows()).toHaveLength(13);
    await round();
    expect(sent[0]?.text).toContain('If you did not give this notice');
  });
  test.each(['anonymous', 'member'] as const)(
    'who complained with the receipt gets the answer, the reasons and the remedies at the address of the notice: %s',
    async (who) => {
      const text = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id receipt } } }';
      const words = { item: 'item-1', category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', explanation: 'It asks for a password.' };
      const input = { ...words, name: 'Ana Example', email: 'ana@example.org', goodFaith: true };
      const { id, receipt } = (await served.ask(who, text, { input })).data.submitNotice;
      await refuse(id);
      const file = 'mutation ($r: String!) { fileComplaint(input: { receipt: $r, explanation: "No." }) { ... on Complaint { id } } }';
      const { id: complaint } = (await served.ask(who, file, { r: receipt })).data.fileComplaint;
      await acts.claim('counsel', complaint);
      await acts.decideComplaint('counsel', complaint, 'UPHELD');
      await round();
      expect(sent.map(({ to, subject }) => [to, subject]).at(-1)).toEqual([
        'ana@example.org',
        'Example: We have decided on your complaint',
      ]);
      for (const said of [complaint, id, 'We keep to our decision.', 'Heard.', 'without automated means', 'Art. 21', 'court'])
        expect(sent.at(-1)?.text).toContain(said);
      expect((await rows()).map(({ outcome }) => outcome)).toEqual(['SENT', 'SENT', 'SENT']);
    },
  );
  test('without an address is notified in the account, and without an account not at all', async () => {
    const nameless = {
      category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
      keywords: ['KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL'],
      name: null,
      email: null,
    };
    await acts.submitNotice('reader', nameless);
    await acts.submitNotice('anonymous', nameless);
    expect(await kinds()).toEqual([['NOTICE_RECEIVED', 'reader']]);
    await round();
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([['reader@example.org', news]]);
  });
});

describe('the person concerned', () => {
  test('is notified that there is news of a statement, its end, and a decided complaint, and of no detail', async () => {
    const { id } = await acts.restrict('agent');
    const complaint = await acts.complain('author', { restriction: id });
    await acts.claim('counsel', complaint.id);
    await acts.decideComplaint('counsel', complaint.id, 'REVERSED');
    expect((await kinds()).toSorted()).toEqual([
      ['COMPLAINT_DECIDED', 'author'],
      ['RESTRICTION_ENDED', 'author'],
      ['STATEMENT', 'author'],
    ]);
    await round();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: 'author@example.org', subject: news });
    expect(sent[0]?.text).not.toMatch(/item|restrict|statement|complaint/i);
    expect(sent[0]?.text).toContain('A time limit may run.');
    expect((await rows()).map(({ outcome }) => outcome)).toEqual(['SENT', 'SENT', 'SENT']);
  });
  test('is notified in the language of the account, and in that of the installation where it has none', async () => {
    await served.sql("update records.account set language = 'de' where id = 'author'");
    await acts.restrict('agent');
    await round();
    expect(sent.map(({ subject }) => subject)).toEqual(['Example: Eine Entscheidung betrifft Sie. Es kann eine Frist laufen.']);
    await served.sql("update records.account set language = null where id = 'author'");
    await acts.restrict('agent', { item: 'item-2' });
    await round();
    expect(sent.at(-1)?.subject).toBe(news);
  });
  test('is notified of a lift by the platform and of an end by the clock', async () => {
    const lifted = await acts.restrict('agent');
    await acts.lift('agent', lifted.id);
    const endsAt = new Date(served.state.now.getTime() + 1_000).toISOString();
    await acts.restrict('agent', { endsAt: endsAt as unknown as Date });
    await clear();
    served.pass(2_000);
    await served.moveByClock();
    expect(await kinds()).toEqual([['RESTRICTION_ENDED', 'author']]);
  });
  test('is not notified of an order here: a non-disclosure period may run', async () => {
    await insertOrder(served, { id: 'order' });
    const made = await acts.restrict('agent', { order: 'order', statement: null });
    expect(made.state).toBe('ACTIVE');
    await served.sql("update enforcement.restriction set state = 'LIFTED', closed_at = now()");
    expect(await rows()).toEqual([]);
  });
  test('gets one e-mail per decision when tens come in one statement', async () => {
    await served.sql(`insert into enforcement.statement_of_reasons (id, decision_ground, content_type, category, content_date, application_date,
        decision_facts, source_type, automated_detection, automated_decision, puid)
        select 's' || n, 'g', '{}', 'c', now(), now(), 'f', 'v', false, 'a', 'p' || n from generate_series(1, 40) n`);
    await served.sql(`insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, statement_id, decided_by, decided_at)
        select 'r' || n, 'ACTIVE', 'item-1', 'author', '{x}', '{DE}', now(), 's' || n, 'i agent', now() from generate_series(1, 40) n`);
    expect(await rows()).toHaveLength(40);
    await round();
    expect(sent).toHaveLength(1);
    expect(new Set((await rows()).map(({ outcome }) => outcome))).toEqual(new Set(['SENT']));
  });
  test('gets no e-mail without an address, or when they are to be erased', async () => {
    await served.sql("update records.subscriber set emails = '{}' where account_id = 'reader'");
    await served.sql(
      `insert into erasure.request (id, account_id, account_state, requested_issuer, requested_subject, requested_at, confirmed_issuer,
         confirmed_subject, confirmed_at, reason) values (gen_random_uuid(), 'author', '', 'i', 'a', now(), 'i', 'b', now(), 'r')`,
    );
    await acts.restrict('agent');
    await acts.restrict('agent', { item: 'item-2' });
    await round();
    expect(sent).toEqual([]);
    expect((await rows()).map(({ outcome }) => outcome)).toEqual(['NO_ADDRESS', 'NO_ADDRESS']);
  });
});

describe('an e-mail', () => {
  test('that fails is sent again under the same id, with growing pauses, and delays no other', async () => {
    await acts.submitNotice('anonymous');
    await acts.restrict('agent');
    let calls = 0;
    handover = async () => {
      calls += 1;
      if (calls === 1) throw new Error('away');
      return 'SENT';
    };
    await expect(round()).rejects.toThrow('1 of 2 letters');
    expect(sent).toHaveLength(1);
    await round();
    expect(calls).toBe(2);
    served.pass(30_000);
    await round();
    expect(sent).toHaveLength(2);
    served.pass(3_600_000);
    await round();
    expect(calls).toBe(3);
  });
  test('of a sender that died is sent by the next one, as the same mail', async () => {
    await acts.submitNotice('anonymous');
    handover = async () => 'SENT';
    const dies: Mailer = {
      send: async (letter) => {
        sent.push(letter);
        await served.sql('alter table enforcement.letter rename to gone');
        return 'SENT';
      },
      close: () => undefined,
    };
    const stopping = new AbortController().signal;
    await expect(letters({ mailer: dies, addresses }, sender).round({ ...served.parts, db }, stopping)).rejects.toThrow();
    await served.sql('alter table enforcement.gone rename to letter');
    await round();
    expect(sent).toHaveLength(1);
    served.pass(10 * 60_000);
    await round();
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
  });
  test('that a server refuses permanently is not sent again', async () => {
    await acts.submitNotice('anonymous');
    handover = async () => 'REFUSED';
    await round();
    served.pass(24 * 3_600_000);
    await round();
    expect((await rows()).map(({ outcome }) => outcome)).toEqual(['REFUSED']);
  });
  test('about a decision does not wait for a flood of confirmations', async () => {
    for (let index = 0; index < 16; index++) await acts.submitNotice('anonymous', { email: `somebody-${index}@example.org` });
    await acts.restrict('agent');
    await round();
    expect(sent).toHaveLength(16);
    expect(sent.map(({ subject }) => subject)).toContain(news);
  });
  test('is sent by one of two processes', async () => {
    for (let index = 0; index < 5; index++) await acts.submitNotice('anonymous');
    await Promise.all([round(), round()]);
    expect(sent).toHaveLength(5);
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(5);
  });
  test('that was taken when the process stops is given back', async () => {
    await acts.submitNotice('anonymous');
    await round(AbortSignal.abort());
    expect(sent).toEqual([]);
    await round();
    expect(sent).toHaveLength(1);
  });
});

test('the process of enforcement writes no e-mail, and learns no address while one waits', async () => {
  await acts.restrict('agent');
  const refused = { code: '42501' };
  await served.sql('set role writ_enforcement');
  for (const text of [
    "insert into enforcement.letter (kind, account_id, about) values ('STATEMENT', 'author', 'x')",
    "select mail.recipient_of((select id from enforcement.letter where account_id = 'author'))",
    'insert into mail.handover (letter, attempt) select id, 1 from enforcement.letter',
    'select emails from records.subscriber',
  ])
    await expect(served.sql(text), text).rejects.toMatchObject(refused);
  await served.sql('reset role');
  await round();
  expect(sent.map(({ to }) => to)).toEqual(['author@example.org']);
});

describe('what could not be sent', () => {
  const waiting = async () => (await served.ask('agent', '{ waitingLetters { fault code waiting since } }')).data.waitingLetters;
  const failing = () => expect(round()).rejects.toThrow();
  const retried = () => served.sql('update enforcement.letter set taken_until = null');
  const oldest = async () => {
    const [row] = await served.sql('select min(created_at) as at from enforcement.letter where mailed_at is null');
    return new Date(row?.['at'] as Date).toISOString();
  };

  test('waits for the reason of the last attempt, which staff see until it is sent', async () => {
    await acts.restrict('agent');
    await acts.restrict('agent', { item: 'item-2' });
    expect(await waiting(), 'nothing was tried yet').toEqual([]);
    source = () => {
      throw new SourceError('NETWORK', 'no answer');
    };
    await failing();
    expect(await waiting(), 'both to one account wait for it').toEqual([
      { fault: 'SOURCE_AWAY', code: null, waiting: 2, since: await oldest() },
    ]);
    await retried();
    source = () => {
      throw new SourceError('BAD_SCOPE', 'the scope is not known', {
        problem: { type: 'about:blank', title: 'x', status: 400, code: 'BAD_SCOPE' },
      });
    };
    await failing();
    expect(await waiting()).toEqual([{ fault: 'SOURCE_REFUSED', code: 'BAD_SCOPE', waiting: 2, since: await oldest() }]);
    await retried();
    source = () => undefined;
    handover = async () => {
      throw new MailServerError(new Error('connection refused'));
    };
    await failing();
    expect(await waiting()).toEqual([{ fault: 'MAIL_SERVER', code: null, waiting: 2, since: await oldest() }]);
    await retried();
    handover = async () => 'SENT';
    await round();
    expect(await waiting()).toEqual([]);
  });

  test('is counted for each reason, and what has another is OTHER', async () => {
    await acts.submitNotice('anonymous');
    await acts.restrict('agent');
    handover = async () => {
      throw new MailServerError(new Error('connection refused'));
    };
    source = () => {
      throw new Error('the log took no entry');
    };
    await failing();
    expect((await waiting()).map(({ fault, waiting: number }: { fault: string; waiting: number }) => [fault, number]).toSorted()).toEqual([
      ['MAIL_SERVER', 1],
      ['OTHER', 1],
    ]);
  });

  test('is a change for the open pages of staff, once for a reason and once when it is over', async () => {
    await acts.restrict('agent');
    const changes = async () => served.sql(`select subject, readers from console.change where kind = 'LETTER'`);
    handover = async () => {
      throw new MailServerError(new Error('connection refused'));
    };
    for (let tries = 0; tries < 2; tries += 1) {
      await failing();
      await retried();
    }
    const change = { subject: null, readers: ['AGENT', 'COUNSEL'] };
    expect(await changes()).toEqual([change]);
    handover = async () => 'SENT';
    await round();
    expect(await changes()).toEqual([change, change]);
  });
});
