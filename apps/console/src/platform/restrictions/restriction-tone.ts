/** The tone of a restriction's mark: what is in force is prominent, what is over is not. */
import type { RestrictionState } from '../../graphql/platform/graphql.ts';
import type { Tone } from '../../parts/mark.tsx';

const tones: Readonly<Record<RestrictionState, Tone>> = {
  ACTIVE: 'bad',
  SCHEDULED: 'warn',
  ENDED: 'calm',
  LIFTED: 'good',
  REVERSED: 'good',
};

export const restrictionTone = (state: RestrictionState): Tone => tones[state];
