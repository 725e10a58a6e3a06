/** One look at the signing page for something that is about no order: the window is opened at once, and what came of it is kept. */
import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { serverNow } from '../../app/server-clock.ts';
import { type Session, useInstallation, useSession } from '../../app/session.ts';
import { openSigning, type ReasonUnsigned, type SigningAnswer } from '../signing-window.ts';
import { ownKeys, type SigningDocuments } from '../use-signed-act.ts';
import type { DescribedKey } from './key-acts.ts';

/** Who signs, with which keys, by the server's clock. */
export interface Scene {
  readonly person: Session & { readonly issuer: string };
  readonly keys: readonly DescribedKey[];
  readonly now: Date;
}

type Signed = Exclude<SigningAnswer, { why: ReasonUnsigned }>;

/** Asks the signing page once. Answers null where nothing was signed; `why` says why. */
export function useSigning(keys: SigningDocuments['keys']) {
  const client = useClient();
  const session = useSession();
  const { signingOrigin = '' } = useInstallation();
  const [isSigning, setSigning] = useState(false);
  const [why, setWhy] = useState<ReasonUnsigned | null>(null);
  const ask = useCallback(
    async (messageOf: (scene: Scene) => object): Promise<Signed | null> => {
      const opened = openSigning(signingOrigin);
      setWhy(null);
      setSigning(true);
      try {
        const own = opened === null ? null : await ownKeys<DescribedKey>(client, keys);
        if (opened === null || own === null) {
          opened?.close();
          setWhy(opened === null ? 'BLOCKED' : 'UNREACHABLE');
          return null;
        }
        const person = { ...session, issuer: session.issuer ?? '' };
        const answer = await opened.ask(messageOf({ person, keys: own, now: new Date(serverNow()) }));
        if ('why' in answer) {
          setWhy(answer.why);
          return null;
        }
        opened.close();
        return answer;
      } finally {
        setSigning(false);
      }
    },
    [client, keys, session, signingOrigin],
  );
  return { ask, isSigning, why };
}
