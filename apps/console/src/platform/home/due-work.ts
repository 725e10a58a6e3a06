/** Open work as the pictures of the desk have it: of which kind, where it leads, and who holds it. Pure. */
import type { DeskWorkQuery, WorkKind } from '../../graphql/platform/graphql.ts';
import type { Tone } from '../../pictures/picture.tsx';

export type DeskWork = NonNullable<DeskWorkQuery['queue']>['nodes'][number];

const tones: Readonly<Record<WorkKind, Tone>> = { ORDER: 'one', NOTICE: 'two', COMPLAINT: 'three', ERASURE: 'three' };
const paths: Readonly<Record<WorkKind, string>> = {
  ORDER: '/orders',
  NOTICE: '/notices',
  COMPLAINT: '/complaints',
  ERASURE: '/erasure-requests',
};

/** What has hours, whatever kind it is of, has a colour of its own. */
export const toneOf = ({ kind, lane }: Pick<DeskWork, 'kind' | 'lane'>): Tone => (lane === 'URGENT' ? 'urgent' : tones[kind]);

export const toneOfKind = (kind: WorkKind): Tone => tones[kind];

export const addressOf = ({ kind, subject }: Pick<DeskWork, 'kind' | 'subject'>): string =>
  `${paths[kind]}/${encodeURIComponent(subject.id)}`;

export interface Load {
  /** The name by which the person signs in. */
  person: string;
  count: number;
  byKind: Readonly<Partial<Record<WorkKind, number>>>;
}

/** Who holds how much at an instant, the most first; a claim that has ended is nobody's. */
export function loadOf(work: readonly DeskWork[], now: number): Load[] {
  const held = work.filter(({ claimedBy, claimEndsAt }) => claimedBy !== null && Date.parse(claimEndsAt ?? '') > now);
  const loads = [...Map.groupBy(held, ({ claimedBy }) => claimedBy ?? '')].map(([person, own]) => ({
    person,
    count: own.length,
    byKind: Object.fromEntries([...Map.groupBy(own, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length])),
  }));
  return loads.sort((one, other) => other.count - one.count || (one.person < other.person ? -1 : 1));
}
