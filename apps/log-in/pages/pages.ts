/** The pages of the log-in, as HTML made on the server (WCAG 2.2, AA: contrast, focus, reflow, target size). */
import { type Office, offices, type Role } from '@writ/access';
import { codeOf, type Enrolment, nextStep, type Step, type Terms } from '../people/enrolment.ts';
import { type Realm, realmPath } from '../people/realm.ts';
import type { Language } from './language.ts';
import { escapeHtml, filled, page } from './page.ts';
import { faults, officeNames, type PageFault, roleNames, words } from './words.ts';

/** A form that a passkey signs. */
export interface Signed {
  readonly action: string;
  readonly challenge: Uint8Array;
  readonly rpId: string;
  readonly fields?: Readonly<Record<string, string | readonly string[]>>;
  readonly button: string;
  /** Whether a new passkey is made first, and what the device calls it. */
  readonly makes?: { readonly name: string; readonly rpName: string };
}

export const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`;

export function signedForm(language: Language, { action, challenge, rpId, fields = {}, button, makes }: Signed): string {
  const data = { challenge: Buffer.from(challenge).toString('base64url'), 'rp-id': rpId };
  const making = makes === undefined ? {} : { makes: 'yes', name: makes.name, 'rp-name': makes.rpName };
  const attributes = Object.entries({ ...data, ...making }).map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`);
  const inputs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => hidden(name, one)));
  const say = words[language];
  return `<form method="post" action="${escapeHtml(action)}"${attributes.join('')}>${inputs.join('')}
<noscript><p class="notice">${escapeHtml(say.noScript)}</p></noscript>
<p class="notice" role="alert" hidden>${escapeHtml(say.failed)}</p>
<button>${escapeHtml(button)}</button></form>`;
}

/** Where one says by a passkey who one is. */
export function signInPage(language: Language, realm: Realm, form: Pick<Signed, 'action' | 'challenge' | 'rpId'>): string {
  const say = words[language];
  return page(
    language,
    escapeHtml(say.signIn),
    `<p>${filled(say.signInFor, realm.organisation)}</p>${signedForm(language, { ...form, button: say.withPasskey })}<p>${escapeHtml(say.noPassword)}</p>`,
  );
}

/** What went wrong, in one sentence. */
export const errorPage = (language: Language, fault: PageFault): string =>
  page(
    language,
    escapeHtml(words[language].refused),
    `<p role="alert">${escapeHtml(faults[language][fault])}</p><p>${escapeHtml(words[language].goBack)}</p>`,
  );

/** Asks whether somebody signs out; `form` is the library's own, with its secret in it, and the button is what it lacks. */
export const signOutPage = (language: Language, form: string): string =>
  page(
    language,
    escapeHtml(words[language].signOut),
    `<p>${escapeHtml(words[language].signOutHint)}</p>${form}<button form="op.logoutForm" name="logout" value="yes">${escapeHtml(words[language].signOutButton)}</button>`,
  );

export const signedOutPage = (language: Language): string =>
  page(language, escapeHtml(words[language].signedOut), `<p>${escapeHtml(words[language].signedOutHint)}</p>`);

const roleName = (language: Language, role: Role): string => (roleNames[language] as Partial<Record<Role, string>>)[role] ?? role;

const choice = (name: string, value: string, label: string): string =>
  `<label class="choice"><input type="checkbox" name="${name}" value="${value}"> ${escapeHtml(label)}</label>`;

function officeField(language: Language): string {
  const options = offices.map((office) => `<option value="${office}">${escapeHtml(officeNames[language][office])}</option>`);
  return `<p><label for="office">${escapeHtml(words[language].office)}</label><select id="office" name="office">${options.join('')}</select></p>`;
}

/** Where an administrator says whom they invite, and where they or a counsel ask who is there. */
export function peoplePage(language: Language, realm: Realm, form: Omit<Signed, 'button'>): string {
  const say = words[language];
  const listed = `<h2>${escapeHtml(say.listed)}</h2><p>${escapeHtml(say.listHint)}</p>${signedForm(language, { ...form, button: say.signList })}`;
  // Their issuer names those whom it does.
  return page(language, filled(say.people, realm.organisation), `${realm.upstream === null ? inviteForm(language, realm) : ''}${listed}`);
}

