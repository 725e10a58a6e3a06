/** Signed webhooks: which addresses they may go to, how they are signed and sent, and when they are tried again. */
export { parseWebhookKey, type WebhookKey } from './key.ts';
export { nextAttempt } from './retry.ts';
export { type Outcome, openSender, type Sender, type SenderOptions } from './sender.ts';
export { contentType, openSignedPost, type SignedPost } from './signed-post.ts';
export { type PrivateTargets, parseTarget } from './target.ts';
