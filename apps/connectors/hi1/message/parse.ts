/** The bytes of a message in JSON, read once: UTF-8, one object, not deeper than any message is. */
import { NoMessage } from './fault.ts';
import type { JsonObject } from './types.ts';

const depthMost = 40;

/** Counts brackets outside of texts, so that nothing deep is parsed. */
function requireShallow(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '"') {
      at += 1;
      while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
    } else if (mark === '{' || mark === '[') {
      depth += 1;
      if (depth > depthMost) throw new NoMessage(400, 'The message has objects inside too many others.');
    } else if (mark === '}' || mark === ']') depth -= 1;
  }
}

/** Throws NoMessage. */
export function parseMessage(bytes: Uint8Array): JsonObject {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    requireShallow(text);
    const message: unknown = JSON.parse(text);
    if (typeof message === 'object' && message !== null && !Array.isArray(message)) return message as JsonObject;
  } catch (error) {
    if (error instanceof NoMessage) throw error;
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
  }
  throw new NoMessage(400, 'The message is not one JSON object in UTF-8.');
}
