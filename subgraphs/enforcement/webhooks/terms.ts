/** What the subgraph has to know of webhooks to name subscribers. */
import type { PrivateTargets } from '@writ/webhooks';

/** What a subscriber must know of this installation, and this installation of where subscribers may be. */
export interface WebhookTerms {
  /** `whpk_` and the public key in base64. */
  readonly publicKey: string;
  readonly privates: PrivateTargets;
  /** Whether the operator has given this installation a NATS, whose stream can be a subscriber. */
  readonly hasStream: boolean;
}
