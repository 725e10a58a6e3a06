/** Why a step is not taken, as a word that the pages have a sentence for. */
export const reasons = [
  'NOT_THERE',
  'OVER',
  'OTHER_STEP',
  'UNKNOWN_KEY',
  'NOT_SIGNED',
  'OF_ONE_DEVICE',
  'NOT_ADMINISTRATOR',
  'OTHER_BODY',
  'NOT_COUNSEL',
  'SAME_PERSON',
  'KEY_IN_USE',
  'BAD_TERMS',
  'USED_BEFORE',
  'ENDED',
  'OWN_END',
  'UPSTREAM_STATE',
  'UPSTREAM_ISSUER',
  'UPSTREAM_REFUSED',
  'UPSTREAM_CODE',
  'UPSTREAM_TOKEN',
  'UPSTREAM_STALE',
  'UPSTREAM_ACR',
  'UPSTREAM_PERSON',
  'UPSTREAM_AWAY',
] as const;
export type Reason = (typeof reasons)[number];

export class Refused extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'Refused';
    this.reason = reason;
  }
}
