/** `PlatformEffect`: the wanted state of an item or an account, and what the platform's source adapter reports of it. */
import type { TerritoryState } from '@writ/source/wire';
import type { EffectRow } from './store.ts';

const spelled = (states: unknown): string[] => (states as TerritoryState[]).map(({ territory, status }) => `${status} ${territory}`);

export const platformEffect = {
  subject: ({ kind, subjectId: id }: EffectRow) =>
    kind === 'ACCOUNT' ? { __typename: 'Account' as const, id } : { __typename: 'ContentItem' as const, id },
  wanted: ({ state }: EffectRow) => spelled(state),
  // Of an older state than the wanted one it says nothing.
  extent: ({ carried, sequence, extent }: EffectRow) => (carried === sequence ? extent : null),
  at: ({ carried, sequence, carriedAt }: EffectRow) => (carried === sequence ? carriedAt : null),
  unsupported: ({ unsupported }: EffectRow) => spelled(unsupported),
};
