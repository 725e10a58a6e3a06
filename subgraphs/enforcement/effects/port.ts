/** What carries states out where the items and accounts are: the platform's source adapter. `@writ/source/client` is one. */
import type { SourceClient } from '@writ/source/client';

export type EffectsPort = Pick<SourceClient, 'putEffect' | 'observe'>;
