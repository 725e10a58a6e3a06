/**
 * The public path held against the audit suite of GraphQL over HTTP (graphql-http, MUST, SHOULD and MAY alike), with CSRF prevention on:
 * the suite sends no header that a page of another site can't send, so its requests are given the one that a client of ours sends.
 */
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';

const publicPath = '/graphql';
/** What marks a request as no form of another site: a browser asks first before it sends such a header elsewhere. */
const preflight = { 'apollo-require-preflight': 'true' };

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());

const audits = serverAudits({
  url: () => `${stack.baseUrl}${publicPath}`,
  fetchFn: (url: string, init: RequestInit = {}) => fetch(url, { ...init, headers: { ...init.headers, ...preflight } }),
});

/** How many the pinned version has of each level; fewer would be audits that nobody runs. */
const levels = { MUST: 13, SHOULD: 23, MAY: 25 };

describe('the audits of graphql-http', () => {
  it('are all in the list', () => {
    const found = Object.fromEntries(
      Object.keys(levels).map((level) => [level, audits.filter(({ name }) => name.startsWith(level)).length]),
    );
    expect(found).toEqual(levels);
    expect(new Set(audits.map(({ id }) => id)).size).toBe(audits.length);
  });

  it.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('pass: %s %s', async (_id, _name, audit) => {
    const result = await audit();
    const { reason, response } = result.status === 'ok' ? {} : result;
    expect({ status: result.status, reason, answered: response?.status }).toEqual({ status: 'ok' });
  });
});

describe('the CSRF prevention', () => {
  const query = '{ __typename }';
  /** As a page of another site can send it without being asked first: by a link, an image or a form. */
  const simple: readonly (readonly [string, string, RequestInit])[] = [
    ['a link', `?query=${encodeURIComponent(query)}`, {}],
    ['a form', '', { method: 'POST', body: new URLSearchParams({ query }) }],
    ['a form of parts', '', { method: 'POST', body: formOf({ query }) }],
    ['a form of plain text', '', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query }) }],
    ['a body without a type', '', { method: 'POST', body: new Blob([JSON.stringify({ query })]) }],
  ];

  it.each(simple)('refuses %s', async (_what, search, init) => {
    const response = await fetch(`${stack.baseUrl}${publicPath}${search}`, init);
    const { data, errors } = (await response.json()) as { data?: unknown; errors: { extensions: { code: string } }[] };
    expect(response.status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('accepts a link with a header that a page of another site must ask for', async () => {
    const response = await fetch(`${stack.baseUrl}${publicPath}?query=${encodeURIComponent(query)}`, { headers: preflight });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
