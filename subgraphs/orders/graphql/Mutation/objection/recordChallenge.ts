import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const recordChallenge = act(({ generation, input }: Sdl.MutationRecordChallengeArgs) => ({
  type: 'recordChallenge',
  generation,
  ...input,
}));
