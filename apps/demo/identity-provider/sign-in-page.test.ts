import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { demoPeople } from './demo-people.ts';
import { errorPage, pageHeaders, signInPage } from './sign-in-page.ts';

const page = signInPage('/oidc/sign-in/abc');

test('every person has a button that posts to the sign-in', () => {
  for (const { login } of demoPeople) expect(page).toContain(`<button name="login" value="${login}">`);
  expect(page.match(/<button /g)).toHaveLength(demoPeople.length);
  expect(page).toContain('<form method="post" action="/oidc/sign-in/abc">');
});

test('the sign-in page has a language, a title, one main heading and a group with a name for each audience', () => {
  expect(page).toContain('<html lang="en">');
  expect(page).toMatch(/<title>[^<]+<\/title>/);
  expect(page.match(/<h1>/g)).toHaveLength(1);
  expect(page.match(/<fieldset><legend>[^<]+<\/legend>/g)).toHaveLength(4);
});

test('the sign-in page runs nothing and loads nothing', () => {
  for (const html of [page, errorPage('x')]) expect(html).not.toMatch(/<script|<img|<link|\son\w+=|url\(|https?:/i);
});

test('the policy of the sign-in page allows exactly its own style', () => {
  const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
  const policy = pageHeaders['Content-Security-Policy'];
  expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(policy).toContain("default-src 'none'");
});

test('input from outside is shown as text', () => {
  const evil = `"><script>alert('1')</script>&`;
  for (const html of [signInPage(evil), signInPage('/', evil), errorPage(evil)]) {
    expect(html).not.toContain('<script>');
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;');
  }
});
