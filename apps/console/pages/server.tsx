/** The public pages as the gateway loads them from the build: one function from a request to a page. */
import { fileURLToPath } from 'node:url';
import { readAssets } from './assets.ts';
import { publicPages } from './public-pages.tsx';
import type { Ask, Installation, PageRequest, PublicAnswer } from './request.ts';

export { languageOf } from './language.ts';
export type { Answered, Ask, Installation, PageRequest, PublicAnswer } from './request.ts';

let pages: ReturnType<typeof publicPages> | undefined;

/** The page at a path; null when the path is not ours. Never rejects for what the graph answers: a failure is a page too. */
export async function publicPage(request: PageRequest, ask: Ask, installation: Installation): Promise<PublicAnswer | null> {
  pages ??= publicPages(readAssets(fileURLToPath(new URL('..', import.meta.url))));
  return pages(request, ask, installation);
}
