/** Who hears of what, over a real database, the worker, and a mail server on a real socket that also refuses, comes back, and is slow. */
import { type MailServer, startMailServer } from '@writ/mail/testing';
import { emergency, hour, minute, production, start, walked } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HeldKeys } from '../testing/held-keys.ts';
import { type Served, serve } from '../testing/served.ts';
import type { AlertOptions } from '../worker/open.ts';
import { heardAt } from './day-of-keys.ts';
import type { Posted } from './deliver-job.ts';
import { nextDigest } from './routes.ts';

const desk = 'duty@platform.example';
const second = 'second@platform.example';
const person = 'person@platform.example';

let served: Served;
let server: MailServer;
let posts: { id: string; url: string; body: string }[];
let posted: Posted;
let hearing: AlertOptions;
beforeEach(async () => {
  server = await startMailServer();
  posts = [];
  posted = { as: 'delivered', what: 'HTTP 204' };
  const post = {
    send: async (event: (typeof posts)[number]) => {
      posts.push(event);
      return posted;
    },
    close: async () => undefined,
  };
  const from = 'no-reply@platform.example';
  hearing = { url: server.url, from, folder: '/nowhere', platform: 'Example', language: 'en', desk, post };
  served = await serve({ alerts: hearing });
});
afterEach(async () => {
  await served.close();
  await server.close();
});

const eventually = (look: () => unknown) => vi.waitFor(look, { interval: 50 });
const mailsTo = (address: string) => server.received.filter(({ to }) => to === address);
const subjectsTo = (address: string) => mailsTo(address).map(({ text }) => /^Subject: (.*)$/m.exec(text)?.[1]);
const deliveries = () =>
  served.sql(`SELECT a.event, a.stage, a.kind, a.detail, d.hearer, d.channel, d.state, d.attempts, d.outcome
                FROM orders.alert a LEFT JOIN orders.alert_delivery d ON d.alert_id = a.id ORDER BY a.at, a.id, d.hearer`);
/** What waits for another attempt, and is not being sent now. */
const putOff = () =>
  served.sql(`SELECT attempts FROM orders.alert_delivery WHERE state = 'DUE' AND taken_until IS NULL AND outcome IS NOT NULL`);
const nameSecond = () =>
  served.sql(
    `INSERT INTO orders.second_person (id, name, address, named_by, named_at) VALUES ('DESK', 'The second', $1, 'i counsel', now())`,
    [second],
  );
/** An order in the queue, as acts leave it. */
async function arrives(order = walked(emergency(), 'SERVED')) {
  await served.put(order);
  await served.sql(`INSERT INTO enforcement.work_item (id, kind, subject_id, opened_at) VALUES ('w', 'ORDER', 'order', $1)`, [start]);
}
const hears = (choices: object, more: { webhook?: string; endsAt?: Date } = {}) =>
  served.sql(
    `INSERT INTO orders.hearer (id, person, readers, address, webhook, language, choices, ends_at) VALUES ('h', 'i p', '{COUNSEL}', $1, $2, 'de', $3, $4)`,
    [person, more.webhook ?? null, JSON.stringify(choices), more.endsAt ?? new Date(start.getTime() + 1_000 * hour)],
  );
const settled = () => eventually(async () => expect(await served.sql(`SELECT FROM orders.alert_delivery WHERE state = 'DUE'`)).toEqual([]));

describe('an order that arrives', () => {
  it('is heard of at the desk by mail, once, with nothing of what it asks', async () => {
    await arrives();
    await eventually(() => expect(subjectsTo(desk)).toContain('Example: An emergency order has arrived.'));
    const [mail] = mailsTo(desk).filter(({ text }) => text.includes('has arrived'));
    expect(mail?.text).toContain('https://platform.example/orders/order');
    expect(mail?.text).not.toMatch(/north-police|account|threat/i);
    served.pass(minute);
    await settled();
    expect(mailsTo(desk).filter(({ text }) => text.includes('has arrived'))).toHaveLength(1);
  });

  it('goes to the second person too when half of its time has passed and nobody has claimed it, and again before it ends', async () => {
    await nameSecond();
    await arrives();
    await eventually(() => expect(subjectsTo(desk)).not.toEqual([]));
    expect(mailsTo(second)).toEqual([]);
    served.pass(4.5 * hour);
    await eventually(() => expect(subjectsTo(second)).toEqual(['Example: Half of the time has passed, and nobody has claimed it.']));
    served.pass(3 * hour);
    await eventually(() => expect(subjectsTo(second)).toHaveLength(2));
    expect(subjectsTo(second)[1]).toBe('Example: The time ends soon.');
    await served.sql(`UPDATE orders.clock SET ended_at = $1`, [served.state.now]);
    served.pass(hour);
    await settled();
    expect(subjectsTo(second)).toHaveLength(2);
  });
});