function inviteForm(language: Language, realm: Realm): string {
  const say = words[language];
  const roles = realm.roles.map((role) => choice('roles', role, roleName(language, role)));
  return `<h2>${escapeHtml(say.invite)}</h2><p>${escapeHtml(say.inviteHint)}</p>
<form method="post" action="${realmPath(realm.name)}/invite">
<p><label for="name">${escapeHtml(say.name)}</label><input type="text" id="name" name="name" maxlength="100" required autocomplete="off"></p>
<fieldset><legend>${escapeHtml(say.roles)}</legend>${roles.join('')}</fieldset>
${realm.graph === 'authority' ? officeField(language) : ''}
${choice('administrator', 'yes', say.administrator)}
<button>${escapeHtml(say.goOn)}</button>
</form>`;
}

/** As whom somebody is let in. */
export function termsList(language: Language, realm: Realm, { roles, office, isAdministrator }: Terms): string {
  const say = words[language];
  const named = office === null ? [] : [[say.office, officeNames[language][office as Office]] as const];
  const rows = [
    ['', realm.organisation] as const,
    [say.roles, roles.map((role) => roleName(language, role)).join(', ')] as const,
    ...named,
  ];
  const items = rows.map(([term, value]) =>
    term === '' ? `<p>${escapeHtml(value)}</p>` : `<dl><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd></dl>`,
  );
  return `${items.join('')}<p>${escapeHtml(isAdministrator ? say.isAdministrator : say.isNoAdministrator)}</p>`;
}

/** What an administrator signs. */
export function checkPage(language: Language, realm: Realm, terms: Terms, form: Omit<Signed, 'button'>): string {
  const say = words[language];
  return page(
    language,
    escapeHtml(say.check),
    `<p><strong>${escapeHtml(terms.name)}</strong></p>${terms.person === null ? '' : `<p>${escapeHtml(say.newDevice)}</p>`}${termsList(language, realm, terms)}
${signedForm(language, { ...form, button: say.signInvite })}`,
  );
}

/** The link, once. */
export const invitedPage = (language: Language, { name }: Terms, link: string): string =>
  page(
    language,
    filled(words[language].invited, name),
    `<p class="link"><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p><p>${escapeHtml(words[language].invitedHint)}</p><p>${escapeHtml(words[language].afterInvite)}</p>`,
  );

function doneSoFar(language: Language, { spki, confirmedBy }: Enrolment): string {
  const say = words[language];
  const done: Step[] = [...(spki === null ? [] : ['ACCEPT' as const]), ...(confirmedBy === null ? [] : ['CONFIRM' as const])];
  return done.length === 0
    ? ''
    : `<h2>${escapeHtml(say.done)}</h2><ul>${done.map((step) => `<li>${escapeHtml(say[step])}</li>`).join('')}</ul>`;
}

function codeShown(language: Language, spki: Uint8Array): string {
  const say = words[language];
  return `<h2>${escapeHtml(say.code)}</h2><p class="code">${escapeHtml(codeOf(spki))}</p><p>${escapeHtml(say.readCode)}</p><p>${escapeHtml(say.codeHint)}</p>`;
}

/** What a link leads to: the next step, for whoever takes it. */
export function enrolmentPage(
  language: Language,
  realm: Realm,
  enrolment: Enrolment,
  form: Pick<Signed, 'action' | 'challenge' | 'rpId' | 'fields'>,
): string {
  const say = words[language];
  const step = nextStep(enrolment);
  const { name, person, spki } = enrolment;
  if (step === null) return page(language, filled(say.admitted, name), `<p>${escapeHtml(say.admittedHint)}</p>`);
  const head = `${person === null ? '' : `<p>${escapeHtml(say.newDevice)}</p>`}${termsList(language, realm, enrolment)}`;
  const makes = { name: `${name}, ${realm.organisation}`, rpName: 'Writ' };
  const act =
    step === 'ACCEPT'
      ? `<p>${escapeHtml(say.acceptHint)}</p>${signedForm(language, { ...form, button: say.accept, makes })}`
      : signedForm(language, { ...form, button: say[`sign${step}`] });
  return page(
    language,
    filled(say.enrolment, name),
    `${head}${doneSoFar(language, enrolment)}${spki === null ? '' : codeShown(language, spki)}${act}`,
  );
}
