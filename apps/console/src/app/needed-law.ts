/** The law in force for the pages that go by it, read once and with the first of them: no other page waits for it, or brings it along. */
import type { Client } from '@urql/core';
import type { LawDocument } from './law.ts';

let read: (() => Promise<void>) | undefined;
let reading: Promise<void> | undefined;

/** Says with which document of the session's graph it is read, once, before any page is loaded. */
export function lawReadBy(client: Client, document: LawDocument): void {
  read = async () => (await import('./law.ts')).followLaw(client, document);
}

/** A page with the law in force: neither is shown without the other. */
export async function withLaw<Page>(page: Promise<Page>): Promise<Page> {
  reading ??= read?.();
  return (await Promise.all([page, reading]))[0];
}
