/** Whom or where somebody can sign in: in a demo the people of its provider, in production every enrolled issuer that has a client of the console. */
import { graphOf, graphs } from '@writ/access';
import type { EnrolledIssuer, ProviderPerson } from '../../identity/index.ts';
import type { Choice } from './sign-in-page.ts';

/** The people of a provider that the gateway serves itself; each is on one graph. */
export const peopleChoices = (issuer: string, people: readonly ProviderPerson[]): Choice[] =>
  graphs.flatMap((graph) =>
    people
      .filter(({ roles }) => roles.some((role) => graphOf(role) === graph))
      .map(({ login, name, title, titleInGerman, org }) => ({
        graph,
        issuer,
        hint: login,
        name,
        title: { en: title, de: titleInGerman },
        detail: org === null ? login : `${login}, ${org}`,
      })),
  );

/** A body may be enrolled more than once on one graph, for several countries: people sign in there in one way. */
const isSame = (one: Choice, other: Choice): boolean =>
  one.issuer === other.issuer && one.graph === other.graph && one.title.en === other.title.en;

/** Where people identify themselves, by body. */
export const issuerChoices = (issuers: readonly EnrolledIssuer[]): Choice[] =>
  issuers
    .filter((enrolled) => enrolled.console !== undefined)
    .flatMap(({ issuer, graphs: own, organisation }) => {
      const body = organisation ?? issuer;
      return own.map((graph) => ({ graph, issuer, title: { en: body, de: body }, detail: new URL(issuer).host }));
    })
    .filter((choice, i, all) => all.findIndex((other) => isSame(choice, other)) === i)
    .sort((a, b) => a.title.en.localeCompare(b.title.en));
