/** Who is there, a device that is replaced, and a person who is ended, over HTTP on a database: what they had ends with it, and the console learns it. */
import { decodeJwt } from 'jose';
import { randomDPoPKeyPair } from 'openid-client';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { faults, type PageFault } from './pages/words.ts';
import { makeRealm } from './people/ceremony.ts';
import { GatewayEar } from './testing/gateway-ear.ts';
import { startTestLogIn, type TestLogIn } from './testing/running-log-in.ts';
import { SoftPasskey } from './testing/soft-passkey.ts';
import { Browser, TestConsole } from './testing/test-console.ts';
import { UpstreamStandIn } from './testing/upstream-stand-in.ts';
import { formIn, type Seen, type SignedForm } from './testing/visitor.ts';

const [gateway, issuer] = [new GatewayEar(), new UpstreamStandIn()];
let logIn: TestLogIn;
const [counsel, first, second, other] = [new SoftPasskey(), new SoftPasskey(), new SoftPasskey(), new SoftPasskey()];

const ceremony = async (realm: object) => (await makeRealm(logIn.pool, realm, { origin: logIn.origin, now: logIn.clock.now })).links;
const open = async (link: string): Promise<SignedForm> => formIn(await logIn.visitor.open(link));
const accept = async (link: string, passkey: SoftPasskey) => logIn.visitor.sign(await open(link), passkey, { isNew: true });
const sign = async (link: string, passkey: SoftPasskey) => logIn.visitor.sign(await open(link), passkey);
const refused = (seen: Seen, reason: PageFault): void =>
  expect([seen.status >= 400, seen.text]).toEqual([
    true,
    expect.stringContaining(`<p role="alert">${faults.en[reason].replaceAll("'", '&#39;')}</p>`),
  ]);
const body = (name: string, more: object) => ({ name, organisation: name, country: 'DE', graph: 'authority', roles: ['ISSUING'], ...more });
const office = 'LAW_ENFORCEMENT_AUTHORITY';

beforeAll(async () => {
  await Promise.all([gateway.start(), issuer.start()]);
  logIn = await startTestLogIn(gateway.baseUrl);
  issuer.now = () => logIn.clock.now;
  const platform = { name: 'platform', organisation: 'platform', graph: 'platform', roles: ['COUNSEL'] };
  const [root = expect.fail('no link')] = await ceremony({
    ...platform,
    first: ['C', 'D', 'E'].map((name) => ({ name, roles: ['COUNSEL'] })),
  });
  await accept(root.link, counsel);
  const people = ['A. First', 'B. Second'].map((name) => ({ name, roles: ['ISSUING'], office }));
  const passkeys = [first, second, other, new SoftPasskey()];
  for (const { link } of [...(await ceremony(body('police', { first: people }))), ...(await ceremony(body('court', { first: people })))]) {
    await accept(link, passkeys.shift() ?? expect.fail());
    await sign(link, counsel);
  }
  const upstream = { issuer: issuer.issuer, clientId: 'writ', algorithm: 'ES256', acr: ['strong'] };
  await ceremony(body('behind', { upstream: { ...upstream, groups: { claim: 'group', of: { one: { roles: ['ISSUING'], office } } } } }));
});
afterAll(async () => {
  const faultsBefore = [...logIn.faults];
  await logIn[Symbol.asyncDispose]();
  await Promise.all([gateway.close(), issuer.close()]);
  expect(faultsBefore).toEqual([]);
});
beforeEach(() => {
  logIn.clock.now = new Date();
  gateway.heard.length = 0;
});

