/** `writ witness` as its operator runs it: a process with a folder, asked over HTTP, stopped, killed, started again. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatVerifierKey, makeVerifierKey, openNote, openWitnessedCheckpoint, readWitnessReply } from '@writ/tlog';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeVectors, readVectorJson } from '../../../test/conformance/tlog-vectors.ts';
import { endWitnesses, failingWitness, type RunningWitness, startWitness } from './testing/running-witness.ts';
import { type SampleLog, sampleLog } from './testing/sample-history.ts';

const origin = 'log.example.org/log/1';
const digest = createHash('sha256').update(origin).digest('hex');

let folder: string;
let log: SampleLog;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
  log = sampleLog(origin);
});
afterEach(async () => {
  await endWitnesses();
  await rm(folder, { recursive: true });
});

const state = (...path: string[]) => join(folder, 'state', ...path);
const args = (...more: string[]) => ['--log', formatVerifierKey(log.key), '--state', state(), '--name', 'w.example.org/1', ...more];
const start = (preload?: string) => startWitness(args(), preload);
/** What the witness shows of the log, opened with both keys. */
async function shownBy(witness: RunningWitness) {
  const { body } = await witness.get(`${digest}/checkpoint`);
  return openWitnessedCheckpoint({ text: body, policy: { logs: [log], witnesses: [witness.key], quorum: 1 } });
}
const timeIn = (note: string, line: string, witness: RunningWitness): number =>
  openNote(note + line, [witness.key]).verified[0]?.time ?? expect.fail('not cosigned');

