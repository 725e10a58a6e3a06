/** The order under review, for the acts on it: which state they were written for, and what becomes of an act that came too late. */
import type { TypedDocumentNode } from '@urql/core';
import { createContext, useContext, useState } from 'react';
import { SignedReviewsDocument, SigningKeysDocument } from '../../graphql/platform/graphql.ts';
import type { ToSign } from '../../signing/signed-order.ts';
import { type SignedOutcome, useSignedAct } from '../../signing/use-signed-act.ts';
import type { Order } from './checks.ts';

export interface Review {
  order: Order;
  /** Told when an act was refused because the order has changed since it was read. */
  outrun: () => void;
  /** Told when an act was carried out, with the sentence that says so. */
  told: (sentence: string) => void;
}

export const ReviewContext = createContext<Review | null>(null);

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (review === null) throw new Error('A part of the review is used outside of it.');
  return review;
}

/** Reasons that say that the order is no longer the one that was shown. */
const outrunBy: readonly string[] = ['STALE', 'DIGEST_MISMATCH'];

export type Trouble = Exclude<SignedOutcome<unknown>, { kind: 'done' }>;

const signing = { keys: SigningKeysDocument, reviews: SignedReviewsDocument };

/** What an act takes beside the order and its signature. */
export type Given<Variables> = Omit<Variables, 'order' | 'generation' | 'signature'>;

/** What a person signs of an act, by what they send; null for what nobody signs. */
export type Signs<Variables> = (order: Order, given: Given<Variables>) => ToSign | null;

/** An act on the order in the state that is shown, with a signature where somebody signs it. `run` answers whether it was carried out; what was written stays when it wasn't. */
export function useOrderAct<Data, Variables extends { order: string | number; generation: number }>(
  document: TypedDocumentNode<Data, Variables>,
  sentence: string,
  signs: Signs<Variables> = () => null,
) {
  const { order, outrun, told } = useReview();
  const [act, acting] = useSignedAct(document, signing);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const run = async (rest: Given<Variables>): Promise<boolean> => {
    const outcome = await act({ ...rest, order: order.id, generation: order.generation } as unknown as Variables, signs(order, rest));
    if (outcome.kind === 'done') {
      setTrouble(null);
      told(sentence);
      return true;
    }
    if (outcome.kind === 'refused' && outcome.refusal.reasons.some((reason) => outrunBy.includes(reason))) {
      setTrouble(null);
      outrun();
    } else setTrouble(outcome);
    return false;
  };
  return { run, acting, trouble };
}
