/** An act of an authority that somebody signs, where persons sign here. */
import type { TypedDocumentNode } from '@urql/core';
import { SigningKeysDocument } from '../../graphql/authority/graphql.ts';
import { useSignedAct } from '../../signing/use-signed-act.ts';

const signing = { keys: SigningKeysDocument };

/** Acts on an order, with the signature of what is given beside the variables; null for what nobody signs. */
export const useAuthorityAct = <Data, Variables extends { order: string | number; generation: number }>(
  document: TypedDocumentNode<Data, Variables>,
) => useSignedAct(document, signing);
