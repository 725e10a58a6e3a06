/** Letting people in over HTTP, on a database: three persons, one after the other, and each way around it. */
import { get } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { faults } from './pages/words.ts';
import { makeRealm } from './people/ceremony.ts';
import type { Reason } from './people/refused.ts';
import { startTestLogIn, type TestLogIn } from './testing/running-log-in.ts';
import { SoftPasskey } from './testing/soft-passkey.ts';
import { formIn, type Seen } from './testing/visitor.ts';

let logIn: TestLogIn;
beforeAll(async () => {
  logIn = await startTestLogIn();
});
afterAll(async () => {
  // Before its database goes, which ends idle connections.
  const faultsBefore = [...logIn.faults];
  await logIn[Symbol.asyncDispose]();
  expect(faultsBefore).toEqual([]);
});

const platform = {
  ...{ name: 'platform', organisation: 'example-platform', graph: 'platform', roles: ['AGENT', 'COUNSEL'] },
  first: ['Counsel One', 'Counsel Two', 'Counsel Three'].map((name) => ({ name, roles: ['COUNSEL'] })),
};
const bodyOf = (name: string, country = 'DE') => ({
  ...{ name, organisation: name, country, graph: 'authority', roles: ['ISSUING', 'VALIDATING'] },
  first: ['First', 'Second'].map((one) => ({ name: one, roles: ['ISSUING'], office: 'LAW_ENFORCEMENT_AUTHORITY' })),
});

const ceremony = (realm: object) => makeRealm(logIn.pool, realm, { origin: logIn.origin, now: logIn.clock.now });
const refused = (seen: Seen, reason: Reason): void =>
  expect([seen.status >= 400, seen.text]).toEqual([
    true,
    expect.stringContaining(`<p role="alert">${faults.en[reason].replaceAll("'", '&#39;')}</p>`),
  ]);
const open = async (link: string) => formIn(await logIn.visitor.open(link));
const sign = async (link: string, passkey: SoftPasskey, more = {}) => logIn.visitor.sign(await open(link), passkey, more);
const taken = (seen: Seen): void => expect([seen.status, seen.text]).toEqual([303, '']);

const accept = async (link: string, passkey = new SoftPasskey()): Promise<SoftPasskey> => {
  taken(await sign(link, passkey, { isNew: true }));
  return passkey;
};

const counsel: SoftPasskey[] = [];
let bodies = 0;
/** A body with two administrators, whom a counsel approved. */
async function body(): Promise<{ name: string; first: SoftPasskey; second: SoftPasskey }> {
  bodies += 1;
  const name = `body-${bodies}`;
  const { links } = await ceremony(bodyOf(name));
  const people = [];
  for (const { link } of links) {
    people.push(await accept(link));
    taken(await sign(link, counsel[0] as SoftPasskey));
  }
  const [first, second] = people as [SoftPasskey, SoftPasskey];
  return { name, first, second };
}

const whom = { name: 'N. Neu', roles: 'ISSUING', office: 'LAW_ENFORCEMENT_AUTHORITY' };
/** What an administrator is to sign. */
const invitation = async (realm: string, fields: Record<string, string> = {}) =>
  formIn(await logIn.visitor.send(`/realms/${realm}/invite`, { ...whom, ...fields }));
const linkIn = (seen: Seen): string => /class="link"><a href="([^"]+)"/.exec(seen.text)?.[1] ?? expect.fail(seen.text);
const invited = async (realm: string, by: SoftPasskey, fields: Record<string, string> = {}): Promise<string> =>
  linkIn(await logIn.visitor.sign(await invitation(realm, fields), by));

beforeAll(async () => {
  for (const { link } of (await ceremony(platform)).links) counsel.push(await accept(link));
});
const [one, two] = [() => counsel[0] as SoftPasskey, () => counsel[1] as SoftPasskey];

describe('the ceremony', () => {
  it('is one time for each body, for each name and for the platform', async () => {
    const { name } = await body();
    for (const again of [bodyOf(name), { ...bodyOf(name), name: 'other-name' }, { ...platform, name: 'p2', organisation: 'p2' }])
      await expect(ceremony(again)).rejects.toMatchObject({ name: 'StartError', message: expect.stringContaining('A realm is made once') });
  });

  it.each([
    ['one person', { first: [bodyOf('x').first[0]] }],
    ['a role of another graph', { roles: ['ISSUING', 'COUNSEL'] }],
    ['no country', { country: null }],
    ['a name with a slash', { name: 'a/b' }],
    ['a graph that is served by others', { graph: 'audit', roles: ['AUDITOR'] }],
    ['a person without an office', { first: bodyOf('x').first.map((first) => ({ ...first, office: null })) }],
    ['a person in a role that the realm has not', { first: bodyOf('x').first.map((first) => ({ ...first, roles: ['ENFORCING'] })) }],
    ['a misspelt member', { organization: 'x' }],
  ])('makes no realm with %s', async (_what, change) => {
    await expect(ceremony({ ...bodyOf('never-made'), ...change })).rejects.toMatchObject({ name: 'StartError' });
    expect((await logIn.visitor.open('/realms/never-made/people')).status).toBe(404);
  });

  it("makes no platform's realm without a counsel", async () => {
    const agents = { ...platform, first: platform.first.map((first) => ({ ...first, roles: ['AGENT'] })) };
    await expect(ceremony(agents)).rejects.toThrow(/begins with a counsel/);
  });

  it("makes no platform's realm with two people, who could never let in a third", async () => {
    await expect(ceremony({ ...platform, first: platform.first.slice(0, 2) })).rejects.toThrow(/begins with three people/);
  });

  it('lets nobody of a body in before a counsel of the platform approved', async () => {
    const { links } = await ceremony(bodyOf('waiting'));
    const [link = ''] = links.map((each) => each.link);
    const passkey = await accept(link);
    refused(await logIn.visitor.sign(await invitation('waiting'), passkey), 'UNKNOWN_KEY');
    refused(await sign(link, passkey), 'UNKNOWN_KEY');
    taken(await sign(link, two()));
    await invited('waiting', passkey);
  });
});