it('every clock of the law, every duty, every complaint and every request for erasure has somebody who hears before it ends', async () => {
  await served.sql(`UPDATE orders.enrolment SET report_address = organisation || '@authority.example'`);
  await served.put(walked(production({ notified: { organisation: 'west-enforcing', country: 'IE' } }), 'SERVED'));
  const at = [served.state.now, new Date(served.state.now.getTime() + 10 * hour)];
  await served.sql(
    `INSERT INTO orders.clock (order_id, kind, started_at, due_at, zone, pauses, thresholds)
     SELECT 'order', k, $1, $2, 'UTC', '[]', '{}' FROM unnest(enum_range(NULL::orders.clock_kind)) k
     ON CONFLICT (order_id, kind) DO UPDATE SET started_at = $1, due_at = $2, ended_at = NULL, paused_at = NULL`,
    at,
  );
  await served.sql(
    `INSERT INTO orders.duty (id, order_id, kind, cause, created_at, due_at, organisation, country)
     SELECT k || b, 'order', k, b, $1, $2, CASE WHEN b = 'theirs' THEN 'north-police' END, CASE WHEN b = 'theirs' THEN 'DE' END
       FROM unnest(enum_range(NULL::orders.duty_kind)) k, unnest('{ours,theirs}'::text[]) b`,
    at,
  );
  await served.sql(
    `INSERT INTO enforcement.work_item (id, kind, subject_id, opened_at, due_at) VALUES ('c', 'COMPLAINT', 'c', $1, $2), ('e', 'ERASURE', 'e', $1, $2), ('n', 'NOTICE', 'n', $1, $2)`,
    at,
  );
  await served.sql(`UPDATE enforcement.work_item SET source = 'TRUSTED_FLAGGER', due_at = $1 WHERE id = 'n'`, [at[1]]);
  served.pass(5 * hour);
  const half = `
    SELECT w.kind || ' ' || w.detail AS what, w.due_at, array_agg(DISTINCT d.hearer ORDER BY d.hearer) AS hearers
      FROM orders.watch w JOIN orders.alert a ON a.cause LIKE w.id || ' %' AND a.stage = 1
      JOIN orders.alert_delivery d ON d.alert_id = a.id AND d.state = 'SENT' GROUP BY w.id`;
  const wanted = await served.sql(`
    SELECT 'CLOCK ' || k AS what FROM unnest(enum_range(NULL::orders.clock_kind)) k
    UNION ALL SELECT 'DUTY ' || k FROM unnest(enum_range(NULL::orders.duty_kind)) k, generate_series(1, 2)
    UNION ALL SELECT unnest('{WORK COMPLAINT,WORK ERASURE,WORK NOTICE}'::text[])`);
  await eventually(async () => {
    expect((await served.sql(half)).map(({ what }) => what).toSorted()).toEqual(wanted.map(({ what }) => what).toSorted());
    // Each hears by a letter of their own: the first that is sent says nothing of the others.
    expect(await served.sql(`SELECT id FROM orders.alert_delivery WHERE state = 'DUE'`)).toEqual([]);
  });
  const heard = Object.fromEntries((await served.sql(half)).map(({ what, hearers }) => [what, hearers]));
  expect(heard['CLOCK VALIDATION'], 'which the platform is not informed of').toEqual(['BODY DE district-court', 'BODY DE north-police']);
  expect(heard['CLOCK ANSWER']).toContain('DESK');
  expect(heard['CLOCK OBJECTION']).toContain('BODY IE west-enforcing');
  expect(mailsTo('north-police@authority.example').length).toBeGreaterThan(0);
});

