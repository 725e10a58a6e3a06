/** Checks 60 to 62: what no adapter stumbles over. */
import { Failed, type Kit, same, says } from '../kit.ts';
import type { Check } from './check.ts';

async function badRequests(kit: Kit): Promise<void> {
  const post = (path: string, body: string) => kit.ask({ method: 'POST', path, body });
  for (const body of ['', '{', '[]', 'null', '"a"', '{"issuer":1,"subject":[]}', '{"issuer":"a","subject":"b","more":1}'])
    says(`the body ${body}`, await post('/holder', body), '400 BAD_REQUEST');
  says('no observation', await post('/effects/observe', '{"subjects":[]}'), '400 BAD_REQUEST');
  says('collect', await post('/collect', '{'), '400 BAD_REQUEST');
  says('too long', await post('/holder', JSON.stringify({ issuer: 'a', subject: 'b'.repeat(2_000_000) })), '413 TOO_LARGE');
  for (const path of ['/', '/nothing', '/collections', '/collections/not-an-id', '/effects/house/1', '/items/a/b/c/d'])
    says(path, await kit.ask({ path }), '404 NOT_FOUND', '405 METHOD_NOT_ALLOWED');
  says('another method', await kit.ask({ method: 'DELETE', path: '/holder' }), '405 METHOD_NOT_ALLOWED', '404 NOT_FOUND');
  const effect = JSON.stringify({ sequence: '01', state: [] });
  says('a sequence with a zero', await kit.ask({ method: 'PUT', path: '/effects/item/a', body: effect }), '400 BAD_REQUEST');
}

const hostile = [
  "' OR '1'='1",
  '%00',
  '\u202egnp.exe',
  '../../etc/passwd',
  '<script>',
  '"',
  '\\',
  '%',
  'a'.repeat(400),
  '💥',
  'NULL',
  '-1',
  '{}',
  '\n',
];

async function hostileNames(kit: Kit): Promise<void> {
  for (const name of hostile) {
    const part = encodeURIComponent(name);
    for (const path of [`/items/${part}`, `/accounts/${part}`, `/items?url=${part}`])
      says(`${path.slice(0, 40)}`, await kit.ask({ path }), '404 NOT_FOUND', '400 BAD_REQUEST');
    const scope = kit.order({ identifier: { type: kit.facts.account.identifier.type, value: name }, categories: [] });
    const answer = await kit.post(await kit.body(kit.receipt(scope)));
    says(`the identifier ${name.slice(0, 40)}`, answer, '200', '400 BAD_SCOPE', '422 UNSUPPORTED_IDENTIFIER');
    if (answer.status === 200 && JSON.parse(answer.text.split('\n')[0] ?? '').accounts.length > 0)
      throw new Failed(`${name.slice(0, 40)} names somebody`);
  }
  // A server of HTTP may refuse these before the adapter sees them.
  for (const path of ['/items/%', '/items/%ff', '/accounts/%00'])
    says(path, await kit.ask({ path }), '400 BAD_REQUEST', '404 NOT_FOUND', '400 without a problem of the protocol');
}

async function noCaching(kit: Kit): Promise<void> {
  same('answers without Cache-Control: no-store', kit.cached.slice(0, 5), []);
}

export const manners: readonly Check[] = [
  [60, 'refuses bad JSON, a long body and a path that is none', badRequests],
  [61, 'stands hostile names', hostileNames],
  [62, 'lets nobody keep an answer', noCaching],
];
