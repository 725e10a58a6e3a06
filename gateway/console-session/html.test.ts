import { expect, test } from 'vitest';
import { html, jsonInScript } from './html.ts';

const evil = `<script>alert('1')</script>&"`;

test('a value in a template is escaped as text, and templates nest', () => {
  const inner = html`<b title="${evil}">${evil}</b>`;
  expect(html`<p>${inner}${[html`<i></i>`, html`<u></u>`]}</p>`.text).toBe(
    '<p><b title="&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;">&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;&quot;</b><i></i><u></u></p>',
  );
});

test('JSON in a script element neither ends it nor begins a comment, and is parsed as the same JSON', () => {
  const value = { name: '</script><!-- <script>', others: "'\u2028$&" };
  const text = jsonInScript(value);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual(value);
});
