/** Where every token must be bound to a key. */
import { type Graph, graphs } from '@writ/access';
import type { Config } from '@writ/core';

/** Every graph but the public one, in production: no token is taken there that whoever has a copy of it could use. */
export const boundGraphsOf = ({ mode }: Pick<Config, 'mode'>): readonly Graph[] =>
  mode === 'production' ? graphs.filter((graph) => graph !== 'public') : [];
