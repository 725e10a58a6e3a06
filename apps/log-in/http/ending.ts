/** The pages on which people are listed, and ended. */
import { endCheckPage, endedPage, listPage } from '../pages/people-list.ts';
import { endPerson, endStatement, listPeople } from '../people/ending.ts';
import { challengeOf } from '../people/enrolment.ts';
import { realmPath } from '../people/realm.ts';
import { tellConsole } from '../provider/sessions.ts';
import { type Asked, assertedIn, send } from './answering.ts';
import { BadForm, only, readForm } from './body.ts';

/** The people of the realm, for an administrator of the body or a counsel of the platform. */
export async function list({ request, response, hosted, place, language, desk }: Asked): Promise<void> {
  const form = await readForm(request, place.origin);
  const people = await listPeople(desk, hosted.realm, only(form, 'at'), assertedIn(form));
  send(response, 200, listPage(language, hosted.realm, people));
}

function leavingIn(form: URLSearchParams) {
  const leaving = { person: only(form, 'person'), name: only(form, 'name') };
  if (Object.values(leaving).some((text) => text === '' || text.length > 200)) throw new BadForm();
  return leaving;
}

/** Whose end they chose, to be checked and signed. What is shown is what they sent: nobody learns here who there is. */
export async function ending({ request, response, hosted: { realm }, place, language, desk }: Asked): Promise<void> {
  const leaving = leavingIn(await readForm(request, place.origin));
  const at = desk.clock().toISOString();
  const challenge = challengeOf(endStatement(place.origin, realm, leaving, at));
  const form = { action: `${realmPath(realm.name)}/endings`, challenge, rpId: place.rpId, fields: { at, ...leaving } };
  send(response, 200, endCheckPage(language, realm, leaving, form));
}

/** The end, signed. The console is told before the page says so. */
export async function endings({ request, response, hosted, place, language, desk, onFault }: Asked): Promise<void> {
  const form = await readForm(request, place.origin);
  const leaving = leavingIn(form);
  const ended = await endPerson(desk, hosted.realm, { ...leaving, at: only(form, 'at') }, assertedIn(form));
  await tellConsole(hosted.provider, ended, onFault);
  send(response, 200, endedPage(language, leaving.name));
}
