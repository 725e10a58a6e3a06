/**
 * A production that is watched: what its processes show on their port of metrics, and each alert's cause, brought about for real. What promtool says of the page
 * that the process then shows is whether somebody would be called.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Embedded, startEmbedded } from '@writ/demo/database';
import { connect, connectionFor } from '@writ/prisma';
import { alerts, metrics } from '@writ/telemetry/catalogue';
import { firing, hasPromtool, seriesOf } from '@writ/telemetry/promtool';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cleanUp, command, freePort, freshFolder, isRoot, npm, projectFolder, type Server } from '../harness/life-server.ts';
import { productionSettings } from '../harness/production-settings.ts';
import { certificate } from '../harness/self-signed.ts';

const issuers = [
  { issuer: 'https://id.court.example', graph: 'authority', roles: ['VALIDATING'], organisation: 'northport-district-court' },
];
const tenDays = 10 * 86_400_000;

/** Whether a process can have a disk of its own here, which is so small that a test can fill it, and is gone with the process. */
const hasSmallDisk = isRoot && spawnSync('unshare', ['--mount', 'true']).status === 0;
const smallDisk = 'mount -t tmpfs -o size=1m,mode=700 tmpfs "$0" && mkdir "$0/anchors" && exec npm run --silent start';
const inMounts = ['unshare', '--mount', '--propagation', 'private', 'sh', '-c', smallDisk];

let database: Embedded;
let settings: Record<string, string>;
/** The folder of the anchors is in it, on a disk of its own where there can be one. */
let disk: string;
beforeAll(async () => {
  database = await startEmbedded({ dataFolder: join(freshFolder(), 'data'), projectFolder });
  disk = freshFolder();
  mkdirSync(join(disk, 'anchors'));
  const owner = `postgres://writ_owner@localhost/writ?host=${encodeURIComponent(database.socketFolder)}`;
  const { cert, key } = certificate('localhost', undefined, Date.now() + tenDays);
  settings = {
    ...productionSettings({
      dataFolder: join(freshFolder(), 'data'),
      database: owner,
      baseUrl: `http://localhost:${await freePort()}`,
      issuers,
    }),
    DATABASE_URL_OWNER: owner,
    WRIT_LOG_ANCHOR: join(disk, 'anchors'),
    WRIT_METRICS_PORT: String(await freePort()),
    WRIT_PARTS_CERTIFICATE: cert,
    WRIT_PARTS_KEY: key,
  };
});
afterAll(async () => {
  await cleanUp();
  await database.stop();
  if (database.location.startsWith('/var/lib/writ-')) rmSync(database.location, { recursive: true, force: true });
});

/** As the superuser, past triggers and foreign keys. */
async function leave(sql: string): Promise<void> {
  const client = await connect({ ...connectionFor('owner', database), user: 'postgres' });
  await client.query(`set session_replication_role = replica; ${sql}`).finally(() => client.end());
}

const page = async (): Promise<string> => {
  const response = await fetch(`http://127.0.0.1:${settings['WRIT_METRICS_PORT']}/metrics`);
  expect(response.status).toBe(200);
  return response.text();
};
const becomes = (line: string | RegExp): Promise<void> =>
  vi.waitFor(async () => expect(await page()).toMatch(line), { timeout: 60_000, interval: 500 });

const isCalled = async (name: string, labels: Record<string, string> = {}): Promise<void> => {
  const alert = alerts.find((one) => one.name === name) ?? expect.fail(`no alert ${name}`);
  await vi.waitFor(async () => expect(firing(alert, seriesOf(await page()), [labels]), name).toBeUndefined(), { interval: 500 });
};
const isSilent = async (name: string): Promise<void> => {
  const alert = alerts.find((one) => one.name === name) ?? expect.fail(`no alert ${name}`);
  // On a busy machine the log may be behind for a moment, and says so.
  await vi.waitFor(async () => expect(firing(alert, seriesOf(await page()), []), name).toBeUndefined(), { interval: 500 });
};

async function ended(server: Server): Promise<void> {
  process.kill(-server.npm, 'SIGTERM');
  await server.ended;
}