describe('a clock that is paused', () => {
  it('is not heard, and goes on where it was', async () => {
    await served.put(walked(production(), 'SERVED'));
    const clock = (change: string) => served.sql(`UPDATE orders.clock SET ${change} WHERE kind = 'ANSWER'`);
    const next = async () =>
      (await served.sql(`SELECT next_at FROM orders.watch WHERE kind = 'CLOCK' AND detail = 'ANSWER'`))[0]?.['next_at'];
    served.pass(hour);
    const heard = `SELECT FROM orders.watch WHERE kind = 'CLOCK' AND detail = 'ANSWER' AND stage = 1`;
    await eventually(async () => expect(await served.sql(heard)).toHaveLength(1));
    const before = await next();
    await clock('paused_at = now()');
    expect(await next()).toBeNull();
    await clock(`paused_at = NULL, due_at = due_at + interval '2 days'`);
    expect(new Date(String(await next())).getTime() - new Date(String(before)).getTime()).toBe(24 * hour);
  });
});

describe('a mail that can not be delivered', () => {
  it('because the address is refused is a fault, and the second person hears instead', async () => {
    await nameSecond();
    server.answer((address) => (address === desk ? '550 no such mailbox' : '250 ok'));
    await arrives();
    await eventually(() => expect(subjectsTo(second)).toContain('Example: An emergency order has arrived.'));
    const shown = await served.ask('agent', '{ alertFaults { hearer why lost waiting } }');
    expect(shown.data.alertFaults).toContainEqual({ hearer: 'DESK', why: 'REFUSED', lost: expect.any(Number), waiting: 0 });
    const rows = await deliveries();
    expect(rows.find(({ hearer, event }) => hearer === 'DESK' && event === 'ARRIVAL')).toMatchObject({
      state: 'FAILED',
      outcome: 'REFUSED',
    });
  });

  it('because nobody is named, or a body has no address, is a fault', async () => {
    await arrives();
    served.pass(4.5 * hour);
    await eventually(async () =>
      expect(await deliveries()).toContainEqual(expect.objectContaining({ hearer: 'SECOND', state: 'FAILED', outcome: 'NO_ADDRESS' })),
    );
  });

  it('now is tried again, later each time, and is one mail in the end', async () => {
    server.answer(() => '450 later');
    await arrives();
    await eventually(async () => expect(await putOff()).toEqual([{ attempts: 1 }]));
    served.pass(minute);
    await eventually(async () => expect(await putOff()).toEqual([{ attempts: 2 }]));
    server.answer(() => '250 ok');
    served.pass(minute);
    await settled();
    expect(new Set(mailsTo(desk).map(({ messageId }) => messageId)).size).toBe(mailsTo(desk).length);
  });

  it('as the server is slow holds up nothing else', async () => {
    server.stall(true);
    await arrives();
    await eventually(async () => expect(await deliveries()).toContainEqual(expect.objectContaining({ state: 'DUE', attempts: 1 })));
    await served.sql(
      `INSERT INTO orders.duty (id, work_id, kind, cause, created_at, due_at) VALUES ('d', 'd', 'REPORT_ACCESS', 'c', $1, $1)`,
      [start],
    );
    await eventually(async () => expect(await served.sql(`SELECT state FROM orders.duty WHERE id = 'd'`)).toEqual([{ state: 'OVERDUE' }]));
    server.stall(false);
    await settled();
    expect(mailsTo(desk).length).toBeGreaterThan(0);
  });
});

