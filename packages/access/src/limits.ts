/** Limits in code, which no setting raises: of one request, and of a grant. */
import { requestTimeMs } from '@writ/core';

/** One request to a graph. */
export const requestLimits = {
  /** Bytes of a request's body. */
  bodyBytes: 256 * 1024,
  /** The same on the platform graph, whose signed-in staff attach the document of an order that was received otherwise: Regulation (EU) 2023/1543, Art. 19(5). */
  documentBodyBytes: 4_300_000,
  /** The same on the authority graph, whose signed-in officers attach documents to their drafts: 6,000,000 bytes in Base64. */
  attachmentBodyBytes: 8 * 1024 * 1024,
  /** Lists and objects inside each other in the JSON of a request, the body itself among them. */
  jsonDepth: 100,
  /** Lexical tokens of a document. */
  tokens: 2_000,
  /** Nested selections. */
  depth: 12,
  /** Nested selections where nothing but the graph's own description is asked. */
  introspectionDepth: 20,
  /** Fields given another name, in the whole operation. */
  aliases: 30,
  /** Times that one field of a root may be asked. */
  rootFieldRepeats: 5,
  /** Directives in the whole document. */
  directives: 50,
  /** Fields, each counted as often as the pages above it may repeat it. */
  cost: 10_000,
  /** Members of one page. */
  page: 256,
  /** Milliseconds from the first byte to the answer. */
  timeMs: requestTimeMs,
  /** Bytes of an answer. */
  answerBytes: 8 * 1024 * 1024,
} as const;

/** Milliseconds of a processor that planning may take of documents that one graph of one process has never seen: so much at once, and so much each second. */
export const planningLimits = { burstMs: 10_000, perSecondMs: 500 } as const;

/** What a field of a record counts in the cost of an operation: each is a decision, a grant, a read under it and a place in the log. */
export const recordFieldCost = 50;

/** Seconds that a grant lives at most. */
export const grantSeconds = 60;

/** Seconds that a grant for a package lives at most: all pages of all categories are read under it, and no answer leaves by it. */
export const exportGrantSeconds = 900;

/** Minutes in which what a second person consented to can be read, once. */
export const consentMinutes = 15;