/** Lets somebody in at the police; answers their link's passkey. */
async function letIn(name: string, passkey = new SoftPasskey()): Promise<SoftPasskey> {
  const link = await invited({ name, roles: 'ISSUING', office });
  await accept(link, passkey);
  for (const by of [second, counsel]) expect((await sign(link, by)).status).toBe(303);
  return passkey;
}
async function invited(fields: URLSearchParams | Record<string, string>): Promise<string> {
  const seen = await logIn.visitor.sign(formIn(await logIn.visitor.send('/realms/police/invite', fields)), first);
  return /class="link"><a href="([^"]+)"/.exec(seen.text)?.[1] ?? expect.fail(seen.text);
}
/** Each asks at another moment: what is signed twice counts once. */
async function listForm(realm: string): Promise<SignedForm> {
  logIn.clock.now = new Date(logIn.clock.now.getTime() + 1);
  return open(`/realms/${realm}/people`);
}
const list = async (realm: string, by: SoftPasskey): Promise<Seen> => logIn.visitor.sign(await listForm(realm), by);
/** The fields of a person's form on the list. */
function formOf({ text }: Seen, action: 'invite' | 'ending', name: string): URLSearchParams {
  const forms = [...text.matchAll(/<form method="post" action="[^"]*\/(invite|ending)">(.*?)<\/form>/g)];
  const [found] = forms.filter(([, to, inner = '']) => to === action && inner.includes(`name="name" value="${name}"`));
  const fields = [...(found?.[2] ?? expect.fail(text)).matchAll(/name="([^"]*)" value="([^"]*)"/g)];
  return new URLSearchParams(fields.map(([, one = '', value = '']): [string, string] => [one, value]));
}
const ending = async (realm: string, fields: URLSearchParams | Record<string, string>): Promise<SignedForm> =>
  formIn(await logIn.visitor.send(`/realms/${realm}/ending`, fields));

/** Signs in with a passkey, or where the realm is behind an issuer at that. Answers the page where that is refused. */
async function signIn(realm: string, passkey?: SoftPasskey) {
  const [client, browser] = [await TestConsole.of(logIn, realm), new Browser()];
  const begun = await client.begin();
  let way = await browser.follow(begun.url, [client.redirectUri]);
  if (passkey !== undefined && way.seen !== null) {
    const fields = new URLSearchParams(passkey.sign(formIn(way.seen).challenge, logIn.origin));
    const seen = await browser.open(way.url, fields);
    const location = seen.headers.get('location');
    way = location === null ? { url: way.url, seen } : await browser.follow(new URL(location, way.url), [client.redirectUri]);
  }
  if (way.seen !== null) return { seen: way.seen };
  const pair = await randomDPoPKeyPair('ES256');
  const granted = await client.finish(way.url, begun, pair);
  const { sub = '' } = decodeJwt(granted.access_token);
  return { sub, sid: granted.claims()?.['sid'], renew: () => client.renew(String(granted.refresh_token), pair) };
}
const signedIn = async (realm: string, passkey?: SoftPasskey) => {
  const { seen, sub = '', sid, renew = () => expect.fail('no token') } = await signIn(realm, passkey);
  return seen === undefined ? { sub, sid, renew } : expect.fail(seen.text);
};
const heard = () => gateway.heard.map((token) => decodeJwt(token)['sid']);

it('who is there is for an administrator of the body and for a counsel, each time by a signature', async () => {
  const plain = await letIn('P. Plain');
  for (const by of [first, counsel]) expect((await list('police', by)).text).toMatch(/A\. First.*B\. Second.*P\. Plain/s);
  refused(await list('police', plain), 'NOT_ADMINISTRATOR');
  refused(await list('police', other), 'OTHER_BODY');
  const form = await listForm('police');
  expect((await logIn.visitor.sign(form, first)).status).toBe(200);
  refused(await logIn.visitor.sign(form, first), 'USED_BEFORE');
  expect((await logIn.visitor.open('/realms/police/people')).text).not.toContain('P. Plain');
});

it('a device is replaced from the list by three persons: the same person has another passkey, and what began with the old one has ended', async () => {
  const old = await letIn('D. Device');
  const before = await signedIn('police', old);
  const link = await invited(formOf(await list('police', first), 'invite', 'D. Device'));
  const fresh = new SoftPasskey();
  await accept(link, fresh);
  await sign(link, second);
  expect((await signedIn('police', old)).sub).toBe(before.sub);
  gateway.heard.length = 0;
  await before.renew();
  expect((await sign(link, counsel)).status).toBe(303);
  expect(heard()).toContain(before.sid);
  await expect(before.renew()).rejects.toMatchObject({ error: 'invalid_grant' });
  refused((await signIn('police', old)).seen ?? expect.fail('signed in'), 'UNKNOWN_KEY');
  expect((await signedIn('police', fresh)).sub).toBe(before.sub);
});

it('a person is ended by one administrator: nothing that they had or began is good any more, and the console learns it', async () => {
  const passkey = await letIn('E. Ended', new SoftPasskey());
  const session = await signedIn('police', passkey);
  const people = await list('police', first);
  const fields = formOf(people, 'ending', 'E. Ended');
  const link = await invited(formOf(people, 'invite', 'E. Ended'));
  const form = await ending('police', fields);
  expect((await logIn.visitor.sign(form, first)).text).toContain('E. Ended was ended');
  expect(heard()).toEqual([session.sid]);
  await expect(session.renew()).rejects.toMatchObject({ error: 'invalid_grant' });
  refused((await signIn('police', passkey)).seen ?? expect.fail('signed in'), 'UNKNOWN_KEY');
  refused(await logIn.visitor.open(link), 'OVER');
  refused(await logIn.visitor.sign(await ending('police', fields), first), 'NOT_THERE');
  expect((await list('police', first)).text).not.toContain('E. Ended');
  const { rows } = await logIn.pool.query("SELECT statement, credential FROM act WHERE act = 'END'");
  expect(rows.map(({ statement, credential }) => [JSON.parse(statement).name, credential])).toEqual([['E. Ended', first.id]]);
});

it('what an ended administrator invited or confirmed lets nobody in', async () => {
  const link = await invited({ name: 'I. Invited', roles: 'ISSUING', office });
  await accept(link, new SoftPasskey());
  await sign(link, second);
  const admin = new SoftPasskey();
  const adminLink = await invited({ name: 'X. Admin', roles: 'ISSUING', office, administrator: 'yes' });
  await accept(adminLink, admin);
  for (const by of [second, counsel]) await sign(adminLink, by);
  const seen = await logIn.visitor.sign(
    formIn(await logIn.visitor.send('/realms/police/invite', { name: 'Y', roles: 'ISSUING', office })),
    admin,
  );
  const theirs = /class="link"><a href="([^"]+)"/.exec(seen.text)?.[1] ?? expect.fail(seen.text);
  await logIn.visitor.sign(await ending('police', formOf(await list('police', first), 'ending', 'X. Admin')), counsel);
  refused(await logIn.visitor.open(theirs), 'OVER');
  expect((await sign(link, counsel)).status).toBe(303);
});

