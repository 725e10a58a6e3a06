/** What of the law the wizard offers to an office. For comfort: the server checks every order against the same law, and decides. */
import {
  competenceToIssue,
  type DataCategory,
  dataCategories,
  issuesFrom,
  type KindLaw,
  lawOf,
  type Office,
  type OrderKind,
  orderKinds,
  type RequiredText,
  signedFor,
} from '@writ/orders-domain/law';

/** The categories that an order of the kind can ask for under this office's signature, the least intrusive first. */
export const askable = (law: KindLaw, office: Office | null): DataCategory[] =>
  dataCategories.filter((category) => competenceToIssue(law, office, category) !== 'NEVER');

export const isOffered = (law: KindLaw, office: Office | null): boolean =>
  [...dataCategories, null].some((category) => competenceToIssue(law, office, category) !== 'NEVER');

/** Whether another body has to validate what is asked. */
export const needsValidator = (law: KindLaw, office: Office | null, categories: readonly DataCategory[]): boolean =>
  signedFor(categories).some((category) => competenceToIssue(law, office, category) === 'IF_VALIDATED');

/** Whether one of the categories is among those for which the law has a requirement. */
export const callsFor = (some: readonly DataCategory[] | undefined, categories: readonly DataCategory[]): boolean =>
  categories.some((category) => some?.includes(category) === true);

export const requires = (law: KindLaw, text: RequiredText['field']): boolean => law.texts.some(({ field }) => field === text);

/** Why the authority's state can't order by a kind; null when it can. An unknown state of the platform hides nothing. */
export function stateFault(law: KindLaw, country: string | null, platformCountry: string | null): 'other' | 'own' | 'unbound' | null {
  if (platformCountry === null || issuesFrom(law, country ?? '', platformCountry)) return null;
  if (law.from.ownState === 'ONLY') return 'other';
  return country === platformCountry ? 'own' : 'unbound';
}

/** The kinds that this office and state can order by, first those under which the authority informs. */
export function offeredKinds(office: Office | null, country: string | null, platformCountry: string | null): OrderKind[] {
  const offered = orderKinds.filter((kind) => {
    const law = lawOf(kind);
    return isOffered(law, office) && stateFault(law, country, platformCountry) === null;
  });
  return (['AUTHORITY', 'PLATFORM'] as const).flatMap((who) => offered.filter((kind) => lawOf(kind).informs === who));
}
