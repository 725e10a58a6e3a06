/**
 * How much an order asks, measured before it is filed: the period in days, the categories, the targets, and account-days, which are accounts
 * times days of the period. Beside it what its legal basis allows at most, and warnings by written rules: they forbid nothing.
 */
import { readIdentifier } from '@writ/orders-domain/identifiers';
import { type DataCategory, dataCategories, signingFor, unionAndEea, world } from '@writ/orders-domain/law';
import { dayMs, endOfDay, instantOf } from '../../../parts/instants.ts';
import { asks, lawOfForm, type OrderForm } from '../form.ts';
import { askable, callsFor, competenceOf, type Writer } from './offered.ts';

/** From where on a rule warns. */
export const warnFrom = { windowDays: 90, yearDays: 365, targets: 5, accountDays: 365, silenceDays: 30 } as const;

export type Warning =
  /** Content or traffic is asked together with who the person is: identifying first may do. */
  | 'IDENTIFY_FIRST'
  /** Every category that there is. */
  | 'ALL_CATEGORIES'
  | 'WINDOW_LONG'
  | 'WINDOW_YEAR'
  | 'MANY_TARGETS'
  /** Traffic or content of more account-days than one account's year. */
  | 'ACCOUNT_DAYS'
  | 'WORLDWIDE'
  /** Every country of the EU and the EEA. */
  | 'EVERYWHERE'
  | 'SILENCE_LONG';

/** What is asked of what the basis allows at most; null where no law has a maximum. */
export interface Measure {
  of: 'CATEGORIES' | 'DAYS' | 'TARGETS' | 'TERRITORIES' | 'SILENCE';
  asked: number;
  most: number | null;
}

export interface Breadth {
  targets: number;
  /** Whole days of the period, rounded up; null without one. */
  days: number | null;
  accountDays: number | null;
  categories: readonly {
    category: DataCategory;
    article: string | null;
    needsThreshold: boolean;
    needsWindow: boolean;
    validated: boolean;
  }[];
  measures: readonly Measure[];
  warnings: readonly Warning[];
}

function warningsOf(form: OrderForm, days: number | null, targets: number, silence: number): Warning[] {
  const { categories, territories } = form;
  const has = (category: DataCategory): boolean => categories.includes(category);
  const isSensitive = has('TRAFFIC') || has('CONTENT');
  const rules: readonly (readonly [Warning, boolean])[] = [
    ['IDENTIFY_FIRST', isSensitive && (has('SUBSCRIBER') || has('IDENTIFICATION'))],
    ['ALL_CATEGORIES', categories.length === dataCategories.length],
    ['WINDOW_YEAR', (days ?? 0) > warnFrom.yearDays],
    ['WINDOW_LONG', (days ?? 0) > warnFrom.windowDays && (days ?? 0) <= warnFrom.yearDays],
    ['MANY_TARGETS', targets > warnFrom.targets],
    ['ACCOUNT_DAYS', isSensitive && targets * (days ?? 0) > warnFrom.accountDays],
    ['WORLDWIDE', territories[0] === world],
    ['EVERYWHERE', territories.length === unionAndEea.length],
    ['SILENCE_LONG', silence > warnFrom.silenceDays],
  ];
  return rules.flatMap(([warning, holds]) => (holds ? [warning] : []));
}

const daysBetween = (from: Date | null, to: Date | null): number | null =>
  from === null || to === null || to <= from ? null : Math.ceil((to.getTime() - from.getTime()) / dayMs);

/** How many targets are written that can be ones. */
const countedTargets = ({ targets }: OrderForm): number =>
  targets.filter(({ type, value }) => readIdentifier(type, value).fault === null).length;

/** Null while no kind is chosen. */
export function breadthOf(form: OrderForm, writer: Writer, now: Date): Breadth | null {
  const law = lawOfForm(form);
  if (law === null) return null;
  const asked = asks(form, writer);
  const isAct = law.permits === 'RESTRICTIONS';
  const targets = countedTargets(form);
  const days = asked.window ? daysBetween(instantOf(form.from), instantOf(form.to)) : null;
  const asksSilence = form.telling === 'SILENCE';
  const silence = asksSilence ? (daysBetween(now, endOfDay(form.secrecyDay)) ?? 0) : 0;
  const isEndless = asksSilence && form.secrecyDay === '' && !law.secrecy.needsEnd;
  const scoped: OrderForm = { ...form, categories: isAct ? [] : form.categories, territories: asked.territories ? form.territories : [] };
  const measures: Measure[] = [{ of: 'TARGETS', asked: targets, most: null }];
  if (!isAct) measures.push({ of: 'CATEGORIES', asked: form.categories.length, most: askable(law, writer).length });
  if (asked.window) measures.push({ of: 'DAYS', asked: days ?? 0, most: null });
  if (asked.territories)
    measures.push({
      of: 'TERRITORIES',
      asked: form.territories[0] === world ? unionAndEea.length : form.territories.length,
      most: unionAndEea.length,
    });
  if (law.secrecy.most !== null) measures.push({ of: 'SILENCE', asked: silence, most: law.secrecy.most.days });
  return {
    targets,
    days,
    accountDays: days === null || isAct ? null : days * targets,
    categories: scoped.categories.map((category) => ({
      category,
      article: signingFor(law, category)?.article ?? null,
      needsThreshold: callsFor(law.threshold?.categories, [category]),
      needsWindow: callsFor(law.window?.categories, [category]),
      validated: competenceOf(law, writer, category) === 'IF_VALIDATED',
    })),
    measures,
    warnings: warningsOf(scoped, days, targets, isEndless ? Number.POSITIVE_INFINITY : silence),
  };
}
