/** Who may speak to whom by the NetworkPolicies of a rendered chart, between its own pods and to places outside. */
import type { Rendered } from '../../deploy/tools/chart.ts';
import type { Pod } from './chart-pods.ts';

interface Peer {
  readonly podSelector?: { matchLabels: Record<string, string> };
  readonly namespaceSelector?: object;
  readonly ipBlock?: { cidr: string };
}
interface Rule {
  readonly ports?: readonly { port: number }[];
  readonly to?: readonly Peer[];
  readonly from?: readonly Peer[];
}
interface Policy {
  readonly podSelector: { matchLabels: Record<string, string> };
  readonly policyTypes: readonly string[];
  readonly ingress: readonly Rule[];
  readonly egress: readonly Rule[];
}

const selects = (wanted: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>>): boolean =>
  Object.entries(wanted).every(([name, value]) => labels[name] === value);

const policiesFor = (rendered: readonly Rendered[], pod: Pod): Policy[] =>
  rendered
    .filter(({ object }) => object.kind === 'NetworkPolicy')
    .map(({ object }) => (object as unknown as { spec: Policy }).spec)
    .filter(({ podSelector }) => selects(podSelector.matchLabels, pod.labels));

/** A pod of the same namespace: one whose peer names another namespace is none. */
const isPeer = ({ podSelector, namespaceSelector }: Peer, pod: Pod): boolean =>
  podSelector !== undefined && namespaceSelector === undefined && selects(podSelector.matchLabels, pod.labels);
const covers = ({ ports }: Rule, port: number): boolean => ports === undefined || ports.some((one) => one.port === port);

/** Whether both sides let a connection to a port through. A pod that no policy selects is open to everybody. */
export function mayReach(rendered: readonly Rendered[], from: Pod, to: Pod, port: number): boolean {
  const out = policiesFor(rendered, from);
  const into = policiesFor(rendered, to);
  const leaves =
    out.length === 0 ||
    out.some(({ egress }) => egress.some((rule) => covers(rule, port) && (rule.to?.some((peer) => isPeer(peer, to)) ?? true)));
  const enters =
    into.length === 0 ||
    into.some(({ ingress }) => ingress.some((rule) => covers(rule, port) && (rule.from?.some((peer) => isPeer(peer, from)) ?? true)));
  return leaves && enters;
}

/** The blocks of addresses outside of the cluster that a pod may reach, each with its ports. */
export const outsideOf = (rendered: readonly Rendered[], pod: Pod): string[] =>
  policiesFor(rendered, pod)
    .flatMap(({ egress }) => egress)
    .flatMap(({ to, ports }) =>
      (to ?? [{ ipBlock: { cidr: 'anywhere' } }]).flatMap(({ ipBlock }) =>
        ipBlock === undefined ? [] : (ports ?? []).map(({ port }) => `${ipBlock.cidr}:${port}`),
      ),
    )
    .toSorted();

/** Who outside of the release may reach a pod, by port: as the policies name them. */
export const entrancesOf = (rendered: readonly Rendered[], pod: Pod): Record<string, readonly Peer[] | 'anybody'> =>
  Object.fromEntries(
    policiesFor(rendered, pod)
      .flatMap(({ ingress }) => ingress)
      .flatMap(({ ports, from }) => (ports ?? []).map(({ port }) => [port, from ?? 'anybody'])),
  );

/** Whether every pod is selected by a policy for both directions. */
export const isGuarded = (rendered: readonly Rendered[], pod: Pod): boolean =>
  policiesFor(rendered, pod).some(({ policyTypes }) => policyTypes.includes('Ingress') && policyTypes.includes('Egress'));