describe('writ witness', () => {
  it('prints the same for programs', async () => {
    const witness = await start();
    const told = await witness.get('');
    await witness.stop();
    const machine = await startWitness(args('--json'));
    expect(formatVerifierKey(machine.key)).toBe(formatVerifierKey(witness.key));
    expect(machine.logs).toEqual([{ origin, checkpoint: `${digest}/checkpoint` }]);
    expect((await machine.get('')).body).toBe(told.body);
  });

  it('follows a log that grows, tells a wrong log where it is, and refuses a fork', async () => {
    const witness = await start();
    const before = Math.floor(Date.now() / 1000);
    for (const [from, to] of [
      [0, 1],
      [1, 1],
      [1, 7],
      [7, 64],
      [64, 100],
    ] as const) {
      const reply = await witness.add(log.main.request(from, to));
      expect(reply).toMatchObject({ status: 200, contentType: 'text/plain; charset=utf-8' });
      expect(readWitnessReply({ ...reply, note: log.main.note(to), witness: witness.key }).outcome).toBe('cosigned');
      expect(timeIn(log.main.note(to), reply.body, witness)).toBeGreaterThanOrEqual(before);
      expect(await shownBy(witness)).toMatchObject({ size: to, quorumReached: true });
    }
    expect(await witness.add(log.main.request(64, 100))).toEqual({ status: 409, contentType: 'text/x.tlog.size', body: '100\n' });
    expect(await witness.add(log.fork(99).request(100, 100))).toMatchObject({ status: 422 });
    const [name, ...others] = await readdir(state('evidence', digest));
    expect(others).toEqual([]);
    expect(JSON.parse(await readFile(state('evidence', digest, name ?? ''), 'utf8'))).toMatchObject({
      kind: 'fork',
      held: expect.stringContaining(log.main.note(100)),
      refused: log.fork(99).note(100),
    });
    expect(witness.errors()).toMatch(new RegExp(`^\\S+Z {2}fork {2}${origin}, 100 entries: [^\\n]+\\n$`));
    expect(await shownBy(witness)).toMatchObject({ size: 100, root: log.main.root(100) });
  });

  it('shows what it is, and that it has cosigned nothing', async () => {
    const witness = await start();
    const about = await witness.get('');
    expect(about.body).toContain(formatVerifierKey(witness.key));
    expect(about.body).toContain(`${origin}  ${digest}/checkpoint`);
    expect(await witness.get(`${digest}/checkpoint`)).toMatchObject({ status: 404 });
    const other = sampleLog('other.example.org');
    expect(await witness.add(other.main.request(0, 3))).toMatchObject({ status: 404 });
  });

  it('uses a key that is named for another origin, and several logs of a policy', async () => {
    const second = sampleLog('second.example.org');
    await writeFile(join(folder, 'policy'), `log ${formatVerifierKey(second.key)}\nquorum none\n`);
    const elsewhere = sampleLog('elsewhere.example.org');
    const more = ['--policy', join(folder, 'policy'), '--log', `${formatVerifierKey(elsewhere.key)}@other/origin`];
    const witness = await startWitness(args(...more));
    expect((await witness.add(second.main.request(0, 3))).status).toBe(200);
    expect((await witness.add(elsewhere.main.request(0, 3))).status).toBe(404);
    expect((await witness.get('')).body).toContain('other/origin  ');
  });

  it('cosigns exactly one of two branches in a hundred simultaneous requests', async () => {
    const witness = await start();
    await witness.add(log.main.request(0, 5));
    const branches = [log.main, log.fork(6)];
    const asked = Array.from({ length: 100 }, (_, i) => ({ branch: i % 2, to: 7 + (Math.floor(i / 2) % 5) }));
    const replies = await Promise.all(
      asked.map(async ({ branch, to }) => {
        const history = branches[branch] ?? log.main;
        let reply = await witness.add(history.request(5, to));
        // A log that is told another size proves from there, which the witness must refuse across the branches.
        for (let tries = 0; reply.status === 409 && Number(reply.body) <= to && tries < 10; tries += 1)
          reply = await witness.add(history.request(Number(reply.body), to));
        return { branch, to, ...reply };
      }),
    );
    const cosigned = replies.filter(({ status }) => status === 200);
    expect(cosigned.length).toBeGreaterThan(0);
    expect(new Set(cosigned.map(({ branch }) => branch)).size).toBe(1);
    for (const { status } of replies) expect([200, 409, 422]).toContain(status);
    expect(replies.some(({ status }) => status === 422)).toBe(true);
    const winner = branches[cosigned[0]?.branch ?? 0] ?? log.main;
    const shown = await shownBy(witness);
    expect(shown.root).toEqual(winner.root(shown.size));
    expect(shown.size).toBe(Math.max(...cosigned.map(({ to }) => to)));
    const times = cosigned
      .map(({ to, body }) => ({ to, time: timeIn(winner.note(to), body, witness) }))
      .sort((x, y) => x.to - y.to || x.time - y.time)
      .map(({ time }) => time);
    expect(times).toEqual([...times].sort((x, y) => x - y));
  });

  it('remembers across a stop, with the same key in a file that only its owner reads', async () => {
    const first = await start();
    await first.add(log.main.request(0, 9));
    expect(await first.stop('SIGINT')).toBe(0);
    expect((await stat(state('key'))).mode & 0o777).toBe(0o600);
    const second = await start();
    expect(formatVerifierKey(second.key)).toBe(formatVerifierKey(first.key));
    expect(await shownBy(second)).toMatchObject({ size: 9 });
    expect(await second.add(log.fork(3).request(0, 9))).toMatchObject({ status: 409, body: '9\n' });
    expect(await second.add(log.main.request(9, 12))).toMatchObject({ status: 200 });
    expect(await second.stop('SIGTERM')).toBe(0);
  });

  it('has stored its cosignature when it is killed before the answer: a fork is refused, and the log gets its cosignature', async () => {
    await (await start()).stop();
    const killed = await start(`import http from 'node:http';
      const end = http.ServerResponse.prototype.end;
      http.ServerResponse.prototype.end = function (...given) {
        if (this.req.method === 'POST' && this.statusCode === 200) process.kill(process.pid, 'SIGKILL');
        return end.apply(this, given);
      };`);
    await expect(killed.add(log.main.request(0, 9))).rejects.toThrow();
    const again = await start();
    expect(await again.add(log.fork(2).request(0, 9))).toMatchObject({ status: 409, body: '9\n' });
    expect(await again.add(log.fork(2).request(9, 9))).toMatchObject({ status: 422 });
    expect(await again.add(log.main.request(9, 9))).toMatchObject({ status: 200 });
  });

  it('has cosigned nothing when it is killed before it stores', async () => {
    await (await start()).stop();
    const killed = await start(`import files from 'node:fs/promises';
      import { syncBuiltinESMExports } from 'node:module';
      const { rename } = files;
      files.rename = (from, to) => (to.includes('checkpoints') ? process.kill(process.pid, 'SIGKILL') : rename(from, to));
      syncBuiltinESMExports();`);
    await expect(killed.add(log.main.request(0, 9))).rejects.toThrow();
    expect(await readdir(state('checkpoints'))).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.[0-9a-f-]{36}$/)]);
    const again = await start();
    expect(await readdir(state('checkpoints'))).toEqual([]);
    expect(await again.add(log.fork(2).request(0, 9))).toMatchObject({ status: 200 });
  });

  it('loses no answered cosignature when it is killed at any time', async () => {
    let size = 0;
    for (let round = 0; round < 4; round += 1) {
      const witness = await start();
      const { status, body } = await witness.get(`${digest}/checkpoint`);
      const kept = status === 404 ? 0 : Number(body.split('\n')[1]);
      expect(kept).toBeGreaterThanOrEqual(size);
      size = kept;
      const end = size + 5 + round * 3;
      while (size < end) {
        const answered = witness.add(log.main.request(size, size + 1));
        if (size + 1 === end) {
          witness.child.kill('SIGKILL');
          if ((await answered.catch(() => undefined))?.status === 200) size += 1;
          break;
        }
        expect((await answered).status).toBe(200);
        size += 1;
      }
    }
  });

  it('refuses the folder of another running witness, and uses it when that one has ended, however it ended', async () => {
    const first = await start();
    const refused = await failingWitness(args());
    expect(refused).toEqual({ code: 1, err: expect.stringMatching(/^writ: Another witness runs with [^\n]+\n$/) });
    await first.stop('SIGKILL');
    await start();
  });
});