describe('a person', () => {
  it('hears by the ways that they chose, in their language, and of nothing else', async () => {
    await hears({ ARRIVAL: ['MAIL', 'WEBHOOK', 'BROWSER'] }, { webhook: 'https://chat.example/hook' });
    await arrives();
    await eventually(() => expect(subjectsTo(person)).toHaveLength(1));
    expect(mailsTo(person)[0]?.text).toContain('https://platform.example/orders/order');
    await eventually(() => expect(posts).toHaveLength(1));
    expect(JSON.parse(posts[0]?.body ?? '')).toEqual({
      specversion: '1.0',
      id: posts[0]?.id,
      source: 'https://platform.example',
      type: 'org.writ.alert.v1',
      time: start.toISOString(),
      datacontenttype: 'application/json',
      data: { event: 'ARRIVAL', kind: 'EMERGENCY', stage: 0, dueAt: expect.any(String), url: 'https://platform.example/orders/order' },
    });
    served.pass(4.5 * hour);
    await eventually(() => expect(subjectsTo(desk).length).toBeGreaterThan(1));
    await settled();
    expect(subjectsTo(person)).toHaveLength(1);
  });

  it('whose webhook fails is tried again, and one that is gone is a fault', async () => {
    posted = { as: 'failed', what: 'HTTP 503' };
    await hears({ ARRIVAL: ['WEBHOOK'] }, { webhook: 'https://chat.example/hook' });
    await arrives();
    await eventually(async () =>
      expect(await deliveries()).toContainEqual(expect.objectContaining({ channel: 'WEBHOOK', state: 'DUE', outcome: 'HTTP 503' })),
    );
    posted = { as: 'gone', what: 'HTTP 410' };
    served.pass(minute);
    await eventually(async () =>
      expect(await deliveries()).toContainEqual(expect.objectContaining({ channel: 'WEBHOOK', state: 'FAILED', outcome: 'HTTP 410' })),
    );
    expect(new Set(posts.map(({ id }) => id)).size).toBe(1);
  });

  it('gets a digest once a day, in one mail', async () => {
    await hears({ ARRIVAL: ['DIGEST'], DEADLINE: ['DIGEST'] });
    await arrives();
    served.pass(4.5 * hour);
    await eventually(async () => expect(await served.sql(`SELECT FROM orders.alert_delivery WHERE channel = 'DIGEST'`)).toHaveLength(2));
    expect(mailsTo(person)).toEqual([]);
    served.pass(nextDigest(served.state.now).getTime() - served.state.now.getTime());
    await eventually(() => expect(mailsTo(person)).toHaveLength(1));
    expect(mailsTo(person)[0]?.text.match(/^- /gm)).toHaveLength(2);
  });

  it('hears nothing when their settings have ended', async () => {
    await hears({ ARRIVAL: ['MAIL'] }, { endsAt: start });
    await arrives();
    await eventually(() => expect(subjectsTo(desk)).not.toEqual([]));
    await settled();
    expect(mailsTo(person)).toEqual([]);
  });
});

it('a log that is not ready for a minute, and one whose witnesses are away, are heard of once a day', async () => {
  /** The worker looks at least once at the log as it is, and a minute passes. */
  const lasting = async () => {
    await eventually(() => expect(looks).toBeGreaterThan(2));
    expect(mailsTo(desk).filter(({ text }) => text.includes(wanted))).toEqual([]);
    served.pass(minute);
  };
  let [looks, wanted] = [0, 'cannot be written'];
  const be = (health: object) => {
    looks = 0;
    const look = () => {
      looks += 1;
      return health;
    };
    Object.defineProperty(served.state, 'health', { configurable: true, get: look });
  };
  be({ ready: false, reason: 'away' });
  await lasting();
  await eventually(() => expect(subjectsTo(desk)).toContain('Example: The log cannot be written: no records leave.'));
  wanted = 'degraded';
  be({ ready: true, degraded: 'no witness' });
  await lasting();
  await eventually(() => expect(subjectsTo(desk)).toContain('Example: The log is degraded: look at its witnesses.'));
  await settled();
  expect(subjectsTo(desk)).toHaveLength(2);
});

