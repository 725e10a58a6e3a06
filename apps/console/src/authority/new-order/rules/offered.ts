/** What of the law the wizard offers to an office. For comfort: the server checks every order against the same law, and decides. */
import {
  type Competence,
  competenceToIssue,
  type DataCategory,
  dataCategories,
  issuesFrom,
  type KindLaw,
  lawOf,
  type Office,
  type OrderKind,
  type OrderText,
  orderKinds,
  signedFor,
  signingFor,
} from '@writ/orders-domain/law';

/**
 * Who writes the form: an officer, to whom the law of their office is offered, or somebody of the platform who records an order that was
 * received otherwise. That one is recorded as it is, whatever its signature is worth: its reviewer answers what it lacks.
 */
export type Writer = Office | 'RECORDER' | null;

export const competenceOf = (law: KindLaw, writer: Writer, category: DataCategory | null): Competence => {
  if (writer !== 'RECORDER') return competenceToIssue(law, writer, category);
  return signingFor(law, category) === undefined ? 'NEVER' : 'IF_VALIDATED';
};

/** The categories that an order of the kind can ask for under this signature, the least intrusive first. */
export const askable = (law: KindLaw, writer: Writer): DataCategory[] =>
  dataCategories.filter((category) => competenceOf(law, writer, category) !== 'NEVER');

export const isOffered = (law: KindLaw, writer: Writer): boolean =>
  [...dataCategories, null].some((category) => competenceOf(law, writer, category) !== 'NEVER');

/** Whether another body has to validate what is asked. */
export const needsValidator = (law: KindLaw, writer: Writer, categories: readonly DataCategory[]): boolean =>
  signedFor(categories).some((category) => competenceOf(law, writer, category) === 'IF_VALIDATED');

/** Whether one of the categories is among those for which the law has a requirement. */
export const callsFor = (some: readonly DataCategory[] | undefined, categories: readonly DataCategory[]): boolean =>
  categories.some((category) => some?.includes(category) === true);

/** The law's row of a text; undefined where orders of the kind have none. */
const textOf = (law: KindLaw, field: OrderText['field']): OrderText | undefined => law.texts.find((text) => text.field === field);

/** Whether the form has a field for the text. */
export const shows = (law: KindLaw, field: OrderText['field']): boolean => textOf(law, field) !== undefined;

/** Whether only a notified authority reads the text. */
export const isForNotified = (law: KindLaw, field: OrderText['field']): boolean => textOf(law, field)?.when === 'NOTIFIED';

/** Whether the form must have the text. What a notified authority reads, the server alone can ask for: it knows whether that one is notified here. */
export function requires(law: KindLaw, field: OrderText['field'], written: Partial<Record<OrderText['field'], string>> = {}): boolean {
  const text = textOf(law, field);
  if (text === undefined || text.when !== undefined) return false;
  return text.unless === undefined || (written[text.unless] ?? '').trim() === '';
}

/** Why the authority's state can't order by a kind; null when it can. An unknown state of the platform hides nothing. */
export function stateFault(law: KindLaw, country: string | null, platformCountry: string | null): 'other' | 'own' | 'unbound' | null {
  if (platformCountry === null || issuesFrom(law, country ?? '', platformCountry)) return null;
  if (law.from.ownState === 'ONLY') return 'other';
  return country === platformCountry ? 'own' : 'unbound';
}

/** The kinds that this office and state can order by, first those under which the authority informs. */
export function offeredKinds(writer: Writer, country: string | null, platformCountry: string | null): OrderKind[] {
  const offered = orderKinds.filter((kind) => {
    const law = lawOf(kind);
    return isOffered(law, writer) && stateFault(law, country, platformCountry) === null;
  });
  return (['AUTHORITY', 'PLATFORM'] as const).flatMap((who) => offered.filter((kind) => lawOf(kind).informs === who));
}
