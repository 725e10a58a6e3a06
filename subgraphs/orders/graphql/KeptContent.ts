import type { OrdersContext } from '../context.ts';
import type { RetainedContent } from '../removal/retained-content.ts';

export const keptContentFields = {
  longer: ({ longer }: RetainedContent) =>
    longer.map(({ at, until, proceedings }) => ({ at: new Date(at), until: new Date(until), proceedings })),
  missing: async ({ id }: RetainedContent, _args: unknown, { missingFiles }: OrdersContext) => (await missingFiles.load(id)).missing,
  filesDue: async ({ id }: RetainedContent, _args: unknown, { missingFiles }: OrdersContext) => (await missingFiles.load(id)).filesDue,
};