describe('three persons', () => {
  let realm: Awaited<ReturnType<typeof body>>;
  let link: string;
  beforeEach(async () => {
    realm = await body();
    link = await invited(realm.name, realm.first);
  });

  it('let somebody in: an administrator, a second person of the body, a counsel of the platform; each signs a line', async () => {
    const passkey = await accept(link);
    taken(await sign(link, realm.second));
    taken(await sign(link, one()));
    expect((await logIn.visitor.open(link)).text).toContain('N. Neu was let in');
    const { rows } = await logIn.pool.query(
      `SELECT a.act, k.id AS key, a.credential, a.statement FROM act a LEFT JOIN passkey k ON k.person = a.person
        WHERE a.realm = $1 AND a.statement LIKE '%N. Neu%' ORDER BY a.idx`,
      [realm.name],
    );
    expect(rows.map(({ act, key, credential }) => [act, key, credential])).toEqual([
      ['INVITE', realm.first.id, realm.first.id],
      ['ACCEPT', null, passkey.id],
      ['CONFIRM', realm.second.id, realm.second.id],
      ['APPROVE', one().id, one().id],
    ]);
    for (const { statement } of rows)
      expect(JSON.parse(statement)).toMatchObject({ issuer: `${logIn.origin}/realms/${realm.name}`, name: 'N. Neu', roles: ['ISSUING'] });
    await expect(logIn.pool.query('DELETE FROM act')).rejects.toThrow(/never changed/);
  });

  it('are not two: who invited does not confirm, and who confirmed does not approve', async () => {
    await accept(link);
    refused(await sign(link, realm.first), 'SAME_PERSON');
    taken(await sign(link, realm.second));
    for (const again of [realm.first, realm.second]) refused(await sign(link, again), 'NOT_COUNSEL');
    taken(await sign(link, one()));
  });

  it('of the platform are three as well', async () => {
    const own = await invited('platform', one(), { office: '', roles: 'COUNSEL' });
    await accept(own);
    refused(await sign(own, one()), 'SAME_PERSON');
    taken(await sign(own, two()));
    for (const again of [one(), two()]) refused(await sign(own, again), 'SAME_PERSON');
    taken(await sign(own, counsel[2] as SoftPasskey));
  });

  it('come in turn: nobody confirms what was not accepted, and nobody approves what was not confirmed', async () => {
    const early = await open(link);
    const as = (step: string) => ({ ...early, fields: new URLSearchParams({ ...Object.fromEntries(early.fields), step }) });
    refused(await logIn.visitor.sign(as('CONFIRM'), realm.second), 'OTHER_STEP');
    await accept(link);
    refused(await logIn.visitor.sign(as('APPROVE'), one()), 'OTHER_STEP');
    refused(await logIn.visitor.sign(early, new SoftPasskey(), { isNew: true }), 'OTHER_STEP');
  });

  it('are of this body: nobody else confirms, invites, or opens its links under another body', async () => {
    const other = await body();
    await accept(link);
    refused(await sign(link, other.first), 'OTHER_BODY');
    refused(await sign(link, one()), 'OTHER_BODY');
    refused(await logIn.visitor.sign(await invitation(realm.name), other.first), 'OTHER_BODY');
    refused(await logIn.visitor.open(link.replace(realm.name, other.name)), 'NOT_THERE');
  });

  it('invite as administrators alone', async () => {
    const passkey = await accept(link);
    for (const by of [realm.second, one()]) taken(await sign(link, by));
    refused(await logIn.visitor.sign(await invitation(realm.name), passkey), 'NOT_ADMINISTRATOR');
  });

  it.each<[string, Reason, object]>([
    ['did not verify its user', 'NOT_SIGNED', { flags: 0x01 }],
    ['signed at another origin', 'NOT_SIGNED', { origin: 'https://elsewhere.example' }],
    ['signed for another site', 'NOT_SIGNED', { rpId: 'elsewhere.example' }],
  ])('sign with a passkey; one that %s counts for nothing', async (_what, reason, unusual) => {
    refused(await sign(link, new SoftPasskey(), { isNew: true, ...unusual }), reason);
    await accept(link);
    refused(await sign(link, realm.second, unusual), reason);
  });

  it('of the platform sign with a passkey of one device', async () => {
    await accept(link, new SoftPasskey());
    taken(await sign(link, realm.second, { flags: 0x1d }));
    refused(await sign(link, one(), { flags: 0x0d }), 'OF_ONE_DEVICE');
  });

  it('sign what they were shown: no other name, role, key or time', async () => {
    const form = await invitation(realm.name);
    const changed = (name: string, value: string) => {
      const fields = new URLSearchParams(form.fields);
      fields.set(name, value);
      return logIn.visitor.sign({ ...form, fields }, realm.first);
    };
    refused(await changed('name', 'Somebody Else'), 'NOT_SIGNED');
    refused(await changed('roles', 'VALIDATING'), 'NOT_SIGNED');
    refused(await changed('administrator', 'yes'), 'NOT_SIGNED');
    refused(await changed('at', new Date(logIn.clock.now.getTime() - 3_600_000).toISOString()), 'OVER');
    refused(await changed('roles', 'ENFORCING'), 'BAD_TERMS');
    taken(await sign(link, new SoftPasskey(), { isNew: true }));
    const confirmation = await open(link);
    const elsewhere = await invited(realm.name, realm.first);
    await accept(elsewhere);
    refused(await logIn.visitor.sign({ ...confirmation, action: new URL(elsewhere).pathname }, realm.second), 'NOT_SIGNED');
  });

  it('sign once: an invitation that is sent again makes no second link', async () => {
    const form = await invitation(realm.name);
    linkIn(await logIn.visitor.sign(form, realm.first));
    refused(await logIn.visitor.sign(form, realm.first), 'USED_BEFORE');
  });

  it('let in a passkey that nobody has', async () => {
    const passkey = await accept(link);
    const again = await invited(realm.name, realm.first);
    for (const known of [passkey, realm.first]) refused(await sign(again, known, { isNew: true }), 'KEY_IN_USE');
  });

  it('replace the device of a colleague in the same way, and the old passkey is nobody any more', async () => {
    const old = await accept(link);
    for (const by of [realm.second, one()]) taken(await sign(link, by));
    const { rows } = await logIn.pool.query('SELECT person FROM passkey WHERE id = $1', [old.id]);
    const person = String(rows[0].person);
    refused(await logIn.visitor.sign(await invitation(realm.name, { person, name: 'Another' }), realm.first), 'BAD_TERMS');
    const again = await invited(realm.name, realm.first, { person });
    const fresh = await accept(again);
    for (const by of [realm.second, two()]) taken(await sign(again, by));
    refused(await logIn.visitor.sign(await invitation(realm.name), old), 'UNKNOWN_KEY');
    refused(await logIn.visitor.sign(await invitation(realm.name), fresh), 'NOT_ADMINISTRATOR');
  });

  it('have three days', async () => {
    const before = logIn.clock.now;
    logIn.clock.now = new Date(before.getTime() + 3 * 86_400_000);
    refused(await logIn.visitor.open(link), 'OVER');
    logIn.clock.now = before;
  });
});

