/** The four subgraphs in one process, memoised: what a gateway costs must not hide behind what they cost. */
import { announce } from '../load/announce.ts';
import { serveMemoised } from '../shop/memoised.ts';
import { subgraphNames, subgraphSchema } from '../shop/subgraph-schemas.ts';

announce(await serveMemoised(Object.fromEntries(subgraphNames.map((name) => [`/${name}`, subgraphSchema(name)]))));
