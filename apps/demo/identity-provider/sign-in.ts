/**
 * The step between an authorization request and its code: a person says who they are, by `login_hint` or on the page. There is no
 * password, which is why the provider answers on loopback and in demo mode only. An unknown name is never let through.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '@writ/core';
import { errors, type Provider } from 'oidc-provider';
import { demoPerson } from './demo-people.ts';
import { strongerAcr } from './provider-settings.ts';
import { errorPage, send, signInPage } from './sign-in-page.ts';

const formBytesMax = 1024;

/** Answers one request for the sign-in page at `path`, the page's own path and query as the browser asked for them. */
export async function signIn(provider: Provider, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'POST') {
    response.setHeader('Allow', 'GET, POST');
    return send(response, 405, errorPage('This page takes a form only.'));
  }
  try {
    const { params } = await provider.interactionDetails(request, response);
    const login = request.method === 'POST' ? await readLogin(request) : hint(params);
    if (demoPerson(login))
      return await provider.interactionFinished(request, response, { login: { accountId: login, remember: false, ...acrFor(params) } });
    send(response, 200, signInPage(path, login || undefined));
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    send(response, 400, errorPage('This sign-in has expired, or your browser refused its cookie.'));
  }
}

const hint = (params: Record<string, unknown>): string | undefined =>
  typeof params['login_hint'] === 'string' ? params['login_hint'] : undefined;

/** The one stronger log-in that there is, where it was asked for (OpenID Connect Core 1.0, 3.1.2.1). */
function acrFor(params: Record<string, unknown>): { acr?: string } {
  const asked = params['acr_values'];
  return typeof asked === 'string' && asked.split(' ').includes(strongerAcr) ? { acr: strongerAcr } : {};
}

/** The form's `login`: attacker-controlled, so it is cut off at a kilobyte and matched against the closed table. */
async function readLogin(request: IncomingMessage): Promise<string> {
  const body = await readBody(request, formBytesMax);
  return new URLSearchParams(body?.toString('utf8') ?? '').get('login') ?? '';
}
