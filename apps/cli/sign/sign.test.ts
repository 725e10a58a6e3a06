import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actSchema, statementSchema } from '@writ/acts';
import { type Credential, signingPlace, verifyAct } from '@writ/acts/check';
import { readRoots, verifyKeyActs } from '@writ/acts/keys';
import { keepRootsFile, keysToRegister, openAuthenticator, type SoftwareAuthenticator } from '@writ/demo/authenticators';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../main.ts';
import { keepOutput, type Output } from '../testing/output.ts';

let folder: string;
let output: Output;
const place = signingPlace('http://localhost:4500');
const digest = `2:${'ab'.repeat(32)}`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  vi.stubEnv('WRIT_DATA', folder);
  vi.stubEnv('WRIT_BASE_URL', 'http://localhost:4000');
  output = keepOutput();
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    output.out += `${line}\n`;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

function statement(value: unknown): string {
  const file = join(folder, 'statement.json');
  writeFileSync(file, JSON.stringify(value));
  return file;
}
const demo = () => ({ mode: 'demo' as const, dataFolder: folder, baseUrl: 'http://localhost:4000', issuer: 'http://localhost:4000/oidc' });

/** What was printed, as the act that whoever takes it checks. */
function printed() {
  const { statement: text, credential, assertion } = JSON.parse(output.out);
  return actSchema.parse({ statement: statementSchema.parse(JSON.parse(text)), credential, proof: { assertion } });
}

describe('writ sign', () => {
  it('prints what a mutation takes, signed by a key of that person at the signing page', async () => {
    expect(await main(['sign', 'police', '--statement', statement({ act: 'ISSUE', order: 'order-1', generation: 1, digest })])).toBe(0);
    const act = printed();
    expect(act.statement).toMatchObject({ v: 1, act: 'ISSUE', role: 'ISSUING', subject: 'police', organisation: 'northport-police' });
    const { credential } = openAuthenticator(demo(), 'police');
    await verifyAct(act, credential, place);
    const changed = { ...act, statement: { ...act.statement, generation: 2 } };
    await expect(verifyAct(changed, credential, place)).rejects.toMatchObject({ code: 'OTHER_STATEMENT' });
    await expect(verifyAct(act, credential, signingPlace('http://localhost:4000'))).rejects.toMatchObject({ code: 'WRONG_ORIGIN' });
  });

  it('keeps the key for its owner alone, and uses the same one again', async () => {
    const file = join(folder, 'authenticators', 'police.json');
    const before = readFileSync(file, 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await main(['sign', 'police', '--statement', statement({ act: 'ISSUE', order: 'order-1', generation: 1, digest })]);
    expect(readFileSync(file, 'utf8')).toBe(before);
    chmodSync(file, 0o644);
    expect(await main(['sign', 'police', '--statement', statement({})])).toBe(1);
    expect(output.err).toContain('must be 600');
    chmodSync(file, 0o600);
  });

  it('ends what a release allows, and takes no release that rests on no review', async () => {
    const release = { act: 'RELEASE', order: 'order-1', generation: 4, digest };
    expect(await main(['sign', 'counsel-1', '--statement', statement(release)])).toBe(2);
    expect(output.err).toContain('review');
    expect(await main(['sign', 'counsel-1', '--statement', statement({ ...release, review: 'R'.repeat(43) })])).toBe(0);
    const { at, endsAt } = printed().statement;
    expect(Date.parse(endsAt ?? '') - Date.parse(at)).toBe(30 * 86_400_000);
  });

  it('signs an enrolment as the counsel who approves it and as the auditor who confirms it', async () => {
    for (const [login, role] of [
      ['counsel-1', 'COUNSEL'],
      ['auditor', 'AUDITOR'],
    ] as const) {
      output.out = '';
      expect(await main(['sign', login, '--statement', statement({ act: 'ENROL', order: 'enrolment-1', generation: 1, digest })])).toBe(0);
      expect(printed().statement).toMatchObject({ act: 'ENROL', order: 'enrolment-1', role, organisation: null, endsAt: null });
    }
  });

  it('prints the roots of the demo, which are kept', async () => {
    expect(await main(['sign', '--roots'])).toBe(0);
    expect(readRoots(output.out).map(({ subject }) => subject)).toEqual(['counsel-1', 'counsel-2', 'auditor']);
    expect(output.out).toBe(readFileSync(join(folder, 'authenticators', 'roots.json'), 'utf8'));
    expect(await main(['sign', 'police', '--roots'])).toBe(2);
  });

  it.each<[string, string[], object, number, string]>([
    ['a person who signs nothing', ['holder-1'], {}, 1, 'signs nothing in the demo'],
    ['nobody', [], {}, 2, 'Name the one person'],
    ['two people', ['police', 'judge'], {}, 2, 'Name the one person'],
    ['an act that there is not', ['police'], { act: 'APPROVE', order: 'o', generation: 1, digest }, 2, 'act: '],
    ['a name too many', ['police'], { act: 'ISSUE', order: 'o', generation: 1, digest, more: 1 }, 2, "can't be signed"],
    ['the name of somebody else', ['police'], { act: 'ISSUE', order: 'o', generation: 1, digest, subject: 'judge' }, 1, 'no other name'],
  ])('refuses %s', async (_, logins, value, code, why) => {
    expect(await main(['sign', ...logins, '--statement', statement(value)])).toBe(code);
    expect(output.err).toContain(why);
    expect(output.out).toBe('');
  });

  it('refuses in production, and makes no key there', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://writ@localhost/writ');
    vi.stubEnv('WRIT_BASE_URL', 'https://writ.example.org');
    expect(await main(['sign', 'agent-2', '--statement', statement({})])).toBe(1);
    expect(output.err).toContain('of the demo alone');
    expect(() => statSync(join(folder, 'authenticators', 'agent-2.json'))).toThrow('ENOENT');
  });
});

