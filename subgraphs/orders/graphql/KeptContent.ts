import type { RetainedContent } from '../removal/retained-content.ts';

export const keptContentFields = {
  longer: ({ longer }: RetainedContent) =>
    longer.map(({ at, until, proceedings }) => ({ at: new Date(at), until: new Date(until), proceedings })),
};
