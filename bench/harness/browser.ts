/** A browser that is measured, and the sessions of people in it. */
import { StartError } from '@writ/core';
import { createSessionStore } from '@writ/gateway';
import { socketConnection } from '@writ/prisma';
import pg from 'pg';
import { type Browser, chromium } from 'playwright-core';
import type { Seeded } from './installation.ts';
import { tokensOf } from './people.ts';
import type { Defer } from './until-done.ts';

/** The Chromium that WRIT_BROWSER names, without a window. Throws StartError where it names none. */
export async function openBrowser(defer: Defer): Promise<Browser> {
  const { WRIT_BROWSER: executablePath } = process.env;
  if (!executablePath) throw new StartError('A browser is measured: name a Chromium in WRIT_BROWSER.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  defer(() => browser.close());
  return browser;
}

/** Who uses the console, and in which area. */
export interface Desk {
  readonly login: string;
  readonly graph: 'authority' | 'audit' | 'platform';
}

/** Begins sessions of people in the console of `baseUrl`, each of an hour, and answers what the cookie of one says. */
export function sessionsOf(seeded: Seeded, baseUrl: string, defer: Defer): (desk: Desk) => Promise<string> {
  const pool = new pg.Pool({ ...socketConnection(seeded.socketFolder, 'postgres', 'writ'), max: 2 });
  pool.on('error', () => undefined);
  defer(() => pool.end());
  const store = createSessionStore(pool, { clock: () => new Date() });
  return async ({ login, graph }) => {
    const token = await tokensOf(baseUrl)(login, graph);
    return store.begin({ graph, token, endsAt: new Date(Date.now() + 3_600_000) }, { issuer: seeded.config.issuer, subject: login });
  };
}

/** The cookie of a session, at an address. */
export const sessionCookie = (session: string, url: string) => ({ name: 'writ-session', value: session, url });
