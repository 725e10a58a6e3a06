import type { MutationEndChallengeArgs } from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const endChallenge = act(({ generation, challenge, outcome, text }: MutationEndChallengeArgs) => ({
  type: 'endChallenge',
  generation,
  challenge,
  outcome,
  text,
}));
