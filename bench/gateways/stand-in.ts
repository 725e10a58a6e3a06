/** Which of Writ's subgraphs stands for which of the comparison: Writ's gateway reaches its own five by name and no others. */
import type { SubgraphName } from '@writ/core';
import type { ShopSubgraph } from '../shop/subgraph-schemas.ts';

const standIns: Readonly<Record<ShopSubgraph, SubgraphName>> = {
  accounts: 'records',
  inventory: 'enforcement',
  products: 'content',
  reviews: 'orders',
};

export const standIn = (name: ShopSubgraph): SubgraphName => standIns[name];

/** The path of the subgraph that one of Writ's stands for; `/none` for the one that stands for none. */
export const pathOf = (name: SubgraphName): string => `/${Object.entries(standIns).find(([, own]) => own === name)?.[0] ?? 'none'}`;
