/** `@writ/source`: what an adapter of a platform is made with. The book is in `@writ/source/book`, Writ's own half in `@writ/source/client`. */
export type { Book, BookEffect, BookEntry } from './book/book.ts';
export { Refused } from './proof/refused.ts';
export { Overstep } from './serve/line-check.ts';
export type { ServeOptions } from './serve/options.ts';
export { type SourceListener, serveSource } from './serve/serve.ts';
export { type Blob, Busy, type CollectRequest, type Source, Unsupported } from './serve/source.ts';
export { keyIdOf, parsePublicKey, publicKeyText } from './signature/keys.ts';
export { comparePositions, type Position, positionOf } from './stream/order.ts';
export { overstepOf, type Window } from './stream/overstep.ts';
export type * from './wire/index.ts';
