import { it } from 'vitest';
import { startStack } from '../harness/stack.ts';
it('probe', async () => {
  const t0 = performance.now();
  const stack = await startStack();
  console.log('stack up', performance.now() - t0);
  const raw = async (path: string, init: RequestInit) => { const r = await fetch(stack.baseUrl + path, init); return `${r.status} ${JSON.stringify([...r.headers])} ${(await r.text()).slice(0, 600)}`; };
  const show = async (l: string, p: Promise<unknown>) => console.log(l, JSON.stringify(await p, null, 0)?.slice(0, 900));
  const j = { 'content-type': 'application/json' };
  const t = await stack.token('holder-1');
  for (const [l, q, v] of [
    ['badvar', 'query($n: Int){ items(first:$n){ nodes { id } } }', { n: 'SECRETVALUE' }],
    ['badlit', '{ items(first:"SECRETVALUE"){ nodes { id } } }'],
    ['badinput', 'mutation($i: NoticeInput!){ submitNotice(input:$i){ __typename } }', { i: { item: 1, explanation: 'SECRETVALUE', nope: 'SECRETVALUE2', goodFaith: 'SECRETVALUE3' } }],
    ['unknown', '{ me { recordz { x } } order(id:1) { id } queu { id } }'],
    ['syntax', '{ me { '],
    ['two', 'query a { __typename } query b { __typename }'],
    ['sub', 'subscription { x }'],
    ['typename', '{ __typename }'],
    ['notmine', '{ me { id } item(id:"nope") { id } notice(id:"x") { id } }'],
    ['other', '{ items(first:3){ nodes { author { id records { subscriber { name } } } } } }'],
    ['page', '{ items(first:257){ nodes { id } } }'],
    ['pagevar', 'query($n:Int=257){ items(first:$n){ nodes { id } } }'],
    ['pageneg', '{ items(first:-1){ nodes { id } } }'],
    ['cursor', '{ items(after:"SECRETVALUE"){ nodes { id } } }'],
    ['missingvar', 'query($i: NoticeInput!){ x: __typename }'],
    ['entities', '{ _entities(representations:[]) { __typename } }'],
    ['empty', ''],
  ] as const) await show(l, stack.ask('public', 'holder-1', q, (v ?? {}) as Record<string, unknown>).then(({ status, text }) => [status, text]));
  await show('aud', stack.ask('audit', 'auditor', '{ entry(index:"99999") { leaf } }').then((a) => [a.status, a.text]));
  await show('aud2', stack.ask('audit', 'auditor', '{ entry(index:"abc") { leaf } }').then((a) => [a.status, a.text]));
  await show('restriction', stack.ask('platform', 'agent-1', '{ restriction(id:"not-a-uuid") { id } }').then((a) => [a.status, a.text]));
  console.log('batch', await raw('/graphql', { method: 'POST', headers: j, body: '[{"query":"{__typename}"}]' }));
  console.log('number', await raw('/graphql', { method: 'POST', headers: j, body: '5' }));
  console.log('badjson', await raw('/graphql', { method: 'POST', headers: j, body: '{"a"' }));
  console.log('proto', await raw('/graphql', { method: 'POST', headers: j, body: '{"query":"{__typename}","variables":{"__proto__":1}}' }));
  console.log('text', await raw('/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' }));
  console.log('form', await raw('/graphql', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query={__typename}' }));
  console.log('none', await raw('/graphql', { method: 'POST', body: new Uint8Array([1, 2]) }));
  console.log('big', await raw('/graphql', { method: 'POST', headers: j, body: JSON.stringify({ query: '#' + 'x'.repeat(300000) }) }));
  console.log('get', await raw('/graphql?query={__typename}', {}));
  console.log('getpf', await raw('/graphql?query={__typename}', { headers: { 'apollo-require-preflight': '1' } }));
  console.log('getmut', await raw('/graphql?query=mutation{x}', { headers: { 'apollo-require-preflight': '1' } }));
  console.log('getbad', await raw('/graphql?query=mutation{x', { headers: { 'apollo-require-preflight': '1' } }));
  console.log('getauth', await raw('/authority/graphql?query={__typename}', { headers: { 'apollo-require-preflight': '1' } }));
  console.log('accept', await raw('/graphql', { method: 'POST', headers: { ...j, accept: 'application/graphql-response+json' }, body: '{"query":"{x}"}' }));
  console.log('accept2', await raw('/graphql', { method: 'POST', headers: { ...j, accept: 'image/png' }, body: '{"query":"{x}"}' }));
  console.log('accept3', await raw('/graphql', { method: 'POST', headers: { ...j, accept: 'multipart/mixed' }, body: '{"query":"{items(first:1){nodes{id}}}"}' }));
  console.log('plan', await raw('/graphql', { method: 'POST', headers: { ...j, authorization: `Bearer ${t}`, 'apollo-query-plan-experimental': '1', 'apollo-query-plan-experimental-format': 'internal' }, body: '{"query":"{me{records{subscriber{service}}}}"}' }));
  console.log('opname', await raw('/graphql', { method: 'POST', headers: j, body: '{"query":"query a{__typename}","operationName":"SECRETNAME"}' }));
  console.log('path', await raw('/graphql/', { method: 'POST', headers: j, body: '{"query":"query a{__typename}"}' }));
  console.log('badurl', await raw('/%zz', {}));
  console.log('put', await raw('/graphql', { method: 'PUT', headers: j, body: '{}' }));
  console.log('oidc', await raw('/oidc/auth?client_id=SECRET', {}));
  console.log('log', await raw('/log/1/tile/0/999', {}));
  await stack.close();
});
