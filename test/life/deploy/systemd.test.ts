/**
 * The units of deploy/systemd: what systemd itself says of them, which secrets each passes on, and a start in production by the unit's own command, with the
 * secrets in files as systemd leaves them: in a folder that nobody can write, each readable by its user alone. systemd itself runs nothing here.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '@writ/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRefusalsOfConnectors } from '../../../apps/cli/connectors/serve.ts';
import { readSigningSettings } from '../../../apps/cli/signing-page/settings.ts';
import { findRefusals } from '../../../apps/server/production-checks/production.ts';
import { isPart, partNames } from '../../../apps/server/serve.ts';
import { isKnown } from '../../../apps/server/settings/catalogue.ts';
import { seals } from '../../../apps/server/settings/seal.ts';
import { writeConnectorFiles } from '../../harness/connector-files.ts';
import { adapterKey, type Installation, openInstallation } from '../../harness/installation.ts';
import {
  cleanUp,
  command,
  freePort,
  freshFolder,
  isRoot,
  ordinary,
  ordinaryUserReaches,
  projectFolder,
} from '../../harness/life-server.ts';
import { type Assignment, credentialsOf, parseUnit, startOf, valuesOf } from '../../harness/unit-file.ts';

const units = join(projectFolder, 'deploy/systemd');
const read = (path: string): Assignment[] => parseUnit(readFileSync(join(units, path), 'utf8'));
/** The parts that have a unit: the source adapter that Writ brings runs inside the process that has everything. */
const parts = partNames.filter((name) => name !== 'source');
const unitOf = (part: string): Assignment[] => [...read('writ@.service'), ...read(`writ@${part}.service.d/secrets.conf`)];
/** The services that packages/ has something for, by their names. */
const sealing = readdirSync(join(units, 'packages')).map((name) => name.replace(/\.d$/, ''));
const services = ['writ.service', ...parts.map((part) => `writ@${part}.service`), 'writ@connectors.service', 'writ@sign.service'];
const wholeOf = (service: string, packages: 'packages' | 'none' = 'none'): Assignment[] => [
  ...(service === 'writ.service' ? read(service) : unitOf(service.slice(5, -8))),
  ...(packages === 'packages' ? read(`packages/${service}.d/packages.conf`) : []),
];

/** Of the PATH; no part of this project. */
const analyzer = 'systemd-analyze';
const analyze = (args: readonly string[], folder: string) =>
  spawnSync(analyzer, args, { encoding: 'utf8', env: { ...process.env, SYSTEMD_UNIT_PATH: `${folder}:` } });
const hasAnalyze = spawnSync(analyzer, ['--version']).status === 0;

/** The units where systemd looks for them, with paths that exist on this machine. */
function placed(change = (text: string): string => text): string {
  const folder = freshFolder();
  cpSync(units, folder, { recursive: true });
  cpSync(join(units, 'packages'), folder, { recursive: true });
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(service|conf)$/.test(name))) {
    const text = readFileSync(join(folder, path), 'utf8').replaceAll('/opt/writ/node_modules/.bin/node', process.execPath);
    writeFileSync(join(folder, path), change(text));
  }
  return folder;
}
const complaints = (folder: string): string[] => {
  const { stdout, stderr } = analyze(['verify', '--man=no', ...services], folder);
  return `${stdout}${stderr}`.split('\n').filter((line) => line.includes('writ'));
};

afterAll(cleanUp);

describe.skipIf(!hasAnalyze)('systemd (skipped without systemd-analyze)', () => {
  it('finds nothing to complain of in a unit, and names a directive that is misspelt', () => {
    expect(complaints(placed())).toEqual([]);
    expect(complaints(placed((text) => text.replace('ProtectHome=', 'ProtectHomes='))).join('\n')).toContain("Unknown key 'ProtectHomes'");
  });

  it('counts an exposure of at most 2.5 for each, and more for one without its limits', () => {
    const exposureOf = (service: string, folder: string): number => {
      const { stdout } = analyze(['security', '--offline=yes', '--no-pager', join(folder, service)], folder);
      return Number(/Overall exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1]);
    };
    const folder = placed();
    for (const service of services) expect(exposureOf(service, folder)).toBeLessThanOrEqual(2.5);
    const open = placed((text) => text.replaceAll(/^(Protect|Private|Restrict|System|Capability|Dynamic|No)\w*=.*$/gm, ''));
    expect(exposureOf('writ.service', open)).toBeGreaterThan(2.5);
  });
});