describe('the keys of a demo', () => {
  const known = (): Map<string, Credential> => new Map(readRoots(readFileSync(keepRootsFile(demo()), 'utf8')).map((key) => [key.id, key]));

  it('rest on roots: each is described and signed by itself, a counsel and the auditor', async () => {
    const roots = known();
    const keys = keysToRegister(demo(), new Date());
    expect(keys.map(({ credential }) => credential.subject).toSorted()).toEqual(
      ['agent-1', 'agent-2', 'enforcing-1', 'enforcing-2', 'investigating-judge', 'judge', 'police', 'prosecutor', 'regulator'].toSorted(),
    );
    for (const key of keys) await verifyKeyActs(key, { place, keyOf: (id) => roots.get(id) });
  });

  it('are signed for where they are not known alone: a later start signs nothing', () => {
    const ids = new Set(keysToRegister(demo(), new Date()).map(({ credential }) => credential.id));
    const sign = vi.spyOn(Object.getPrototypeOf(openAuthenticator(demo(), 'agent-1')) as SoftwareAuthenticator, 'sign');
    expect([keysToRegister(demo(), new Date(), ids), sign.mock.calls]).toEqual([[], []]);
    const [one = ''] = ids;
    ids.delete(one);
    expect(keysToRegister(demo(), new Date(), ids).map(({ credential }) => credential.id)).toEqual([one]);
    expect(sign).toHaveBeenCalledTimes(3);
  });

  it('are others at another address, signed for by the same roots, for the page that there was first', async () => {
    const elsewhere = { ...demo(), baseUrl: 'http://localhost:4001', issuer: 'http://localhost:4001/oidc' };
    const roots = known();
    const keys = keysToRegister(elsewhere, new Date());
    expect(keys.map(({ credential }) => credential.subject)).toEqual(
      expect.arrayContaining(['counsel-1', 'counsel-2', 'auditor', 'police']),
    );
    expect(keys.every(({ credential }) => credential.issuer === elsewhere.issuer)).toBe(true);
    for (const key of keys) await verifyKeyActs(key, { place, keyOf: (id) => roots.get(id) });
    expect(readFileSync(keepRootsFile(elsewhere), 'utf8')).toBe(readFileSync(keepRootsFile(demo()), 'utf8'));
  });
});
