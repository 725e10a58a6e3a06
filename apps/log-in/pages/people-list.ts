/** The pages of who is there, and of the end of a person. */
import type { Leaving } from '../people/ending.ts';
import type { Person } from '../people/persons.ts';
import { type Realm, realmPath } from '../people/realm.ts';
import type { Language } from './language.ts';
import { escapeHtml, filled, page } from './page.ts';
import { hidden, type Signed, signedForm, termsList } from './pages.ts';
import { words } from './words.ts';

/** A form that leads to a page on which something is checked and signed. */
const leadsOn = (action: string, fields: readonly (readonly [name: string, value: string])[], button: string): string =>
  `<form method="post" action="${escapeHtml(action)}">${fields.map(([name, value]) => hidden(name, value)).join('')}<button>${escapeHtml(button)}</button></form>`;

function personItem(language: Language, realm: Realm, person: Person): string {
  const say = words[language];
  const { id, name, roles, office, isAdministrator } = person;
  const fields = [
    ...[['person', id] as const, ['name', name] as const],
    ...roles.map((role) => ['roles', role] as const),
    ...(office === null ? [] : [['office', office] as const]),
    ...(isAdministrator ? [['administrator', 'yes'] as const] : []),
  ];
  const path = realmPath(realm.name);
  // Who signs in elsewhere has no device here.
  const replaces = realm.upstream === null ? leadsOn(`${path}/invite`, fields, filledIn(say.replaceDevice, name)) : '';
  return `<section><h2>${escapeHtml(name)}</h2>${termsList(language, realm, { person: id, name, roles, office, isAdministrator })}
<dl><dt>${escapeHtml(say.subject)}</dt><dd class="code">${escapeHtml(id)}</dd></dl>${replaces}${leadsOn(`${path}/ending`, fields.slice(0, 2), filledIn(say.endPerson, name))}</section>`;
}

const filledIn = (sentence: string, text: string): string => sentence.replace('{}', () => text);

/** Who is there, with what may be done about each. */
export const listPage = (language: Language, realm: Realm, people: readonly Person[]): string =>
  page(
    language,
    filled(words[language].people, realm.organisation),
    people.map((person) => personItem(language, realm, person)).join('\n'),
  );

/** Whose end is signed. */
export const endCheckPage = (language: Language, realm: Realm, { name, person }: Leaving, form: Omit<Signed, 'button'>): string => {
  const say = words[language];
  return page(
    language,
    filled(say.endPerson, name),
    `<p>${escapeHtml(realm.organisation)}</p><p class="code">${escapeHtml(person)}</p><p>${escapeHtml(say.endHint)}</p>${signedForm(language, { ...form, button: say.signEnd })}`,
  );
};

export const endedPage = (language: Language, name: string): string =>
  page(language, filled(words[language].ended, name), `<p>${escapeHtml(words[language].endedHint)}</p>`);