describe('an incomplete folder', () => {
  let whole: string;
  beforeAll(async () => {
    whole = await mkdtemp(join(tmpdir(), 'writ-test-'));
    const { main, key } = sampleLog(origin);
    const witness = await startWitness(['--log', formatVerifierKey(key), '--state', whole, '--name', 'w.example.org/1']);
    await witness.add(main.request(0, 9));
    await endWitnesses();
  });
  afterAll(() => rm(whole, { recursive: true }));
  beforeEach(() => cp(whole, state(), { recursive: true }));

  it.each<[string, string[], () => Promise<unknown>]>([
    ['a damaged checkpoint', [], () => writeFile(state('checkpoints', digest), '')],
    ['a missing list', [], () => unlink(state('witness.json'))],
    ['a missing list, even when it should begin again', ['--begin'], () => unlink(state('witness.json'))],
    ['a missing key', [], () => unlink(state('key'))],
    ['a malformed key', [], () => writeFile(state('key'), 'x')],
  ])('stops the start: %s', async (_, more, damage) => {
    await damage();
    const before = await readdir(state(), { recursive: true });
    const { code, err } = await failingWitness(args(...more));
    expect(err).toMatch(/^writ: [^\n]+\n$/);
    expect(err).not.toContain('unexpected error');
    expect(code).toBe(1);
    expect(await readdir(state(), { recursive: true })).toEqual(before);
  });

  it('accepts no key from elsewhere, until the operator states that it is unused', async () => {
    const other = ['--log', formatVerifierKey(log.key), '--state', state('other'), '--name', 'w.example.org/1', '--key', state('key')];
    expect(await failingWitness(other)).toMatchObject({ code: 1, err: expect.stringContaining('--begin') });
    const witness = await startWitness([...other, '--begin']);
    expect((await witness.add(log.main.request(0, 3))).status).toBe(200);
    await witness.stop();
    expect((await (await startWitness(other)).add(log.main.request(3, 4))).status).toBe(200);
  });
});

describeVectors('A published dialogue of a log and a witness, over HTTP', () => {
  interface Dialogue {
    log_public_key_hex: string;
    log_origin: string;
    requests: { path: string; body: string; status: number; assert: string }[];
  }

  it('gets the published answers; an unknown log is 404, which the vectors still call 403', async () => {
    const { log_public_key_hex, log_origin, requests } = readVectorJson<Dialogue>('witness-add-checkpoint.json');
    const key = makeVerifierKey(log_origin, Uint8Array.from(Buffer.from(log_public_key_hex, 'hex')));
    const call = ['--log', formatVerifierKey(key), '--state', state(), '--name', 'example.com/witness'];
    const witness = await startWitness(call);
    const statuses: number[] = [];
    for (const { path, body, status, assert } of requests) {
      expect(path).toBe('add-checkpoint');
      const reply = await witness.add(body);
      statuses.push(reply.status);
      expect(reply.status, body).toBe(assert.includes('unknown log') ? 404 : status);
      if (status === 200) expect(reply.body).toContain('\u2014 example.com/witness ');
      if (status === 409) expect(reply).toEqual({ status, contentType: 'text/x.tlog.size', body: '3\n' });
    }
    expect(statuses).toEqual([200, 403, 404, 422, 422, 200, 409, 200]);
  });
});