describe('a day of the service of keys that is not in the log', () => {
  const lacks = 'Example: The log lacks a day of the service of keys.';
  const service = new HeldKeys();
  beforeEach(async () => {
    await served.close();
    service.isAway = true;
    served = await serve({ alerts: hearing, keyService: service });
  });

  it('is heard of at the desk once it is missing for an hour, once a day', async () => {
    // In the round that hears of the order the day was looked for before.
    await arrives();
    await eventually(() => expect(subjectsTo(desk)).toContain('Example: An emergency order has arrived.'));
    expect(subjectsTo(desk)).not.toContain(lacks);
    served.pass(hour);
    await eventually(() => expect(subjectsTo(desk)).toContain(lacks));
    served.pass(minute);
    await settled();
    expect(subjectsTo(desk).filter((text) => text === lacks)).toHaveLength(1);
    const [alert] = await served.sql(`select readers from orders.alert where detail = 'DAY_OF_KEYS'`);
    expect(alert).toEqual({ readers: ['AGENT', 'COUNSEL', 'AUDITOR'] });
  });

  it('of one of three services is heard of with its owner, for each that lacks one', async () => {
    await served.close();
    const { accountKeys, register, open, end } = service;
    const daysOf = ['platform', 'court', 'auditor'].map((owner, at) => ({
      ...{ owner, name: 'abc'.charAt(at).repeat(16), key: owner },
      day: async (day: string) => (owner === 'platform' ? new HeldKeys().day(day) : service.day(day)),
    }));
    served = await serve({ alerts: hearing, keyService: { accountKeys, register, open, end, daysOf } });
    await arrives();
    await eventually(() => expect(subjectsTo(desk)).toContain('Example: An emergency order has arrived.'));
    await eventually(async () =>
      expect(
        await served.sql(`SELECT count(*)::int AS n FROM orders.keys_service WHERE service LIKE 'a%' AND next >= $1::date`, [start]),
      ).toEqual([{ n: 1 }]),
    );
    served.pass(hour);
    const ofOwner = (owner: string) => `Example: The log lacks a day of the service of keys of ${owner}.`;
    await eventually(() => expect(subjectsTo(desk)).toEqual(expect.arrayContaining([ofOwner('court'), ofOwner('auditor')])));
    served.pass(minute);
    await settled();
    expect(
      subjectsTo(desk)
        .filter((text) => text?.includes('lacks a day'))
        .toSorted(),
    ).toEqual([ofOwner('auditor'), ofOwner('court')]);
  });

  it('is heard of an hour after it was seen first', () => {
    expect(heardAt({ since: start })).toEqual(new Date(start.getTime() + hour));
  });
});

describe('settings', () => {
  const save = `mutation ($settings: AlertSettingsInput!, $generation: Int) { saveAlertSettings(settings: $settings, generation: $generation) {
    __typename ... on Refusal { reasons } ... on AlertSettings { generation address language choices { event ways } undelivered } } }`;
  const settings = { address: person, language: 'de', choices: [{ event: 'ARRIVAL', ways: ['MAIL'] }] };
  const of = async (who: 'agent' | 'counsel' | 'police') =>
    (await served.ask(who, '{ alertSettings { generation address } }')).data.alertSettings;

  it('are a person’s own: nobody else reads or changes them, and they hear by them', async () => {
    expect(await of('agent')).toBeNull();
    expect((await served.ask('agent', save, { settings })).data.saveAlertSettings).toMatchObject({ generation: 0, address: person });
    expect(await of('agent')).toEqual({ generation: 0, address: person });
    expect(await of('counsel')).toBeNull();
    expect(await of('police')).toBeNull();
    expect((await served.ask('counsel', save, { settings, generation: 0 })).data.saveAlertSettings).toMatchObject({ reasons: ['STALE'] });
    await arrives();
    await eventually(() => expect(subjectsTo(person)).toEqual([expect.stringContaining('Example: ')]));
    expect(mailsTo(person)[0]?.text).toContain('Guten Tag,');
    const seen = (await served.ask('agent', '{ alerts { event kind stage subject dueAt } }')).data.alerts;
    expect(seen).toContainEqual({ event: 'ARRIVAL', kind: 'EMERGENCY', stage: 'BEGUN', subject: 'order', dueAt: expect.any(String) });
    expect((await served.ask('otherPolice', '{ alerts { id } }')).data.alerts, 'of another body').toEqual([]);
  });

  it.each([
    ['an address that is two', { address: 'a@example.org, b@example.org' }, ['INVALID']],
    ['an address with a header in it', { address: 'a@example.org\r\nBcc: b@example.org' }, ['INVALID']],
    ['mail without an address', { address: null }, ['MISSING']],
    ['a webhook without its address', { choices: [{ event: 'FAULT', ways: ['WEBHOOK'] }] }, ['MISSING']],
    ['a webhook with a password', { webhook: 'https://u:p@chat.example/' }, ['INVALID']],
    ['another language', { language: 'fr' }, ['INVALID']],
  ])('are refused with %s', async (_what, change, reasons) => {
    const answer = await served.ask('agent', save, { settings: { ...settings, ...change } });
    expect(answer.data.saveAlertSettings).toMatchObject({ __typename: 'Refusal', reasons });
    expect(await of('agent')).toBeNull();
  });

  it('that somebody reads are saved once: two pages don’t overwrite each other', async () => {
    await served.ask('agent', save, { settings });
    expect((await served.ask('agent', save, { settings, generation: 0 })).data.saveAlertSettings).toMatchObject({ generation: 1 });
    expect((await served.ask('agent', save, { settings, generation: 0 })).data.saveAlertSettings).toMatchObject({ reasons: ['STALE'] });
  });
});

