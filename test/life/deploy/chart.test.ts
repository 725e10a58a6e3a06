/**
 * The chart of deploy/chart: what Kubernetes would take of it, what each pod knows and whom it reaches, and a start of each part with exactly its pod's settings
 * and secrets. No cluster runs here.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '@writ/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRefusalsOfConnectors } from '../../../apps/cli/connectors/serve.ts';
import { filesOf } from '../../../apps/cli/init/files.ts';
import { readSigningSettings } from '../../../apps/cli/signing-page/settings.ts';
import { findRefusals } from '../../../apps/server/production-checks/production.ts';
import { isPart, partNames } from '../../../apps/server/serve.ts';
import { isKnown } from '../../../apps/server/settings/catalogue.ts';
import {
  chartFolder,
  exampleFile,
  examples,
  faultsWith,
  missing,
  openRenderer,
  type Rendered,
  type Renderer,
} from '../../../deploy/tools/chart.ts';
import { entrancesOf, isGuarded, mayReach, outsideOf } from '../../harness/chart-network.ts';
import { mountsOf, type Pod, placedSettings, podsOf, settingsOf } from '../../harness/chart-pods.ts';
import { writeConnectorFiles } from '../../harness/connector-files.ts';
import { adapterKey, baseUrl, type Installation, openInstallation } from '../../harness/installation.ts';
import { cleanUp, command, freePort, freshFolder, projectFolder, type Server } from '../../harness/life-server.ts';

const reason = missing();
const parts = partNames.filter((name) => name !== 'source');
const subgraphs = parts.filter((name) => name !== 'gateway' && name !== 'worker');
const ports: Readonly<Record<string, number>> = {
  gateway: 4000,
  records: 4101,
  content: 4102,
  enforcement: 4103,
  orders: 4104,
  audit: 4105,
  connectors: 4300,
  sign: 4500,
};

afterAll(cleanUp);

describe.skipIf(reason !== undefined)(`the chart${reason === undefined ? '' : ` (skipped: ${reason})`}`, () => {
  let renderer: Renderer;
  let production: Rendered[];
  let pods: Map<string, Pod>;
  beforeAll(() => {
    renderer = openRenderer();
    production = renderer.render([exampleFile('production')]);
    pods = podsOf(production);
  });
  afterAll(() => renderer.close());

  const podOf = (name: string): Pod => pods.get(name) ?? expect.fail(`there is no pod ${name}`);
  /** The chart with one change in one of its files. */
  function changed(path: string, from: string, to: string): string {
    const folder = join(freshFolder(), 'chart');
    cpSync(chartFolder, folder, { recursive: true });
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, path), text.replace(from, to));
    return folder;
  }
  const values = (text: string): string => {
    const file = join(freshFolder(), 'values.yaml');
    writeFileSync(file, text);
    return file;
  };

  it.each(examples)('with the values %s has no fault', async (name) => {
    expect(await faultsWith(renderer, [exampleFile(name)])).toEqual([]);
  });

  it.each([
    [
      'a misspelt field',
      'templates/_helpers.tpl',
      'readOnlyRootFilesystem:',
      'readOnlyRootFileSystem:',
      /readOnlyRootFileSystem is no field/,
    ],
    [
      'a field in the wrong place',
      'templates/parts.yaml',
      '  serviceName:',
      '  hostNetwork: true\n  serviceName:',
      /\/spec\/hostNetwork is no field/,
    ],
    ['a number that is a text', 'templates/parts.yaml', 'replicas: {{ get', 'replicas: x{{ get', /\/spec\/replicas is wrong: type/],
    [
      'a field that is missing',
      'templates/parts.yaml',
      'kind: PodDisruptionBudget',
      'kind: PodDisruption',
      /Kubernetes has no PodDisruption in policy\/v1/,
    ],
    ['a value that is nowhere', 'templates/parts.yaml', '.Values.anchor.size', '.Values.anchor.sise', /map has no entry for key "sise"/],
  ])('with %s has one', async (_what, path, from, to, fault) => {
    const faults = await faultsWith(renderer, [exampleFile('production')], changed(path, from, to));
    expect(faults.join('\n')).toMatch(fault);
  });

  it.each([
    ['replica: { gateway: 2 }', 'replica'],
    ['ingress: { host: writ.platform.example }', 'ingress'],
    ['metrics: { port: "9464" }', 'metrics.port'],
    ['replicas: { gateway: two }', 'replicas.gateway'],
    ['baseUrl: http://writ.platform.example', 'baseUrl'],
    ['database: { url: "postgres://me:hush@db/writ" }', 'database.url'],
    ['image: { digest: latest }', 'image.digest'],
    ['settings: { PATH: /tmp }', 'settings'],
    ['connectors: { url: http://connect.platform.example }', 'connectors.url'],
    ['connectors: { replicas: 2 }', 'connectors'],
    ['signing: { origin: http://sign.platform.example }', 'signing.origin'],
    ['signing: { settings: { WRIT_DATA: /tmp } }', 'signing'],
  ])('refuses the values %s', (text, where) => {
    const refused = renderer.refusedValues([exampleFile('production'), values(text)]);
    expect(refused.join('\n')).toContain(where);
  });

  it('refuses a setting that it sets itself, and parts without a source adapter', async () => {
    const twice = await faultsWith(renderer, [exampleFile('production'), values('settings: { WRIT_DATA: /tmp }')]);
    expect(twice.join('')).toContain('settings.WRIT_DATA is set by the chart');
    const without = await faultsWith(renderer, [exampleFile('production'), values('source: { url: "", key: "" }')]);
    expect(without.join('')).toContain('mode parts needs source.url and source.key');
  });

  it.each(examples)('sets nothing that nobody reads, and no secret outside of a file, with the values %s', (name) => {
    for (const pod of podsOf(renderer.render([exampleFile(name)])).values()) {
      const settings = settingsOf(pod);
      expect(Object.keys(settings).filter((one) => one !== 'NODE_EXTRA_CA_CERTS' && !isKnown(one))).toEqual([]);
      const files = Object.values(settings).flatMap((value) => (value.startsWith('/run/writ/') ? [value.slice('/run/writ/'.length)] : []));
      expect(files.toSorted()).toEqual(
        mountsOf(pod)
          .map(({ path }) => path)
          .toSorted(),
      );
    }
  });

  it('gives the owner’s URL to the Job that migrates and nobody else, and that Job nothing more', () => {
    for (const [name, pod] of pods)
      expect(
        mountsOf(pod).some(({ key }) => key === 'owner'),
        name,
      ).toBe(name === 'migrate');
    expect(mountsOf(podOf('migrate')).map(({ secret }) => secret)).toEqual(['writ-owner', 'platform-authority']);
    const contract = podsOf(renderer.render([exampleFile('production'), values('migrate: { contract: true }')])).get('migrate');
    expect([podOf('migrate'), contract].map((pod) => pod?.spec.containers[0].args)).toEqual([['migrate'], ['migrate', '--contract']]);
  });

  it('gives no pod a right that Writ does not need, and a volume of its own to each that appends to the log', () => {
    for (const [name, { kind, spec }] of pods) {
      expect(spec.automountServiceAccountToken).toBe(false);
      expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 10_001, seccompProfile: { type: 'RuntimeDefault' } });
      const container = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } };
      expect(spec.containers[0].securityContext).toEqual(container);
      expect(kind).toBe(name === 'migrate' ? 'Job' : ['records', 'content', 'sign'].includes(name) ? 'Deployment' : 'StatefulSet');
    }
  });

  it.each(examples)('leaves each pod the time of its stop, and probes what answers, with the values %s', (name) => {
    for (const [part, pod] of podsOf(renderer.render([exampleFile(name)]))) {
      if (part === 'migrate') continue;
      const settings = settingsOf(pod);
      expect(pod.spec.terminationGracePeriodSeconds).toBe(Number(settings['WRIT_STOP_WITHIN']) + 5);
      const { livenessProbe, readinessProbe } = pod.spec.containers[0];
      const port = ports[part] ?? 4000;
      if (part === 'worker')
        expect([livenessProbe, readinessProbe]).toMatchObject(
          ['/healthz', '/readyz'].map((path) => ({ httpGet: { path, port: Number(settings['WRIT_HEALTH_PORT']) } })),
        );
      else if (port === 4000 || part === 'connectors' || part === 'sign')
        expect([livenessProbe, readinessProbe]).toMatchObject(['/healthz', '/readyz'].map((path) => ({ httpGet: { path, port } })));
      else expect([livenessProbe, readinessProbe]).toMatchObject([{ tcpSocket: { port } }, { tcpSocket: { port } }]);
    }
  });

  /** Which pods reach which, as `from to to`. */
  const reachedIn = (rendered: Rendered[]): string[] => {
    const found = podsOf(rendered);
    return [...found].flatMap(([from, pod]) =>
      Object.entries(ports)
        .filter(([to, port]) => mayReach(rendered, pod, found.get(to) ?? expect.fail(to), port))
        .map(([to]) => `${from} to ${to}`),
    );
  };
  const unsealed = () => renderer.render([exampleFile('production'), values('seal: { secret: "" }')]);

  it('lets gateways reach subgraphs, who makes packages those with records, no other pod another, and each only the places outside that it needs', () => {
    for (const pod of pods.values()) expect(isGuarded(production, pod)).toBe(true);
    const all = [...pods.keys()];
    const ofGateways = subgraphs.map((name) => `gateway to ${name}`);
    const ofConnectors = 'connectors to gateway';
    expect(reachedIn(production).toSorted()).toEqual([...ofGateways, ofConnectors, 'worker to records', 'worker to content'].toSorted());
    expect(reachedIn(unsealed()).toSorted()).toEqual([...ofGateways, ofConnectors].toSorted());
    const [database, mail, source] = ['10.30.0.0/24:5432', '10.40.0.10/32:587', '10.50.0.0/24:443'];
    const timestamps = '10.60.0.10/32:443';
    const open = ['0.0.0.0/0:443', '::/0:443'];
    const places = Object.fromEntries(all.map((name) => [name, outsideOf(production, podOf(name))]));
    expect(places).toEqual({
      migrate: [database],
      gateway: [...open, database].toSorted(),
      records: [database, source].toSorted(),
      content: [database, source].toSorted(),
      ...Object.fromEntries(['enforcement', 'orders', 'audit'].map((name) => [name, [...open, database, source].toSorted()])),
      worker: [...open, database, mail, source, timestamps].toSorted(),
      // The gateway alone, which is inside.
      connectors: [],
      sign: [],
    });
  });

  it('gives what seals packages to the worker, its certificate to orders too, and where nothing seals no pod anything for packages', () => {
    const sealOf = (pod: Pod) => mountsOf(pod).filter(({ path }) => path.startsWith('seal/'));
    const having = [...pods].filter(([, pod]) => sealOf(pod).length > 0);
    expect(Object.fromEntries(having.map(([name, pod]) => [name, sealOf(pod).map(({ key }) => key)]))).toEqual({
      orders: ['tls.crt'],
      worker: ['tls.key', 'tls.crt', 'tsa.crt'],
    });
    for (const pod of podsOf(unsealed()).values()) {
      expect(sealOf(pod)).toEqual([]);
      expect(Object.keys(settingsOf(pod)).filter((name) => /^WRIT_(SEAL|TSA)_/.test(name))).toEqual([]);
    }
    const worker = podsOf(unsealed()).get('worker') ?? expect.fail('there is no worker');
    expect(mountsOf(worker).filter(({ path }) => /^parts|keys\/(records|content)$/.test(path))).toEqual([]);
  });

  it('opens the port of metrics of each pod for the scraper alone, who reaches nothing else, and no port where there are none', async () => {
    const monitoring = { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } };
    const scraper = [{ namespaceSelector: monitoring, podSelector: { matchLabels: { 'app.kubernetes.io/name': 'prometheus' } } }];
    for (const part of [...parts, 'connectors']) {
      const { 9464: metrics, ...others } = entrancesOf(production, podOf(part));
      expect(metrics, part).toEqual(scraper);
      expect(Object.keys(others), part).toEqual(part === 'worker' ? [] : [String(ports[part])]);
      expect(JSON.stringify(others), part).not.toContain('monitoring');
      expect(settingsOf(podOf(part)), part).toMatchObject({ WRIT_METRICS_PORT: '9464', WRIT_METRICS_HOST: '0.0.0.0' });
    }
    expect(entrancesOf(production, podOf('migrate'))).toEqual({});
    expect(Object.keys(entrancesOf(production, podOf('sign')))).toEqual([String(ports['sign'])]);
    const large = renderer.render([exampleFile('large')]);
    for (const [part, pod] of podsOf(large)) {
      expect(entrancesOf(large, pod), part).not.toHaveProperty('9464');
      expect(settingsOf(pod), part).not.toHaveProperty('WRIT_METRICS_PORT');
    }
    const open = await faultsWith(renderer, [exampleFile('production'), values('network: { scraper: [] }')]);
    expect(open.join('')).toContain('metrics needs network.scraper');
  });

  it('runs connectors only where they have an address, one pod with a volume of its own, with their three files and nothing of the installation', async () => {
    const pod = podOf('connectors');
    expect(mountsOf(pod)).toEqual(
      ['bodies.json', 'key', 'hi1'].map((key) => ({ secret: 'writ-connectors', key, path: `connectors/${key}` })),
    );
    const names = Object.keys(settingsOf(pod)).filter((name) => !/^WRIT_(CONNECTORS|KEY_(CONNECTORS|HI1)_FILE|STOP|METRICS)/.test(name));
    expect(names).toEqual(['WRIT_BASE_URL', 'WRIT_DATA']);
    const set = production.find(({ object }) => object.kind === 'StatefulSet' && object.metadata?.name === 'writ-connectors');
    expect(set?.object).toMatchObject({
      spec: { replicas: 1, volumeClaimTemplates: [{ spec: { resources: { requests: { storage: '1Gi' } } } }] },
    });
    expect(JSON.stringify(renderer.render([exampleFile('production'), values('connectors: { url: "" }')]))).not.toContain('connectors');
    const trial = renderer.render([exampleFile('trial'), values('connectors: { url: https://connect.trial.example }')]);
    const beside = podsOf(trial).get('connectors') ?? expect.fail('there are no connectors');
    expect(settingsOf(beside)['WRIT_CONNECTORS_GATEWAY']).toBe('http://writ-everything.writ.svc:4000');
    expect(mayReach(trial, beside, podsOf(trial).get('everything') ?? expect.fail(), 4000)).toBe(true);
    const twice = await faultsWith(renderer, [exampleFile('production'), values('connectors: { settings: { WRIT_DATA: /tmp } }')]);
    expect(twice.join('')).toContain('connectors.settings.WRIT_DATA is set by the chart');
  });

  it('runs the signing page only where it has an origin, with no secret, no setting of the installation and nobody whom it reaches', async () => {
    const pod = podOf('sign');
    expect(pod.spec.volumes).toEqual([{ name: 'data', emptyDir: { sizeLimit: '16Mi' } }]);
    const { WRIT_STOP_NOTICE: _notice, WRIT_STOP_WITHIN: _within, ...settings } = settingsOf(pod);
    expect(settings).toEqual({
      WRIT_BASE_URL: 'https://writ.platform.example',
      WRIT_DATA: '/var/lib/writ',
      WRIT_SIGNING_LISTEN: '0.0.0.0:4500',
      WRIT_SIGNING_ORIGIN: 'https://sign.platform.example',
    });
    expect(readSigningSettings(readConfig(settingsOf(pod), projectFolder))).toMatchObject({ port: 4500 });
    const policy = production.find(({ object }) => object.kind === 'NetworkPolicy' && object.metadata?.name === 'writ-sign');
    expect(policy?.object).toMatchObject({ spec: { egress: [] } });
    const consoles = values('signing: { consoles: [https://one.example, https://two.example] }');
    const named = podsOf(renderer.render([exampleFile('production'), consoles])).get('sign') ?? expect.fail('there is no page');
    expect(settingsOf(named)['WRIT_SIGNING_CONSOLES']).toBe('https://one.example,https://two.example');
    expect(podsOf(renderer.render([exampleFile('production'), values('signing: { origin: "" }')])).has('sign')).toBe(false);
    const trial = renderer.render([exampleFile('trial'), values('signing: { origin: https://sign.trial.example }')]);
    expect(podsOf(trial).get('sign')?.spec.containers[0].args).toEqual(['start', 'sign']);
  });

  it('has an Ingress for the public host where one is wanted, with TLS, that leads to the gateway’s service', async () => {
    const ingressesOf = (rendered: readonly Rendered[]) => rendered.filter(({ object }) => object.kind === 'Ingress');
    expect(ingressesOf(production)).toEqual([]);
    const large = renderer.render([exampleFile('large')]);
    const backend = { service: { name: 'writ-gateway', port: { name: 'serves' } } };
    expect(ingressesOf(large).map(({ object }) => object)).toMatchObject([
      {
        spec: {
          ingressClassName: 'nginx',
          tls: [
            { hosts: ['writ.platform.example'], secretName: 'writ-edge' },
            { hosts: ['connect.platform.example'], secretName: 'connect-edge' },
            { hosts: ['sign.platform.example'], secretName: 'sign-edge' },
          ],
          rules: [
            { host: 'writ.platform.example', http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } },
            { host: 'connect.platform.example', http: { paths: [{ backend: { service: { name: 'writ-connectors' } } }] } },
            { host: 'sign.platform.example', http: { paths: [{ backend: { service: { name: 'writ-sign' } } }] } },
          ],
        },
      },
    ]);
    const service = large.find(({ object }) => object.kind === 'Service' && object.metadata?.name === backend.service.name);
    expect(service?.object).toMatchObject({ spec: { ports: [{ name: 'serves', port: 4000 }] } });
    const trial = renderer.render([exampleFile('trial'), values('ingress: { enabled: true, tlsSecret: edge }')]);
    expect(JSON.stringify(ingressesOf(trial))).toContain('writ-everything');
    const plain = await faultsWith(renderer, [exampleFile('large'), values('ingress: { tlsSecret: "" }')]);
    expect(plain.join('')).toContain('ingress needs ingress.tlsSecret');
    const half = await faultsWith(renderer, [exampleFile('large'), values('connectors: { tlsSecret: "" }')]);
    expect(half.join('')).toContain('ingress needs connectors.tlsSecret');
    const unsigned = await faultsWith(renderer, [exampleFile('large'), values('signing: { tlsSecret: "" }')]);
    expect(unsigned.join('')).toContain('ingress needs signing.tlsSecret');
    const misspelt = changed('templates/ingress.yaml', 'pathType:', 'pathtype:');
    expect((await faultsWith(renderer, [exampleFile('large')], misspelt)).join('\n')).toMatch(/pathtype is no field/);
  });

  it('mounts from Secrets what the guide puts into them', () => {
    const guide = readFileSync(join(projectFolder, 'docs/how-to/kubernetes.md'), 'utf8');
    const made = Object.keys(filesOf({ baseUrl, database: 'postgres://db/writ', country: 'IE', folder: '/' }));
    const found = guide.match(/openssl genpkey -algorithm ed25519 -out (keys\/source)/) ?? [];
    const within = (folder: string) =>
      [...made, ...found].flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : []));
    const given = new Map(
      [...guide.matchAll(/create secret generic (\S+) (--from-file=.*)/g)].map(([, name = '', files = '']) => {
        const named = files
          .replace(/`.*/, '')
          .split(' ')
          .map((file) => file.replace('--from-file=', ''));
        return [name, named.flatMap((file) => (file === 'owner' ? ['owner'] : /^(database|keys)$/.test(file) ? within(file) : [file]))];
      }),
    );
    expect(guide).toContain('mv database/owner owner/');
    for (const pod of pods.values())
      for (const { secret, key } of mountsOf(pod).filter((mount) => !mount.secret.startsWith('writ-parts-')))
        expect(given.get(secret), `${secret} has ${key}`).toContain(key);
    expect(guide).toContain('`writ-NAME.writ.svc`');
    expect(settingsOf(podOf('records'))['WRIT_SUBGRAPH_RECORDS_URL']).toBe('https://writ-records.writ.svc:4101');
  });

  describe('over an installation', () => {
    let installation: Installation;
    beforeAll(async () => {
      installation = await openInstallation();
      writeConnectorFiles(installation.folder);
    });
    afterAll(() => installation.close());

    /** What only a cluster has: the address of the database, the adapter of somebody's platform, authorities of their own, a standby. */
    const adapter = { WRIT_SOURCE_URL: 'https://adapter.platform.example', WRIT_SOURCE_KEY: adapterKey() };
    function local(pod: Pod): Record<string, string> {
      const settings = placedSettings({ ...pod, spec: { ...pod.spec, volumes: withoutAuthorities(pod) } }, installation.folder);
      delete settings['NODE_EXTRA_CA_CERTS'];
      const asks = settings['WRIT_SOURCE_URL'] === undefined ? {} : adapter;
      return { ...settings, ...asks, DATABASE_URL: installation.settings()['DATABASE_URL'] ?? '', WRIT_DATABASE_STANDBY: 'none' };
    }
    const withoutAuthorities = ({ spec }: Pod) =>
      spec.volumes.map(({ name, projected }) => ({
        name,
        ...(projected === undefined
          ? {}
          : { projected: { sources: projected.sources.filter(({ secret }) => !secret.name.includes('authority')) } }),
      }));
    const refusals = (settings: Record<string, string>, part: string) =>
      findRefusals(readConfig(settings, projectFolder), isPart(part) ? part : undefined);

    /**
     * Of what a pod has, what its start can do without: the key of webhooks until somebody subscribes, the second key of a log, what others are known by, and the key for the source where
     * it would follow from the log's: it must be the same in all parts, and two of them have no key of the log. Orders refuses packages without a certificate of the seal.
     */
    const dispensable = /^WRIT_(KEY_WEBHOOK|KEY_LOG_PQ|PARTS_CA|PARTS_CERTIFICATE|PARTS_KEY|WITNESS_POLICY)(_FILE)?$/;

    it.each([...parts, 'everything'])('%s lacks nothing that its start demands, and has nothing that it does not demand', async (part) => {
      const pod = part === 'everything' ? podsOf(renderer.render([exampleFile('trial')])).get(part) : podOf(part);
      const settings = local(pod ?? expect.fail(part));
      expect(await refusals(settings, part)).toEqual([]);
      const secrets = Object.keys(settings).filter(
        (name) =>
          /_FILE$/.test(name) &&
          !dispensable.test(name) &&
          !(name === 'WRIT_KEY_SOURCE_FILE' && 'WRIT_KEY_MASTER_FILE' in settings) &&
          !(name === 'WRIT_SEAL_CERT_FILE' && part === 'orders'),
      );
      expect(secrets.length).toBeGreaterThan(2);
      for (const name of secrets) {
        const { [name]: _left, ...others } = settings;
        expect(await refusals(others, part), `without ${name}`).not.toEqual([]);
      }
    });

    it('connectors lack nothing that their start demands, and have no file without which they would start', async () => {
      const settings = placedSettings(podOf('connectors'), installation.folder);
      const found = async (environment: Record<string, string>) =>
        (await findRefusalsOfConnectors(readConfig(environment, projectFolder))).refusals;
      expect(await found(settings)).toEqual([]);
      const files = Object.keys(settings).filter((name) => name.endsWith('_FILE'));
      expect(files).toHaveLength(3);
      for (const name of files) {
        const { [name]: _left, ...others } = settings;
        expect(await found(others), `without ${name}`).not.toEqual([]);
      }
    });

    it('runs connectors by their pod’s command and settings, ready and with metrics, and they end with 0', async () => {
      const [port, metrics] = [await freePort(), await freePort()];
      const pod = podOf('connectors');
      const own = { WRIT_CONNECTORS_LISTEN: `127.0.0.1:${port}`, WRIT_METRICS_PORT: String(metrics), WRIT_METRICS_HOST: '127.0.0.1' };
      const settings = { ...placedSettings(pod, installation.folder), ...own, WRIT_STOP_NOTICE: '0' };
      const server = command([process.execPath, join(projectFolder, 'apps/cli/writ.mjs'), ...pod.spec.containers[0].args], settings);
      await server.says('Connectors for 1 body answer at https://connect.platform.example');
      expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
      expect(await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text()).toContain('writ_disk_free_ratio');
      process.kill(server.npm, 'SIGTERM');
      expect((await server.ended).code).toBe(0);
    });

    it('runs: each part by its pod’s command and settings, and the gateway finds all of them over TLS', async () => {
      const places = Object.fromEntries(await Promise.all(Object.keys(ports).map(async (name) => [name, await freePort()] as const)));
      const health = await freePort();
      // Pods have addresses of their own; here all are on one.
      const metrics = Object.fromEntries(await Promise.all(parts.map(async (part) => [part, String(await freePort())] as const)));
      const start = (part: string): Server => {
        const pod = podOf(part);
        const settings = Object.fromEntries(
          Object.entries(local(pod)).map(([name, value]) => {
            const [, subgraph = '', what] = /^WRIT_SUBGRAPH_([A-Z]+)_(URL|LISTEN)$/.exec(name) ?? [];
            const place = places[subgraph.toLowerCase()];
            if (what === 'URL') return [name, `https://localhost:${place}`];
            return [name, what === 'LISTEN' ? `127.0.0.1:${place}` : value];
          }),
        );
        const own = {
          WRIT_HOST: '127.0.0.1',
          WRIT_STOP_NOTICE: '0',
          ...('WRIT_METRICS_PORT' in settings ? { WRIT_METRICS_PORT: metrics[part] ?? '', WRIT_METRICS_HOST: '127.0.0.1' } : {}),
          ...(part === 'gateway' ? { WRIT_PORT: String(places['gateway']) } : {}),
          ...(part === 'worker' ? { WRIT_HEALTH_PORT: String(health) } : {}),
        };
        return command([process.execPath, join(projectFolder, 'apps/cli/writ.mjs'), ...pod.spec.containers[0].args], {
          ...settings,
          ...own,
        });
      };
      const servers = parts.map(start);
      await Promise.all(servers.map((server, place) => server.says(parts[place] === 'worker' ? 'what falls due' : ' answers ')));
      const status = async (port: unknown) => (await fetch(`http://127.0.0.1:${port}/readyz`)).status;
      await expect.poll(() => status(places['gateway']), { timeout: 60_000 }).toBe(200);
      await expect.poll(() => status(health), { timeout: 60_000 }).toBe(200);
      for (const server of servers) process.kill(server.npm, 'SIGTERM');
      for (const server of servers) expect((await server.ended).code).toBe(0);
    });
  });
});
