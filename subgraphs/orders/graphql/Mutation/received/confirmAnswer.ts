import type * as Sdl from '@writ/schema/generated/orders.ts';
import { act } from '../../../commands/order-mutation.ts';

export const confirmAnswer = act(({ generation, answer, sha256 }: Sdl.MutationConfirmAnswerArgs) => ({
  type: 'confirmAnswer',
  generation,
  answer,
  sha256,
}));