describe('the units', () => {
  const variants = [...services.map((service) => [service, 'none'] as const), ...sealing.map((service) => [service, 'packages'] as const)];

  it.each(variants)(
    '%s with packages: %s passes on each secret that its command names, names no other, and sets nothing that nobody reads',
    (service, packages) => {
      const unit = wholeOf(service, packages);
      const { own, unset, command: words } = startOf(unit, { '%d': '/run/d', '%S': '/var/lib', '%i': 'x' });
      const handed = credentialsOf(unit);
      const values = Object.entries(own).flatMap(([name, value]) => (name === 'PACKAGES' ? [] : [value]));
      const named = values.flatMap((value) => (value.startsWith('/run/d/') ? [value.slice('/run/d/'.length)] : []));
      expect([...new Set(named)].sort()).toEqual(handed.map(({ id }) => id).sort());
      for (const { path } of handed) expect(path).toMatch(/^\/etc\/writ\//);
      expect(handed.map(({ path }) => path)).not.toContain('/etc/writ/database/owner');
      expect([...Object.keys(own), ...unset].filter((name) => !['ISSUERS', 'PACKAGES'].includes(name) && !isKnown(name))).toEqual([]);
      expect(words.slice(1)).toEqual(['/opt/writ/apps/cli/writ.mjs', 'start', ...(service === 'writ.service' ? [] : ['x'])]);
    },
  );

  it('give a stop the time that Writ takes for it, and restart what failed without an end', () => {
    const { stop } = readConfig({ DATABASE_URL: 'postgres://db/writ', WRIT_BASE_URL: 'https://writ.platform.example' }, '/');
    for (const service of ['writ.service', 'writ@.service']) {
      const unit = read(service);
      const one = (key: string) => valuesOf(unit, key);
      expect(Number(one('TimeoutStopSec')[0])).toBeGreaterThanOrEqual(stop.withinMs / 1_000 + 5);
      expect(one('KillMode')).toEqual(['mixed']);
      expect([one('Restart'), one('StartLimitIntervalSec')]).toEqual([['on-failure'], ['0']]);
    }
  });
});

/** connectors.env, as the guide has it. */
const connectorSettings = {
  WRIT_BASE_URL: 'https://writ.platform.example',
  WRIT_CONNECTORS_URL: 'https://connect.platform.example',
};

/** sign.env, as the guide has it. */
const signingSettings = {
  WRIT_BASE_URL: 'https://writ.platform.example',
  WRIT_SIGNING_ORIGIN: 'https://sign.platform.example',
};

describe('an installation under a unit', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await openInstallation();
  });
  afterAll(() => installation.close());

  /** What the service finds, and may read: a copy of its secrets, and a folder of its own. */
  function started(service: string, packages: 'packages' | 'none', as?: number) {
    const unit = wholeOf(service, packages);
    const [secrets, state] = [freshFolder(as), freshFolder(as)];
    for (const { id, path } of credentialsOf(unit)) {
      copyFileSync(path.replace('/etc/writ', installation.folder), join(secrets, id));
      chmodSync(join(secrets, id), 0o400);
      if (as !== undefined) chownSync(join(secrets, id), as, as);
    }
    chmodSync(secrets, 0o500);
    const found = startOf(unit, { '%d': secrets, '%S': state, '%i': service.slice(5, -8) });
    const file = Object.entries(installation.settings()).filter(([name]) => !found.unset.includes(name));
    return { ...found, environment: { ...Object.fromEntries(file), ...found.own } };
  }

  const kinds = [...parts.map((part) => [part, 'none'] as const), ['orders', 'packages'] as const, ['worker', 'packages'] as const];

  it.each(kinds)('lacks nothing that its part %s needs, with packages: %s, with the secrets of that part alone', async (part, packages) => {
    if (!isPart(part)) throw new Error(part);
    const names = ['RECORDS', 'CONTENT', 'ENFORCEMENT', 'ORDERS', 'AUDIT'];
    const { environment, command: words } = started(`writ@${part}.service`, packages);
    const settings = {
      ...environment,
      ...Object.fromEntries(names.map((name, place) => [`WRIT_SUBGRAPH_${name}_URL`, `https://localhost:${4101 + place}`])),
      WRIT_SOURCE_URL: 'https://adapter.platform.example',
      WRIT_SOURCE_KEY: adapterKey(),
    };
    const config = readConfig(settings, projectFolder);
    expect(await findRefusals(config, part)).toEqual([]);
    expect(seals(config)).toBe(packages === 'packages');
    expect(words.at(-1)).toBe(part);
  });

  it('connectors read settings of their own alone, and lack nothing with their three files', async () => {
    writeConnectorFiles(installation.folder);
    expect(valuesOf(unitOf('connectors'), 'EnvironmentFile').slice(-2)).toEqual(['', '/etc/writ/connectors/connectors.env']);
    const { own, command: words } = started('writ@connectors.service', 'none');
    const environment = { ...own, ...connectorSettings };
    const found = async (settings: Record<string, string>) =>
      (await findRefusalsOfConnectors(readConfig(settings, projectFolder))).refusals;
    expect(await found(environment)).toEqual([]);
    expect(words.at(-1)).toBe('connectors');
    // What writ.env has is another part's: a unit that read it too would not start.
    expect((await found({ ...installation.settings(), ...environment })).join()).toContain('no key of another part');
  });

  it('the signing page reads settings of its own alone, and has no file', () => {
    const unit = unitOf('sign');
    expect(valuesOf(unit, 'EnvironmentFile').slice(-2)).toEqual(['', '/etc/writ/sign/sign.env']);
    expect(credentialsOf(unit)).toEqual([]);
    const { own, command: words } = started('writ@sign.service', 'none');
    const environment = { ...own, ...signingSettings };
    const read = (settings: Record<string, string>) => readSigningSettings(readConfig(settings, projectFolder));
    expect(read(environment).consoles).toEqual(['https://writ.platform.example']);
    expect(words.at(-1)).toBe('sign');
    expect(() => read({ ...installation.settings(), ...environment })).toThrow('no database and no key');
  });

  it('starts by its own command as a user who can read only what is passed on, is ready, and ends with 0', async () => {
    const as = ordinaryUserReaches ? ordinary : undefined;
    const { environment, command: words } = started('writ.service', 'packages', as);
    // The folder of the operator is closed to that user: nothing is read there.
    if (isRoot) expect(readdirSync(installation.folder)).toContain('keys');
    const port = await freePort();
    const settings = { ...environment, WRIT_HOST: '127.0.0.1', WRIT_PORT: String(port), WRIT_STOP_NOTICE: '0' };
    const own = [process.execPath, ...words.slice(1).map((word) => word.replace('/opt/writ', projectFolder.replace(/\/$/, '')))];
    const server = command(own, settings, as === undefined ? {} : { as });
    await server.says('Ready at');
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    expect(readdirSync(environment['WRIT_DATA'] ?? '')).toContain('log');
    process.kill(server.npm, 'SIGTERM');
    expect((await server.ended).code).toBe(0);
  });
});
