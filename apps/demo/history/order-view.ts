/** An order as the history remembers it between two acts. */
import { type Answer, at, type Json } from '../story/answer.ts';

export interface HistoryOrder {
  readonly id: string;
  readonly generation: number;
  readonly kind: string;
  readonly status: string;
  readonly digest: string;
  readonly targets: readonly { readonly id: string; readonly value: string; readonly categories: readonly (string | null)[] }[];
}

export const orderSelection = '... on Order { id generation kind status digest targets { id value decisions { category outcome } } }';

const targetOf = (target: Json) => {
  const decisions = at(target, 'decisions');
  const open = (Array.isArray(decisions) ? decisions : []).filter((decision) => at(decision, 'outcome') !== 'REFUSED');
  return {
    id: String(at(target, 'id')),
    value: String(at(target, 'value')),
    categories: open.map((decision) => (at(decision, 'category') ?? null) as string | null),
  };
};

/** The order that an operation answered. */
export const orderIn = (answer: Answer, name: string): HistoryOrder => ({
  id: answer.text(`${name}.id`),
  generation: answer.number(`${name}.generation`),
  kind: answer.text(`${name}.kind`),
  status: answer.text(`${name}.status`),
  digest: String(answer.at(`${name}.digest`) ?? ''),
  targets: answer.list(`${name}.targets`).map(targetOf),
});

/** A decision on every part of the order; `change` has what is not simply granted, by category. */
export const decisionsOn = ({ targets }: HistoryOrder, change: Readonly<Record<string, Json>>): Json[] =>
  targets.flatMap(({ id, categories }) =>
    categories.map((category) => ({ target: id, category, outcome: 'GRANTED', ...((change[category ?? ''] ?? {}) as object) })),
  );

/** The graph that a log-in belongs to. */
export const homeOf = (login: string | null): string => {
  if (login === null || login.startsWith('holder')) return '/graphql';
  if (/^(agent|counsel)/.test(login)) return '/platform/graphql';
  return login === 'auditor' ? '/audit/graphql' : '/authority/graphql';
};
