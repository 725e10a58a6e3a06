/**
 * The pages of the demo's provider, as plain HTML: who are you, do you sign out, and what went wrong. No script, nothing loaded from anywhere, one
 * button a person, so that a keyboard or a screen reader needs nothing special (WCAG 2.2, AA: contrast, focus, reflow, target size).
 */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Graph, graphOf, graphs } from '@writ/access';
import { markInPage } from '@writ/core/mark';
import { portraitInPage } from '@writ/core/portrait';
import { type DemoPerson, demoPeople } from './demo-people.ts';

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem; }
.brand { display: flex; align-items: center; gap: 0.5rem; margin: 0; font-size: 1.125rem; font-weight: 700; }
.seal-ground { fill: currentcolor; } .seal-stroke { stroke: Canvas; } .seal-fill { fill: Canvas; }
h1 { font-size: 1.75rem; }
button { font: inherit; display: flex; align-items: center; gap: 0.75rem; width: 100%; min-height: 44px; margin: 0.5rem 0; padding: 0.5rem 0.75rem; text-align: start; cursor: pointer; }
button:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
.portrait { flex: none; border-radius: 50%; }
fieldset { margin: 1rem 0; } legend { font-weight: 600; }
.notice { border-inline-start: 4px solid; padding-inline-start: 0.75rem; }
`;

/** What the pages may load and where the form may go: themselves, then the redirect of one of the two clients. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "form-action 'self' http://127.0.0.1:*",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const audience: Readonly<Record<Graph, string>> = {
  public: 'People with an account',
  platform: 'The platform',
  authority: 'Authorities',
  audit: 'Audit',
};

/** The list of the demo's people. `unknownLogin` is what was asked for in vain; it comes from outside and is escaped. */
export function signInPage(action: string, unknownLogin?: string): string {
  const notice =
    unknownLogin === undefined
      ? ''
      : `<p class="notice" role="alert">There is no log-in called “${escapeHtml(unknownLogin)}” here. Choose one of these.</p>`;
  const groups = graphs.map((graph) =>
    group(
      audience[graph],
      demoPeople.filter(({ roles }) => roles.some((role) => graphOf(role) === graph)),
    ),
  );
  return page(
    'Who are you in this demo?',
    `<p>This is a demo. The people and bodies are invented, and there is no password.</p>${notice}
<form method="post" action="${escapeHtml(action)}">${groups.join('')}</form>`,
  );
}

/** What went wrong, in one sentence; the sentence may come from outside and is escaped. */
export const errorPage = (sentence: string): string =>
  page("You can't be signed in", `<p role="alert">${escapeHtml(sentence)}</p><p>Go back to where you came from and start again.</p>`);

/** Asks whether somebody signs out; `form` is the provider's own, with its secret in it, and the button is what it lacks. */
export const signOutPage = (form: string): string =>
  page(
    'Sign out of this demo?',
    `<p>You are signed out of the console too.</p>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`,
  );

export const signedOutPage = (): string => page('You are signed out', '<p>The sessions of the console that began here have ended.</p>');

function group(title: string, people: readonly DemoPerson[]): string {
  const buttons = people.map(
    ({ login, name, title, org }) =>
      `<button name="login" value="${escapeHtml(login)}">${portraitInPage(name)}<span><strong>${escapeHtml(name)}</strong> (${escapeHtml(login)}): ${escapeHtml(title)}${org ? `, ${escapeHtml(org)}` : ''}</span></button>`,
  );
  return `<fieldset><legend>${escapeHtml(title)}</legend>${buttons.join('')}</fieldset>`;
}

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Writ</title>
<style>${style}</style>
</head>
<body>
<header><p class="brand">${markInPage}Writ</p></header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** Sends one of the provider's pages with its headers. */
export function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, pageHeaders);
  response.end(html);
}
