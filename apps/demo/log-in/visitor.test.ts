import { expect, test } from 'vitest';
import { visitor } from './visitor.ts';

test('a visitor sends each cookie back until it is deleted', async () => {
  const sent: (string | null)[] = [];
  const lines = [['a=1; path=/oidc; httponly', 'b=x=y'], ['a=2'], ['a=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT'], ['no pair']];
  const visit = visitor(async (_, init) => {
    sent.push(new Headers(init?.headers).get('cookie'));
    const headers = (lines[sent.length - 1] ?? []).map((line): [string, string] => ['set-cookie', line]);
    return new Response(null, { headers });
  });
  for (let page = 0; page < 5; page += 1) await visit(new URL('http://localhost:4000/oidc'));
  expect(sent).toEqual(['', 'a=1; b=x=y', 'a=2; b=x=y', 'b=x=y', 'b=x=y']);
});
