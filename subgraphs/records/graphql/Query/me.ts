import { accountOfCaller } from '../../accounts.ts';
import type { RecordsContext } from '../../context.ts';

export const me = (_: unknown, _args: unknown, context: RecordsContext) => accountOfCaller(context);