describe('the second person', () => {
  const name = `mutation ($name: String!, $address: String!, $generation: Int) { nameSecondPerson(name: $name, address: $address, generation: $generation) {
    __typename ... on Refusal { reasons } ... on SecondPerson { generation name address } } }`;
  const named = { name: 'Head of the desk', address: second };

  it('is named by counsel alone, with an entry that has no address', async () => {
    expect((await served.ask('agent', name, named)).messages).toHaveLength(1);
    expect((await served.ask('police', name, named)).messages).toHaveLength(1);
    expect(await served.ask('counsel', name, named)).toMatchObject({
      data: { nameSecondPerson: { generation: 0, ...named } },
      messages: [],
    });
    expect((await served.ask('agent', '{ secondPerson { name address } }')).data.secondPerson).toEqual(named);
    expect((await served.ask('counsel', name, named)).data.nameSecondPerson).toMatchObject({ reasons: ['STALE'] });
    expect((await served.ask('counsel', name, { ...named, address: 'x', generation: 0 })).data.nameSecondPerson).toMatchObject({
      reasons: ['INVALID'],
    });
    const entries = served.entries.filter(({ type }) => type === 'config.changed.v1');
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain(second);
  });
});

it('what only a newer version knows is left to that one, and does not keep anybody from hearing of the rest', async () => {
  await served.sql(`ALTER TYPE enforcement.work_kind ADD VALUE 'NEWER'`);
  await served.sql(`ALTER TYPE orders.duty_kind ADD VALUE 'NEWER'`);
  await served.sql(
    `INSERT INTO enforcement.work_item (id, kind, subject_id, opened_at) VALUES ('a', 'NEWER', 'a', $1::timestamptz - interval '1 day')`,
    [start],
  );
  await served.put(walked(production(), 'SERVED'));
  await served.sql(
    `INSERT INTO orders.duty (id, order_id, kind, cause, created_at, due_at) VALUES ('d', 'order', 'NEWER', 'c', $1::timestamptz - interval '1 day', $1)`,
    [start],
  );
  await served.sql(`INSERT INTO enforcement.work_item (id, kind, subject_id, opened_at) VALUES ('w', 'ORDER', 'order', $1)`, [start]);
  await eventually(() => expect(subjectsTo(desk)).toEqual(['Example: An order has arrived.']));
  await settled();
  expect(await served.sql(`SELECT kind, stage, next_at FROM orders.watch WHERE detail = 'NEWER' ORDER BY kind`)).toEqual(
    ['DUTY', 'WORK'].map((kind) => ({ kind, stage: 0, next_at: new Date(start.getTime() - 24 * hour) })),
  );
});

it('what was heard is deleted after a month', async () => {
  await arrives();
  await eventually(() => expect(subjectsTo(desk)).not.toEqual([]));
  await settled();
  await served.sql(`UPDATE orders.alert SET at = at - interval '31 days'`);
  await served.sql(`SELECT orders.forget_alerts($1, 1000)`, [served.state.now]);
  expect(await served.sql(`SELECT FROM orders.alert_delivery`)).toEqual([]);
});
