/**
 * A restriction that carries out an authority's order: Regulation (EU) 2022/2065, Art. 9. It makes an item that the order names
 * unavailable, no wider than the order, at once, and not where all of that is done already; an account is never restricted so. What is known of the
 * order comes in as a value: whoever asks hears the same of an order that is missing, not in force, or about something else.
 */
import type { DecisionVisibility, RestrictInput } from '@writ/schema/generated/enforcement.ts';
import { type Problem, problem } from '../refusal/refusal.ts';
import { isOpen, type Timed } from './machine.ts';
import { liesWithin } from './territory.ts';

/** The article that such a restriction rests on. */
export const orderArticle = 'Regulation (EU) 2022/2065, Art. 9';
const removalArticle = 'Regulation (EU) 2021/784, Art. 3';

/** The article by which an order of this kind binds. */
export const articleOfOrder = (kind: string): string => (kind === 'TCO_REMOVAL' ? removalArticle : orderArticle);

/** What an order in force says about one item. */
export interface OrderFact {
  territories: readonly string[];
  /** The item's restrictions that carry it out, those that are over too. */
  restrictions: readonly (Timed & { territories: readonly string[] })[];
}

/** The columns that the rules use. */
interface Wanted {
  visibility: readonly DecisionVisibility[];
  territories: readonly string[];
  startsAt: Date;
}

/** Decisions after which readers get nothing of an item. */
const withholding: readonly DecisionVisibility[] = ['DECISION_VISIBILITY_CONTENT_REMOVED', 'DECISION_VISIBILITY_CONTENT_DISABLED'];

function measureProblems(input: RestrictInput, { visibility, startsAt }: Wanted, at: Date): Problem[] {
  const problems: Problem[] = [];
  const invalid = (message: string): unknown => problems.push(problem('INVALID', message, orderArticle));
  if (input.account) invalid('An order names items: restrict one of them.');
  if (visibility.some((decision) => !withholding.includes(decision)))
    invalid('The order wants the content not to be available: remove or disable it.');
  if (input.monetary || input.provision || input.accountDecision)
    invalid('An order decides on the visibility of content alone: leave payments, service and account out.');
  if (input.notice) invalid('The order led to it and no notice did: leave notice out.');
  if (startsAt > at) problems.push(problem('PERIOD', 'An order is carried out without undue delay: leave startsAt out.', orderArticle));
  return problems;
}

function scopeProblems({ territories: wanted }: Wanted, order: OrderFact, at: Date): Problem[] {
  if (wanted.length === 0) return [];
  if (!liesWithin(wanted, order.territories))
    return [problem('TERRITORY', `The order applies only in ${order.territories.join(', ')}: go no further.`, `${orderArticle}(2)(b)`)];
  const covered = order.restrictions.filter((one) => isOpen(one, at)).flatMap(({ territories }) => territories);
  if (!liesWithin(wanted, covered)) return [];
  return [problem('WRONG_STATE', 'The order is already carried out on this item there: lift that restriction first.')];
}

/** Why the restriction can't carry the order out; `order` is null where none in force names the item. */
export function orderProblems(input: RestrictInput, wanted: Wanted, order: OrderFact | null, at: Date): Problem[] {
  const problems = measureProblems(input, wanted, at);
  if (!input.item) return problems;
  if (order === null) return [problem('NOT_FOUND', 'The order is not in force or does not name this item.', orderArticle), ...problems];
  return [...problems, ...scopeProblems(wanted, order, at)];
}
