/** One kind of thing that falls due on an order by itself. */
import type { JobKind as Kind } from '@writ/worker';
import type { Services } from '../dependencies.ts';

export type JobKind = Kind<Services>;
