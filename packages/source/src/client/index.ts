/** `@writ/source/client`: what Writ asks an adapter with. */

export type { SignedAnswer } from '../signature/item.ts';
export { formatPosition } from '../stream/order.ts';
export { type Collection, openSource, type SignedItem, SourceClient, type SourceFile, type SourceOptions } from './client.ts';
export { type AskCapabilities, knownCapabilities } from './known-capabilities.ts';
export { nextTry } from './next-try.ts';
export type { Found, Part, PartEnd } from './part.ts';
export { type SeenSize, seenSizeOf } from './seen-size.ts';
export { SourceError, type SourceErrorCode, sourceFault } from './source-error.ts';
