/** The floor: node:http that reads the request and sends the same bytes as the others. */
import { announce } from '../load/announce.ts';
import { serveMemoised } from '../shop/memoised.ts';
import { wholeSchema } from '../shop/whole-schema.ts';

announce(await serveMemoised({ '/': wholeSchema() }));
