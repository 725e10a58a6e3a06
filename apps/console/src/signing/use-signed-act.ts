/**
 * An act on an order that a person signs, where this installation has a signing page: the page is opened in a window, shows the order as the act makes it,
 * and what was signed is sent with the act. Elsewhere it is an act like any other.
 */
import type { TypedDocumentNode } from '@urql/core';
import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { type Outcome, useAct } from '../app/ask.ts';
import { byId } from '../app/client.ts';
import { serverNow } from '../app/server-clock.ts';
import { type Session, useInstallation, useSession } from '../app/session.ts';
import { needWords } from '../app/words/words-store.ts';
import { messageFor, type OwnKey, statementText, type ToSign } from './signed-order.ts';
import { openSigning, type ReasonUnsigned, type SignedAct, type SigningWindow } from './signing-window.ts';

/** As `SignedActInput` of the graphs. */
export interface SignatureInput {
  statement: string;
  credential: string;
  assertion: SignedAct['proof']['assertion'];
}

/** What became of an act that may need a signature. */
export interface Unsigned {
  kind: 'unsigned';
  why: ReasonUnsigned;
}
export type SignedOutcome<Value> = Outcome<Value> | Unsigned;

/** The documents of a graph that are asked for a signature. */
export interface SigningDocuments {
  readonly keys: TypedDocumentNode<{ signingKeys: readonly { id: string; description: string }[] }, { own?: boolean; ended?: boolean }>;
  /** Which reviews were signed; where nobody releases, none is asked. */
  readonly reviews?: TypedDocumentNode<
    { order?: { signedActs?: readonly { id: string; statement: string }[] | null } | null },
    { id: string | number }
  >;
}

type Client = ReturnType<typeof useClient>;

/** The name of the review that was signed last; null where none was. */
const lastReview = (acts: readonly { id: string; statement: string }[]): string | null =>
  acts.findLast(({ statement }) => (JSON.parse(statement) as { act?: string }).act === 'REVIEW')?.id ?? null;

async function asked<Data, Variables extends object>(client: Client, document: TypedDocumentNode<Data, Variables>, variables: Variables) {
  const { data } = await client.query(byId(document), variables, { requestPolicy: 'network-only' }).toPromise();
  return data;
}

/** One's own keys that count; null where the server does not answer. */
export async function ownKeys<Key extends OwnKey = OwnKey>(client: Client, keys: SigningDocuments['keys']): Promise<Key[] | null> {
  const data = await asked(client, keys, { own: true, ended: false });
  return data?.signingKeys.map(({ description }) => JSON.parse(description) as Key) ?? null;
}

/** Has the message signed in the open window, and looks that it was that and nothing else that was signed. */
export async function signedInput(
  opened: SigningWindow,
  message: { readonly statement: object },
): Promise<SignatureInput | { why: ReasonUnsigned }> {
  const answer = await opened.ask(message);
  if ('why' in answer) return answer;
  opened.close();
  const { statement, credential, proof } = answer.act;
  const text = statementText(message.statement);
  return statementText(statement) === text ? { statement: text, credential, ...proof } : { why: 'OTHER_ANSWER' };
}

interface Asking {
  readonly client: Client;
  readonly session: Session;
  readonly documents: SigningDocuments;
}

/** Null for an order whose parts are not told, as one with a digest of version 1: nobody can compare what it says. */
function shownAs(toSign: ToSign, signer: Parameters<typeof messageFor>[1]) {
  try {
    return messageFor(toSign, signer);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function signatureFor(opened: SigningWindow, toSign: ToSign, { client, session, documents }: Asking) {
  const { act, order } = toSign;
  const [keys, found] = await Promise.all([
    ownKeys(client, documents.keys),
    act === 'RELEASE' && documents.reviews !== undefined ? asked(client, documents.reviews, { id: order.id }) : null,
  ]);
  if (keys === null || found === undefined) {
    opened.close();
    return { why: 'UNREACHABLE' } as const;
  }
  const review = lastReview(found?.order?.signedActs ?? []);
  const now = new Date(serverNow());
  const message = shownAs(toSign, { session, issuer: session.issuer ?? '', keys, now, review });
  if (message !== null) return signedInput(opened, message);
  opened.close();
  return { why: 'DIGEST' } as const;
}

/** Whether persons sign here what they do with orders. */
export const useSigns = (): boolean => useInstallation().signingOrigin !== undefined;

/**
 * Acts by a mutation of one field, with a signature where `toSign` says that one is needed. Never rejects. Called at once when a button is pressed, since the
 * browser opens no window later.
 */
export function useSignedAct<Data, Variables extends { order: string | number; generation: number }>(
  document: TypedDocumentNode<Data, Variables>,
  documents: SigningDocuments,
): [(variables: Variables, toSign: ToSign | null) => Promise<SignedOutcome<NonNullable<Data[keyof Data]>>>, boolean] {
  const client = useClient();
  const session = useSession();
  const { signingOrigin } = useInstallation();
  const [act, acting] = useAct(document);
  const [isSigning, setSigning] = useState(false);
  const run = useCallback(
    async (variables: Variables, toSign: ToSign | null): Promise<SignedOutcome<NonNullable<Data[keyof Data]>>> => {
      if (signingOrigin === undefined || toSign === null) return act(variables);
      const opened = openSigning(signingOrigin);
      setSigning(true);
      try {
        await needWords('signing').catch(() => undefined);
        if (opened === null) return { kind: 'unsigned', why: 'BLOCKED' };
        const signature = await signatureFor(opened, toSign, { client, session, documents });
        if ('why' in signature) return { kind: 'unsigned', why: signature.why };
        return await act({ ...variables, signature });
      } finally {
        setSigning(false);
      }
    },
    [act, client, documents, session, signingOrigin],
  );
  return [run, acting || isSigning];
}
