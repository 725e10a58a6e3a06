/** How large a message may be: TS 103 120 sets no limit. */
import { NoMessage } from './fault.ts';
import { objectTypes } from './names.ts';
import type { JsonObject } from './types.ts';

/** In bytes; with documents, what Writ takes of one request. */
export const messageBytes = { usual: 1_048_576, withDocuments: 8 * 1_048_576 } as const;

/** Throws NoMessage for one that is longer than usual and brings no document. */
export function requireUsualSize(message: JsonObject, bytes: number): void {
  if (bytes <= messageBytes.usual) return;
  const payload = message['Payload'] as JsonObject | undefined;
  const requests = ((payload?.['RequestPayload'] as JsonObject | undefined)?.['ActionRequests'] as JsonObject | undefined)?.[
    'ActionRequest'
  ];
  const creates = (Array.isArray(requests) ? (requests as readonly unknown[]) : []).map(
    (action) => (action as { readonly CREATE?: JsonObject } | null)?.CREATE,
  );
  const isDocument = (create: JsonObject | undefined) =>
    (create?.['HI1Object'] as JsonObject | undefined)?.['@xsi:type'] === objectTypes.document;
  if (!creates.some(isDocument)) throw new NoMessage(413, 'A message has at most 1 MiB, and 8 MiB where it brings documents.');
}
