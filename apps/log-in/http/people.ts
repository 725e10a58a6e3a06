/** The pages on which people are let in. Each act is signed by the passkey of who takes it, so that nobody needs a session here. */
import { checkPage, enrolmentPage, invitedPage, peoplePage } from '../pages/pages.ts';
import { listStatement } from '../people/ending.ts';
import { accept, drawn, enrolmentOf, invite, take } from '../people/enrol.ts';
import { challengeOf, nextStep, statementOf, type Terms, termsOf } from '../people/enrolment.ts';
import { realmPath } from '../people/realm.ts';
import { Refused } from '../people/refused.ts';
import { tellConsole } from '../provider/sessions.ts';
import { type Asked, assertedIn, send } from './answering.ts';
import { BadForm, bytesOf, only, readForm } from './body.ts';

const emptyAsNull = (text: string | null): string | null => (text === null || text === '' ? null : text);

function termsIn({ hosted: { realm } }: Asked, form: URLSearchParams): Terms {
  return termsOf(realm, {
    person: emptyAsNull(form.get('person')),
    name: only(form, 'name'),
    roles: form.getAll('roles'),
    office: emptyAsNull(form.get('office')),
    isAdministrator: form.get('administrator') === 'yes',
  });
}

/** Where an administrator fills in whom they invite, or asks who is there. */
export async function people({ response, hosted: { realm }, language, place, desk }: Asked): Promise<void> {
  const at = desk.clock().toISOString();
  const challenge = challengeOf(listStatement(place.origin, realm, at));
  send(
    response,
    200,
    peoplePage(language, realm, { action: `${realmPath(realm.name)}/list`, challenge, rpId: place.rpId, fields: { at } }),
  );
}

/** What they filled in, to be checked and signed. */
export async function check(asked: Asked): Promise<void> {
  const { request, response, hosted, place, language, desk } = asked;
  const { realm } = hosted;
  const terms = termsIn(asked, await readForm(request, place.origin));
  const [id, at] = [drawn(), desk.clock().toISOString()];
  const { person, name, roles, office, isAdministrator } = terms;
  const fields = {
    ...{ id, at, name, roles },
    ...(person === null ? {} : { person }),
    ...(office === null ? {} : { office }),
    ...(isAdministrator ? { administrator: 'yes' } : {}),
  };
  const challenge = challengeOf(statementOf('INVITE', place.origin, { ...terms, id, realm: realm.name }, at));
  send(
    response,
    200,
    checkPage(language, realm, terms, { action: `${realmPath(realm.name)}/invitations`, challenge, rpId: place.rpId, fields }),
  );
}

/** The invitation, signed: its link is answered once. */
export async function invitations(asked: Asked): Promise<void> {
  const { request, response, hosted, place, language, desk } = asked;
  const form = await readForm(request, place.origin);
  const terms = termsIn(asked, form);
  const id = only(form, 'id');
  if (!/^[A-Za-z0-9_-]{22}$/.test(id)) throw new BadForm();
  const secret = await invite(desk, hosted.realm, { id, terms, at: only(form, 'at') }, assertedIn(form));
  send(response, 200, invitedPage(language, terms, `${hosted.issuer}/enrol/${secret}`));
}

/** What a link leads to: the next step. */
export async function enrol(asked: Asked, path: string, secret: string): Promise<void> {
  const { request, response, hosted, place, language, desk } = asked;
  const { realm } = hosted;
  if (request.method === 'POST') {
    await takeStep(asked, secret);
    response.writeHead(303, { location: path, 'cache-control': 'no-store' }).end();
    return;
  }
  const now = desk.clock();
  const enrolment = await enrolmentOf(desk.pool, realm, secret, { now });
  const at = now.toISOString();
  const step = nextStep(enrolment);
  const challenge = challengeOf(statementOf(step ?? 'ACCEPT', place.origin, enrolment, at));
  const fields = { at, step: step ?? '' };
  send(response, 200, enrolmentPage(language, realm, enrolment, { action: path, challenge, rpId: place.rpId, fields }));
}

async function takeStep({ request, hosted: { realm, provider }, place, desk, onFault }: Asked, secret: string): Promise<void> {
  const form = await readForm(request, place.origin);
  const [at, step, asserted] = [only(form, 'at'), only(form, 'step'), assertedIn(form)];
  if (step === 'ACCEPT') return accept(desk, realm, { secret, at, spki: bytesOf(only(form, 'key')) }, asserted);
  if (step !== 'CONFIRM' && step !== 'APPROVE') throw new Refused('OTHER_STEP');
  const ended = await take(desk, realm, { secret, at, step }, asserted);
  if (ended !== null) await tellConsole(provider, ended, onFault);
}