it('nobody is ended by themselves, by a colleague who is no administrator, by another body, or under another name', async () => {
  const plain = await letIn('S. Stays');
  const people = await list('police', first);
  refused(await logIn.visitor.sign(await ending('police', formOf(people, 'ending', 'A. First')), first), 'OWN_END');
  const fields = formOf(people, 'ending', 'B. Second');
  refused(await logIn.visitor.sign(await ending('police', fields), plain), 'NOT_ADMINISTRATOR');
  refused(await logIn.visitor.sign(await ending('police', fields), other), 'OTHER_BODY');
  refused(await logIn.visitor.sign(await ending('court', fields), other), 'NOT_THERE');
  const misnamed = await ending('police', { person: String(fields.get('person')), name: 'S. Stays' });
  refused(await logIn.visitor.sign(misnamed, first), 'NOT_THERE');
  const form = await ending('police', fields);
  form.fields.set('person', String(formOf(people, 'ending', 'S. Stays').get('person')));
  refused(await logIn.visitor.sign(form, first), 'NOT_SIGNED');
  await signedIn('police', plain);
});

it('a person whom the issuer of their body names is ended by a counsel, and that issuer does not bring them back', async () => {
  issuer.person = { sub: 'one', name: 'U. Upstream', group: 'one', acr: 'strong' };
  const session = await signedIn('behind');
  const seen = await list('behind', counsel);
  expect(seen.text).not.toContain('/invite');
  await logIn.visitor.sign(await ending('behind', formOf(seen, 'ending', 'U. Upstream')), counsel);
  expect(heard()).toEqual([session.sid]);
  await expect(session.renew()).rejects.toMatchObject({ error: 'invalid_grant' });
  refused((await signIn('behind')).seen ?? expect.fail('signed in'), 'ENDED');
});