describe('a page', () => {
  it('loads its own script and style alone, and no script is in it', async () => {
    const seen = await logIn.visitor.open('/realms/platform/people');
    expect(seen.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(seen.text).not.toMatch(/<style|<script(?! src="\/log-in\.js" type="module"><\/script>)| on[a-z]+=| style=/);
    for (const path of ['/log-in.js', '/log-in.css', '/healthz', '/readyz']) expect((await logIn.visitor.open(path)).status).toBe(200);
  });

  it('is in German for who prefers it', async () => {
    const seen = await logIn.visitor.open('/realms/platform/people', { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' });
    expect(seen.text).toContain('<html lang="de">');
    expect(seen.text).toContain('Eine Person einladen');
  });

  it('takes a form of its own origin alone, and is at one host', async () => {
    for (const origin of ['https://elsewhere.example', 'null'])
      expect((await logIn.visitor.send('/realms/platform/invite', whom, { origin })).status).toBe(400);
    const { port } = new URL(logIn.origin);
    const seen = await new Promise<number | undefined>((resolve, reject) => {
      get({ host: 'localhost', port, path: '/realms/platform/people', headers: { host: 'elsewhere.example' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      }).once('error', reject);
    });
    expect(seen).toBe(421);
    expect((await logIn.visitor.open('/realms/platform/elsewhere/x')).status).toBe(404);
    expect((await logIn.visitor.send('/realms/platform/people', {})).status).toBe(405);
  });

  it('escapes what somebody wrote', async () => {
    const seen = await logIn.visitor.send('/realms/platform/invite', { name: '<b>N</b>', roles: 'AGENT', office: '' });
    expect(seen.text).toContain('&lt;b&gt;N&lt;/b&gt;');
    expect(seen.text).not.toContain('<b>N');
  });
});
