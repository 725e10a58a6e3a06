import { enumWords } from '@writ/subgraph';
import type { FlaggerRow } from '../notices/flagger-store.ts';
import type { StatementCategory } from '../sdl.ts';

export const trustedFlagger = { expertise: ({ expertise }: FlaggerRow) => enumWords<StatementCategory>(expertise) };