/** Starts Prometheus, which comes with promtool, and asks for the page each second; answers the alerts that it has, by name. */
async function prometheus(): Promise<() => Promise<Record<string, string>>> {
  const [folder, port] = [freshFolder(), await freePort()];
  const configuration = {
    global: { scrape_interval: '1s', evaluation_interval: '1s' },
    rule_files: [join(projectFolder, 'deploy/prometheus/writ.rules.yml')],
    scrape_configs: [{ job_name: 'writ', static_configs: [{ targets: [`127.0.0.1:${settings['WRIT_METRICS_PORT']}`] }] }],
  };
  writeFileSync(join(folder, 'prometheus.yml'), JSON.stringify(configuration));
  const places = [`--config.file=${join(folder, 'prometheus.yml')}`, `--storage.tsdb.path=${join(folder, 'data')}`];
  const server = command(['prometheus', ...places, `--web.listen-address=127.0.0.1:${port}`], {});
  await server.says('Server is ready to receive web requests');
  return async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/alerts`);
    const { data } = (await answer.json()) as { data: { alerts: { labels: { alertname: string }; state: string }[] } };
    return Object.fromEntries(data.alerts.map(({ labels, state }) => [labels.alertname, state]));
  };
}

/** A file takes almost all of the small disk, and is deleted. */
async function fillsAndEmpties(file: string): Promise<void> {
  const low = alerts.find(({ name }) => name === 'WritDiskLow') ?? expect.fail('no alert WritDiskLow');
  // Of this folder alone: how full other disks are is the machine's affair.
  const series = 'writ_disk_free_ratio{folder="anchor"}';
  const free = async (): Promise<number> => seriesOf(await page())[series] ?? Number.NaN;
  expect(firing(low, { [series]: await free() }, [])).toBeUndefined();
  writeFileSync(file, Buffer.alloc(980_000));
  await vi.waitFor(async () => expect(await free()).toBeLessThan(0.1), { timeout: 60_000, interval: 500 });
  expect(firing(low, { [series]: await free() }, [{ folder: 'anchor' }])).toBeUndefined();
  rmSync(file);
  await vi.waitFor(async () => expect(await free()).toBeGreaterThan(0.1), { timeout: 60_000, interval: 500 });
}

describe('a production that is watched', () => {
  const without = hasSmallDisk ? '' : '; no disk is filled, which needs root and mounts of its own';
  it.skipIf(!hasPromtool)(`calls somebody for what goes wrong, once it does (promtool decides${without})`, async () => {
    const server = hasSmallDisk ? command([...inMounts, disk], settings) : npm('start', settings);
    await server.says('Ready at');
    // As the process sees it.
    const ownDisk = hasSmallDisk ? `/proc/${server.npm}/root${disk}` : disk;
    const anchors = join(ownDisk, 'anchors');
    await becomes(/writ_log_ready 1\n/);
    await becomes(/writ_jobs_dead 0\n/);
    for (const { name } of alerts)
      if (!['WritQuorumLost', 'WritWitnessMissing', 'WritKeyEnds', 'WritDiskLow'].includes(name)) await isSilent(name);

    // The witness of these settings is none that anybody can reach, and the certificate of the parts ends in ten days.
    await becomes(/writ_witness_quorum 0\n/);
    await isCalled('WritQuorumLost');
    await isCalled('WritWitnessMissing');
    await isCalled('WritKeyEnds', { key: 'parts-certificate' });

    await leave(`INSERT INTO orders.clock (order_id, kind, started_at, due_at, zone, pauses, thresholds)
      VALUES ('01AAAAAAAAAAAAAAAAAAAAAAAA', 'ANSWER', now() - interval '11 days', now() - interval '1 day', 'Europe/Dublin', '[]', '{}'),
             ('01BBBBBBBBBBBBBBBBBBBBBBBB', 'ANSWER', now() - interval '95 hours', now() + interval '1 hour', 'Europe/Dublin', '[]', '{}')`);
    await becomes(/writ_order_overdue\{clock="ANSWER"\} 1\n/);
    await isCalled('WritClockOverdue', { clock: 'ANSWER' });
    await becomes(/writ_order_due_soon\{clock="ANSWER"\} 1\n/);
    await isCalled('WritClockNearlyDue', { clock: 'ANSWER' });

    await leave(`INSERT INTO enforcement.outbox (sequence, event_id, type, body, occurred_at) OVERRIDING SYSTEM VALUE
        VALUES (900001, gen_random_uuid(), 'x', '{}', now() - interval '1 hour');
      INSERT INTO enforcement.delivery (subscriber_id, sequence, state, attempts, next_at)
        VALUES ('gone', 900001, 'DUE', 3, now() + interval '1 day'), ('gone too', 900001, 'DEAD', 9, now())`);
    await becomes(/writ_deliveries_dead\{queue="webhooks"\} 1\n/);
    await isCalled('WritDeliveriesDead', { queue: 'webhooks' });
    await isCalled('WritQueueOld', { queue: 'webhooks' });

    await leave(`INSERT INTO enforcement.restriction (id, state, account_id, visibility, territories, starts_at, statement_id, decided_by, decided_at)
        VALUES ('01CCCCCCCCCCCCCCCCCCCCCCCC', 'ACTIVE', 'gone', '{DECISION_VISIBILITY_CONTENT_LABELLED}', '{WORLD}', now(), '01DDDDDDDDDDDDDDDDDDDDDDDD', 'gone',
          now() - interval '25 hours');
      INSERT INTO enforcement.submission (statement_id) VALUES ('01DDDDDDDDDDDDDDDDDDDDDDDD')`);
    await becomes(/writ_submissions_oldest_seconds 9[0-9]{4}/);
    await isCalled('WritSubmissionsOld');

    // A kind that this version does not know, and that is not tried again.
    await leave(
      `INSERT INTO worker.job (name, data, retry_limit, dead_letter, policy) VALUES ('due', '{"kind":"unknown","key":"x"}', 0, 'dead', 'exclusive')`,
    );
    await becomes(/writ_jobs_dead 1\n/);
    await isCalled('WritJobsDead');

    // Nobody vouches for it, so that it is never appended.
    await leave(`INSERT INTO log.log_pending (event_id, draft, created_at) VALUES (gen_random_uuid(), '{}', now() - interval '2 minutes')`);
    await becomes(/writ_pending_oldest_seconds 1[0-9]{2}/);
    await isCalled('WritPendingOld');

    renameSync(anchors, `${anchors}.away`);
    writeFileSync(anchors, '');
    await becomes(/writ_anchor_ok 0\n/);
    await isCalled('WritAnchorNotKept');
    rmSync(anchors);
    renameSync(`${anchors}.away`, anchors);
    await becomes(/writ_anchor_ok 1\n/);

    if (hasSmallDisk) await fillsAndEmpties(join(ownDisk, 'large'));

    // Somebody changes the head, which is then none that the log has signed.
    await leave(
      `CREATE TABLE public.kept AS SELECT root FROM log.log_head; UPDATE log.log_head SET root = decode(repeat('00', 32), 'hex')`,
    );
    await becomes(/writ_log_contradicted 1\n/);
    await isCalled('WritLogContradicted');
    await becomes(/writ_log_ready 0\n/);
    await isCalled('WritLogNotWritable');
    // There is no standby, no part by itself and no service of keys.
    const notHere = ['writ_standby_sync', 'writ_request_seconds', 'writ_fetch_seconds', 'writ_keys_day_overdue_seconds'];
    expect(Object.keys(seriesOf(await page())).map((series) => series.replace(/\{.*|_(bucket|sum|count)(\{.*)?$/, ''))).toEqual(
      expect.arrayContaining(Object.keys(metrics).filter((name) => !notHere.includes(name))),
    );
    await leave('UPDATE log.log_head SET root = kept.root FROM public.kept; DROP TABLE public.kept');
    const alertsNow = await prometheus();
    await vi.waitFor(async () => expect(await alertsNow()).toMatchObject({ WritKeyEnds: 'pending' }), { timeout: 60_000, interval: 500 });
    await expect.poll(alertsNow).not.toHaveProperty('WritNotSeen');
    await ended(server);
    await vi.waitFor(async () => expect(await alertsNow()).toEqual({ WritNotSeen: 'pending' }), { timeout: 60_000, interval: 500 });
  });

  it('shows several processes on one page, and what each of them answered', async () => {
    const server = npm('start', { ...settings, WRIT_WORKERS: '2' });
    await server.says('Ready at');
    // Each on a connection of its own: that is what is shared out.
    const headers = { 'content-type': 'application/json', connection: 'close' };
    const ask = { method: 'POST', headers, body: '{"query":"{ checkpoint { size } }"}' };
    const answered = (text: string): string[] =>
      [...text.matchAll(/writ_request_seconds_count\{part="gateway",graph="public",code="OK",process="([0-9]+)"\} [1-9]/g)].map(
        ([, one = '']) => one,
      );
    // Who gets a connection is the kernel's choice.
    const both = async () => {
      for (let n = 0; n < 6; n += 1) expect((await fetch(`${settings['WRIT_BASE_URL']}/graphql`, ask)).status).toBe(200);
      expect(answered(await page())).toHaveLength(2);
    };
    await vi.waitFor(both, { interval: 500 });
    await becomes(/writ_log_ready\{process="0"\} 1\n/);
    const text = await page();
    expect(text.match(/^writ_log_ready/gm)).toHaveLength(3);
    expect(answered(text)).not.toContain('0');
    expect((await fetch(`http://127.0.0.1:${settings['WRIT_METRICS_PORT']}/`)).status).toBe(404);
    await ended(server);
  });
});
