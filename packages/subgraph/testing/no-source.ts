/** A source of the platform's records for what asks it nothing: whoever does fails. */
import type { OwnSource } from '../src/collected.ts';

export const noSource: OwnSource = {
  collect: () => {
    throw new Error('nothing is asked of the source here');
  },
};
