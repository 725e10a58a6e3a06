/** The public pages as the gateway loads them from the build: one function from a request to a page. */
import { fileURLToPath } from 'node:url';
import { readAssets } from './assets.ts';
import { publicPages } from './public-pages.tsx';
import type { Ask, Installation, PageRequest, PublicAnswer } from './request.ts';

export { languageOf } from './language.ts';
export type { Answered, Ask, Installation, PageRequest, PublicAnswer } from './request.ts';

let pages: ReturnType<typeof publicPages> | undefined;

const opened = (): ReturnType<typeof publicPages> => {
  pages ??= publicPages(readAssets(fileURLToPath(new URL('..', import.meta.url))));
  return pages;
};

/** The page at a path; null when the path is not ours. Never rejects for what the graph answers: a failure is a page too. */
export const publicPage = async (request: PageRequest, ask: Ask, installation: Installation): Promise<PublicAnswer | null> =>
  opened().at(request, ask, installation);

/** The page for an address at which there is none. */
export const missingPage = (request: PageRequest, installation: Installation): PublicAnswer => opened().missing(request, installation);
