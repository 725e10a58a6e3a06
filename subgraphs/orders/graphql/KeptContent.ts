import type { KeptContent } from '../removal/retained-content.ts';

export const keptContentFields = {
  longer: ({ longer }: KeptContent) =>
    longer.map(({ at, until, proceedings }) => ({ at: new Date(at), until: new Date(until), proceedings })),
};
