/** The compose file of a trial, as docker compose reads it: whose secrets are where, and whether Writ would start with what it is given. Nothing is run. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '@writ/core';
import { afterAll, describe, expect, it } from 'vitest';
import { findRefusalsOfConnectors } from '../../../apps/cli/connectors/serve.ts';
import { readSigningSettings } from '../../../apps/cli/signing-page/settings.ts';
import { findRefusals } from '../../../apps/server/production-checks/production.ts';
import { isKnown } from '../../../apps/server/settings/catalogue.ts';
import { writeConnectorFiles } from '../../harness/connector-files.ts';
import { openInstallation } from '../../harness/installation.ts';
import { cleanUp, freshFolder, projectFolder } from '../../harness/life-server.ts';

const folder = join(projectFolder, 'deploy/compose');
/** Of the PATH, the one or the other; no part of this project. */
const programs = [['docker', 'compose'], ['docker-compose']];
const program = programs.find(([file = '', ...args]) => spawnSync(file, [...args, 'version']).status === 0);

interface Service {
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes: readonly { source: string; target: string; read_only?: boolean }[];
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly stop_grace_period?: string;
  readonly network_mode?: string;
  readonly ports?: readonly { host_ip?: string; target: number }[];
}

function services(): Readonly<Record<string, Service>> {
  const [file = '', ...args] = program ?? [];
  const { status, stdout, stderr } = spawnSync(
    file,
    [...args, '--profile', 'setup', '--profile', 'connectors', '--profile', 'sign', 'config', '--format', 'json'],
    {
      cwd: folder,
      encoding: 'utf8',
      // The runner of tests has a variable of that name.
      env: { ...process.env, BASE_URL: '' },
    },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout).services;
}

afterAll(cleanUp);

describe.skipIf(program === undefined)('the compose file (skipped without docker compose)', () => {
  const serviceOf = (name: string): Service => services()[name] ?? expect.fail(`there is no service ${name}`);

  it('sets nothing that nobody reads, and gives Writ no right that it does not need', () => {
    for (const name of ['init', 'migrate', 'writ', 'connectors', 'sign']) {
      const { environment = {}, user, read_only: isReadOnly, cap_drop: dropped } = serviceOf(name);
      expect(Object.keys(environment).filter((one) => !isKnown(one))).toEqual([]);
      expect({ user, isReadOnly, dropped }).toEqual({ user: '10001:10001', isReadOnly: true, dropped: ['ALL'] });
    }
    expect(serviceOf('writ').ports).toMatchObject([{ host_ip: '127.0.0.1', target: 4000 }]);
    expect(serviceOf('connectors').ports).toMatchObject([{ host_ip: '127.0.0.1', target: 4300 }]);
    expect(serviceOf('sign').ports).toMatchObject([{ host_ip: '127.0.0.1', target: 4500 }]);
    for (const name of ['database', 'init', 'migrate']) expect(serviceOf(name).network_mode).toBe('none');
    for (const name of ['writ', 'connectors', 'sign']) {
      const { environment = {}, stop_grace_period: grace = '' } = serviceOf(name);
      expect(Number.parseInt(grace, 10)).toBe(Number(environment['WRIT_STOP_WITHIN']) + 5);
    }
  });

  it('hides the owner’s URL from what serves', () => {
    const owners = (name: string) => serviceOf(name).volumes.filter(({ target }) => target.endsWith('/database/owner'));
    expect(owners('writ')).toMatchObject([{ source: '/dev/null' }]);
    expect(owners('migrate')).toHaveLength(1);
    expect(serviceOf('migrate').environment).toEqual({ DATABASE_URL_OWNER_FILE: owners('migrate')[0]?.target });
  });

  it('gives the signing page no file, and settings with which it starts', () => {
    const { environment = {}, volumes = [] } = serviceOf('sign');
    expect(volumes).toEqual([]);
    expect(readSigningSettings(readConfig(environment, projectFolder)).port).toBe(4500);
  });

  it('mounts each file that the settings of “writ init” name, and a start refuses nothing', async () => {
    const installation = await openInstallation();
    try {
      const { environment = {}, volumes } = serviceOf('writ');
      const data = freshFolder();
      mkdirSync(data, { recursive: true });
      const inPod = Object.fromEntries(
        Object.entries(installation.settings()).map(([name, value]) => [name, value.replace(installation.folder, '/trial/installation')]),
      );
      const settings: Record<string, string> = { ...inPod, ...environment };
      const files = Object.values(settings).filter((value) => value.startsWith('/trial/'));
      expect(files.length).toBeGreaterThan(15);
      for (const file of files)
        expect(
          volumes.some(({ target, source }) => source !== '/dev/null' && (file === target || file.startsWith(`${target}/`))),
          file,
        ).toBe(true);
      expect(volumes.map(({ target }) => target)).toContain(settings['WRIT_DATA']);
      const here = Object.entries(settings).map(
        ([name, value]) => [name, value.replace('/trial/installation', installation.folder).replace('/var/lib/writ', data)] as const,
      );
      expect(await findRefusals(readConfig(Object.fromEntries(here), projectFolder))).toEqual([]);
    } finally {
      await installation.close();
    }
  });

  it('gives connectors their three files and a journal, no socket of the database and no file of the installation, and a start refuses nothing', async () => {
    const { environment = {}, volumes } = serviceOf('connectors');
    expect(volumes.map(({ target }) => target)).toEqual(['/trial/connectors', environment['WRIT_DATA']]);
    const trial = freshFolder();
    writeConnectorFiles(trial);
    const here = Object.entries(environment).map(([name, value]) => [name, value.replace('/trial', trial)] as const);
    const config = readConfig(Object.fromEntries(here), projectFolder);
    expect((await findRefusalsOfConnectors(config)).refusals).toEqual([]);
    expect(serviceOf('connectors').command).toEqual(['start', 'connectors']);
    expect(readFileSync(join(projectFolder, 'docs/how-to/run-connectors.md'), 'utf8')).toContain(
      'docker compose --profile connectors up -d',
    );
  });

  it('is started as the guide says', () => {
    const guide = readFileSync(join(projectFolder, 'docs/how-to/install.md'), 'utf8');
    for (const words of [
      'cd deploy/compose',
      'docker compose run --rm init',
      'docker compose up -d --wait database',
      'docker compose up -d',
    ])
      expect(guide).toContain(words);
    expect(serviceOf('init').command.slice(0, 2)).toEqual(['init', '/trial/installation']);
  });
});
