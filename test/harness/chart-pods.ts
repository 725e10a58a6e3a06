/** The pods of a rendered chart, as far as tests look into them. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rendered } from '../../deploy/tools/chart.ts';
import { freshFolder } from './life-server.ts';

interface Container {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: readonly { name: string; value: string }[];
  readonly securityContext: unknown;
  readonly livenessProbe?: object;
  readonly readinessProbe?: object;
}
interface Secret {
  readonly name: string;
  readonly items: readonly { key: string; path: string }[];
}
interface PodSpec {
  readonly automountServiceAccountToken: boolean;
  readonly terminationGracePeriodSeconds?: number;
  readonly securityContext: unknown;
  readonly containers: readonly [Container];
  readonly volumes: readonly { name: string; projected?: { sources: readonly { secret: Secret }[] } }[];
}
export interface Pod {
  readonly kind: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly spec: PodSpec;
}

interface WithPod {
  readonly kind: string;
  readonly spec: { template: { metadata: { labels: Record<string, string> }; spec: PodSpec } };
}

/** By the names of their containers. */
export const podsOf = (rendered: readonly Rendered[]): Map<string, Pod> =>
  new Map(
    rendered
      .filter(({ object }) => ['StatefulSet', 'Deployment', 'Job'].includes(String(object.kind)))
      .map(({ object }) => object as unknown as WithPod)
      .map(({ kind, spec: { template } }) => [
        template.spec.containers[0].name,
        { kind, labels: template.metadata.labels, spec: template.spec },
      ]),
  );

/** The secrets that a pod mounts: which key of which Secret is at which path below /run/writ. */
export const mountsOf = ({ spec }: Pod): { secret: string; key: string; path: string }[] =>
  spec.volumes.flatMap(({ projected }) =>
    (projected?.sources ?? []).flatMap(({ secret: { name, items } }) => items.map(({ key, path }) => ({ secret: name, key, path }))),
  );

export const settingsOf = ({ spec }: Pod): Record<string, string> =>
  Object.fromEntries(spec.containers[0].env.map(({ name, value }) => [name, value]));

/** Where the files of Secrets of the guide are in the folder of `writ init`. */
function sourceOf({ secret, key }: { secret: string; key: string }): string {
  if (secret === 'writ-database' || secret === 'writ-owner') return join('database', key);
  if (secret === 'writ-keys') return join('keys', key);
  if (secret === 'writ-files') return key;
  if (secret === 'writ-connectors') return join('connectors', key);
  if (secret === 'writ-seal') return join('seal', { 'tls.key': 'key', 'tls.crt': 'certificate', 'tsa.crt': 'timestamps' }[key] ?? key);
  return join('parts', { 'tls.crt': 'certificate', 'tls.key': 'key', 'ca.crt': 'ca' }[key] ?? key);
}

/** A pod's settings over copies of exactly its secrets, in folders of this machine in the places of those of the pod. */
export function placedSettings(pod: Pod, installation: string): Record<string, string> {
  const [run, data] = [freshFolder(), freshFolder()];
  for (const mount of mountsOf(pod)) {
    const file = join(run, mount.path);
    mkdirSync(dirname(file), { recursive: true });
    copyFileSync(join(installation, sourceOf(mount)), file);
  }
  return Object.fromEntries(
    Object.entries(settingsOf(pod)).map(([name, value]) => [name, value.replace(/^\/run\/writ/, run).replace(/^\/var\/lib\/writ/, data)]),
  );
}
