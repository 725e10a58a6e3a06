/** A step of an enrolment that a person signs, where this installation has a signing page. Elsewhere it is an act like any other. */
import type { TypedDocumentNode } from '@urql/core';
import { useCallback } from 'react';
import { type Outcome, useAct } from '../app/ask.ts';
import { needWords } from '../app/words/words-store.ts';
import { enrolmentMessage, type SignableEnrolment } from './enrolment-to-sign.ts';
import { useSigning } from './keys/use-signing.ts';
import { statementText } from './signed-order.ts';
import type { ReasonUnsigned } from './signing-window.ts';
import { type SignatureInput, type SigningDocuments, useSigns } from './use-signed-act.ts';

export interface Deciding {
  enrolment: string;
  generation: number;
  signature?: SignatureInput | null | undefined;
}

/** Decides, with a signature where persons sign. Answers null where nothing was signed, and so nothing sent; `why` says why. Called at once when a button is pressed. */
export function useSignedEnrolment<Data>(
  document: TypedDocumentNode<Data, Deciding>,
  keys: SigningDocuments['keys'],
  role: 'COUNSEL' | 'AUDITOR',
): {
  decide: (of: SignableEnrolment) => Promise<Outcome<NonNullable<Data[keyof Data]>> | null>;
  isActing: boolean;
  why: ReasonUnsigned | null;
} {
  const signs = useSigns();
  const { ask, isSigning, why } = useSigning(keys);
  const [act, acting] = useAct(document);
  const decide = useCallback(
    async (of: SignableEnrolment) => {
      const variables = { enrolment: of.id, generation: of.generation };
      if (!signs) return act(variables);
      const asked = ask(({ person, keys: own, now }) => enrolmentMessage(of, { person, role, now }, own));
      await needWords('signing').catch(() => undefined);
      const signed = await asked;
      if (signed === null) return null;
      const { statement, credential, proof } = signed.act;
      return act({ ...variables, signature: { statement: statementText(statement), credential, ...proof } });
    },
    [act, ask, role, signs],
  );
  return { decide, isActing: acting || isSigning, why };
}
