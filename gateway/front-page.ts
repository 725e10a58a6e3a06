/**
 * What somebody sees who opens the address in a browser where the console isn't built: which graphs there are, and where the log is. Plain
 * HTML, no script, nothing loaded from anywhere. It shows no data.
 */
import { createHash } from 'node:crypto';
import { type Graph, graphPaths, graphs } from '@writ/access';
import type { Config } from '@writ/core';
import { markInPage } from '@writ/core/mark';
import type { FastifyReply } from 'fastify';
import { iconLinks } from './console-session/icon.ts';

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem; }
code { overflow-wrap: anywhere; }
.brand { display: flex; align-items: center; gap: 0.5rem; margin: 0; font-size: 1.125rem; font-weight: 700; }
.seal-ground { fill: currentcolor; } .seal-stroke { stroke: Canvas; } .seal-fill { fill: Canvas; }
h1 { font-size: 1.75rem; }
`;

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  'x-content-type-options': 'nosniff',
};

const whose: Readonly<Record<Graph, string>> = {
  public: 'everybody, and people with an account',
  platform: "the platform's agents and counsel",
  authority: 'issuing, validating and enforcing authorities',
  audit: 'auditors',
};

/** The page. It names only what is served here. */
function frontPage({ logEpoch, mode, baseUrl }: Config, verifierKey: string): string {
  const rows = graphs.map((graph) => `<li><code>${graphPaths[graph]}</code> for ${whose[graph]}</li>`).join('\n');
  const demo =
    mode === 'demo'
      ? '<p>This is a demo with invented people. <code>npx writ token holder-1</code> prints a token for one of them, and the terminal in which Writ runs shows a query to try for each role.</p>'
      : '';
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${iconLinks.text}<title>Start – Writ</title><style>${style}</style></head>
<body>
<header><p class="brand">${markInPage}Writ</p></header>
<main>
<h1>Start</h1>
<p>Access to people's records: lawful, narrow and provable. Send GraphQL requests with POST to the graph of your role:</p>
<ul>
${rows}
</ul>
${demo}
<p>The console isn't built here, so that there are no pages to look at: run <code>npm ci</code>, or <code>node apps/console/build.ts</code>, and start Writ again.</p>
<p>Programs read what is answered here at <a href="/.well-known/writ"><code>/.well-known/writ</code></a>.</p>
<p>Anybody may check the access log: <a href="/log/${logEpoch}/checkpoint">its newest checkpoint</a>. Keep the key that you were given, or that you first saw, and use no other:</p>
<p><code>npx writ verify ${baseUrl}/log/${logEpoch}/ --key '${verifierKey}'</code></p>
</main>
</body>
</html>
`;
}

/** Sends the page; it is made once. */
export function frontPageOf(config: Config, verifierKey: string): (reply: FastifyReply) => FastifyReply {
  const page = frontPage(config, verifierKey);
  return (reply) => reply.headers(headers).send(page);
}
