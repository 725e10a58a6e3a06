/** What became of orders and complaints in the last thirty days, as the public graph answers it: bands, and measures of groups that are large enough. */
import { PublicFiguresDocument, type PublicFiguresQuery } from '../../src/graphql/public/graphql.ts';
import { askGraph } from '../graph.ts';
import type { Ask } from '../request.ts';
import type { Count } from './item-counts.ts';

export type Figures = Pick<PublicFiguresQuery, 'orderFigures' | 'complaintFigures'>;

/** Throws GraphFault. */
export const figuresNow = (ask: Ask): Promise<Figures> => askGraph(ask, PublicFiguresDocument, {});

/** A count of the graph as the pages show bands: null is less than ten and not zero. */
export const countIn = (count: number | null): Count => (count === null ? '<10' : count);
