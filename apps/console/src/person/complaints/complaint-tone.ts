/** How the state of a complaint is marked. */
import type { Tone } from '../../parts/mark.tsx';

export const complaintTone: Readonly<Record<string, Tone>> = {
  OPEN: 'info',
  REVERSED: 'good',
  PARTIALLY_REVERSED: 'good',
  UPHELD: 'calm',
  OMITTED: 'calm',
};
