/** The step between an authorization request and its code: a passkey says who somebody is, or the issuer of their body. Nobody else is let through, and nothing is remembered. */
import { errors } from 'oidc-provider';
import { signInPage } from '../pages/pages.ts';
import { signerOf, signInChallenge } from '../people/persons.ts';
import { Refused } from '../people/refused.ts';
import { passkeyAcr } from '../provider/settings.ts';
import { type Asked, assertedIn, send, sendFault } from './answering.ts';
import { readForm } from './body.ts';
import { signInUpstream } from './upstream.ts';

export async function signIn(asked: Asked, path: string): Promise<void> {
  const { request, response, hosted, place, language, console } = asked;
  const { provider, issuer, realm } = hosted;
  try {
    const { uid, params } = await provider.interactionDetails(request, response);
    // The cookie of one attempt is good for the page of that attempt.
    if (!path.endsWith(`/${uid}`)) throw new errors.SessionNotFound();
    if (hosted.upstream !== null) return await signInUpstream(asked, hosted.upstream, { uid, params });
    const challenge = signInChallenge(issuer, uid);
    if (request.method !== 'POST')
      return send(response, 200, signInPage(language, realm, { action: path, challenge, rpId: place.rpId }), console);
    const signed = assertedIn(await readForm(request, place.origin));
    const person = await signerOf(asked.desk.pool, signed, challenge, place);
    if (person.realm !== realm.name) throw new Refused('UNKNOWN_KEY');
    const login = { accountId: person.id, remember: false, acr: passkeyAcr, amr: ['user', 'pop'] };
    await provider.interactionFinished(request, response, { login });
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    sendFault(response, language, 'SIGN_IN_OVER');
  }
}
