/** Every kind of order that Writ knows, in the order in which they are listed. A new kind is a file of law, and a kind that the machine knows. */
export const orderKinds = [
  'EPOC',
  'EPOC_PR',
  'DSA_ACT',
  'DSA_INFORM',
  'TCO_REMOVAL',
  'NATIONAL_PRODUCTION',
  'NATIONAL_PRESERVATION',
] as const;
export type OrderKind = (typeof orderKinds)[number];
