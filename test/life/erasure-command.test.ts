/** `writ erase` as it is typed, beside a demo that runs: two people with tokens of their own, and everybody else is told why not. */
import { execFile } from 'node:child_process';
import { type Graph, graphPaths } from '@writ/access';
import { logIn } from '@writ/demo/log-in';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bareEnvironment, cleanUp, demoSettings, freePort, freshFolder, npm, oneSentence, projectFolder } from '../harness/life-server.ts';

interface Ran {
  code: number;
  out: string;
  err: string;
}

let settings: Record<string, string>;
let baseUrl: string;
let account: string;
/** Of the log, as the start prints it. */
let key: string;
/** By log-in. */
const tokens = new Map<string, string>();

/** Runs `writ`, as somebody or as nobody. */
function writ(args: string[], login?: string): Promise<Ran> {
  const token = login === undefined ? {} : { WRIT_TOKEN: tokens.get(login) ?? '' };
  const env = { ...bareEnvironment(freshFolder()), ...settings, ...token };
  return new Promise((resolve) => {
    execFile(process.execPath, ['apps/cli/writ.mjs', ...args], { cwd: projectFolder, env }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

// biome-ignore lint/suspicious/noExplicitAny: an answer has any shape
async function ask(path: string, login: string, query: string): Promise<any> {
  const response = await fetch(`${baseUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.get(login)}` },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: unknown }).data;
}

beforeAll(async () => {
  settings = demoSettings(freshFolder(), await freePort());
  baseUrl = settings['WRIT_BASE_URL'] ?? '';
  const greeting = await npm('start', settings).says('Ctrl-C');
  key = /--key '([^']+)'/.exec(greeting)?.[1] ?? '';
  const people: Record<string, Graph> = { police: 'authority', 'holder-1': 'public', auditor: 'audit' };
  for (const login of ['counsel-1', 'counsel-2', ...Object.keys(people)])
    tokens.set(login, (await logIn({ baseUrl, login, graphPath: graphPaths[people[login] ?? 'platform'] })).accessToken);
  account = (await ask('/graphql', 'holder-1', '{ me { id } }')).me.id;
});
afterAll(cleanUp);

const request = (login: string) => writ(['erase', 'request', '--account', account, '--reason', 'Letter of the person, 3 March.'], login);

describe('writ erase', () => {
  it('finds no person with a token for another graph', async () => {
    const { code, err } = await request('police');
    expect([code, err]).toEqual([1, expect.stringMatching(oneSentence)]);
    expect((await writ(['erase', 'list'])).out).toBe('No erasure was asked for.\n');
  });

  it('needs two people, of whom the second is a counsel', async () => {
    const asked = await request('counsel-1');
    expect(asked, asked.err).toMatchObject({ code: 0 });
    const [id = ''] = /[0-9a-f-]{36}/.exec(asked.out) ?? [];
    expect((await writ(['erase', 'confirm', id], 'counsel-1')).err).toContain('another person must');
    expect((await ask('/graphql', 'holder-1', '{ me { records { subscriber { name } } } }')).me.records.subscriber).not.toBeNull();
    const confirmed = await writ(['erase', 'confirm', id], 'counsel-2');
    expect(confirmed, confirmed.err).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Your request of \d{4}-\d\d-\d\d was carried out/),
    });
    expect((await ask('/graphql', 'holder-1', '{ me { records { subscriber { name } } } }')).me.records.subscriber).toBeNull();
    expect(JSON.parse((await writ(['erase', 'list', '--json'])).out)).toMatchObject([
      { id, account, state: 'CONFIRMED', requestedBy: 'counsel-1', confirmedBy: 'counsel-2' },
    ]);
  });

  it('writes both steps to the log, which verifies, and keeps their texts until nobody can complain any more', async () => {
    const filter = '{ entries(filter: { types: ["subject.erasure.requested.v1", "subject.erasure.confirmed.v1"] }) { nodes { type } } }';
    await vi.waitFor(async () => expect((await ask('/audit/graphql', 'auditor', filter)).entries.nodes).toHaveLength(2));
    expect(await writ(['erase', 'run'])).toEqual({ code: 0, out: 'Everything that was due is erased.\n', err: '' });
    const early = '{ entries(filter: { types: ["subject.erased.v1"] }) { nodes { type } } }';
    expect((await ask('/audit/graphql', 'auditor', early)).entries.nodes).toEqual([]);
    const verified = await writ(['verify', `${baseUrl}/log/1/`, '--key', key]);
    expect(verified.code, verified.out + verified.err).toBe(0);
  });
});
