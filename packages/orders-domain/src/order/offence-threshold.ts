/**
 * By what an offence reaches the threshold for traffic and content: Regulation (EU) 2023/1543, Art. 5(4)(a), (b) three times, (c) and (d).
 */
export const offenceThresholds = [
  'THREE_YEARS',
  'PAYMENT_FRAUD',
  'CHILD_SEXUAL_ABUSE',
  'ATTACK_ON_INFORMATION_SYSTEMS',
  'TERRORISM',
  'CUSTODIAL_SENTENCE',
] as const;
export type OffenceThreshold = (typeof offenceThresholds)[number];
