/** The seven stops of the story: who looks, where, and by which answer their part is done. */
import type { Progress } from './progress.ts';

export interface Stop {
  readonly login: string;
  readonly graph: 'public' | 'platform' | 'authority' | 'audit';
  /** Where that person begins. */
  path(progress: Progress): string;
  /** The root fields of which one says that the part is done; empty where going on is up to the reader. */
  readonly doneBy: readonly string[];
}

const atOrder = ({ order }: Progress): string => `/orders/${order ?? ''}`;

export const stops: readonly Stop[] = [
  { login: 'police', graph: 'authority', path: () => '/orders', doneBy: ['submitOrder'] },
  { login: 'judge', graph: 'authority', path: atOrder, doneBy: ['validateOrder'] },
  { login: 'agent-1', graph: 'platform', path: atOrder, doneBy: ['decideOrder'] },
  { login: 'counsel-1', graph: 'platform', path: atOrder, doneBy: ['releaseOrder'] },
  { login: 'police', graph: 'authority', path: atOrder, doneBy: ['confirmInformed'] },
  { login: 'holder-1', graph: 'public', path: () => '/me', doneBy: [] },
  { login: 'auditor', graph: 'audit', path: ({ order }) => `/entries?order=${order ?? ''}`, doneBy: [] },
];

/** The stop with this number, from 1. */
export const stopAt = (number: number): Stop | undefined => stops[number - 1];

/** Signs the person of a stop in, in one step, and goes to where they begin. */
export function wayTo(number: number, progress: Progress): string {
  const stop = stopAt(number);
  if (stop === undefined) return '/';
  const { login, graph } = stop;
  return `/sign-in/start?${new URLSearchParams({ graph, hint: login, to: stop.path(progress) })}`;
}
