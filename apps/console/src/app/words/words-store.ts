/** The words that are loaded so far: those of the first screen, and those of a page when it is opened. */
import { type Area, type Language, loadWords, type Words } from './language.ts';

let language: Language = 'en';
let loaded: Words = {};
const known = new Set<Area>();
const failed = new Set<Area>();
const listeners = new Set<() => void>();

export const currentWords = (): Words => loaded;

export function onMoreWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says the language, once, before any words are needed. */
export function speak(chosen: Language): void {
  language = chosen;
}

/** Loads the words of areas that are not loaded yet. Rejects when a file does not come. */
export async function needWords(...areas: readonly Area[]): Promise<void> {
  const missing = areas.filter((area) => !known.has(area));
  if (missing.length === 0) return;
  const words = await loadWords(language, missing).catch((error: unknown) => {
    for (const area of missing) failed.add(area);
    throw error;
  });
  for (const area of missing) known.add(area);
  loaded = { ...loaded, ...words };
  for (const listener of listeners) listener();
}

/** Whether the words of an area may still come: nothing of it has been loaded, and no attempt has failed. */
export const isAwaited = (area: Area): boolean => !known.has(area) && !failed.has(area);

/** A page with the words that it needs, and the labels of codes that no first screen shows: neither is shown without the other. */
export const withWords = async <Page>(page: Promise<Page>, ...areas: readonly Area[]): Promise<Page> =>
  (await Promise.all([page, needWords('labels', ...areas)]))[0];

/** What is shown beside the first screen, with its own words alone: the labels of later pages are no part of it. */
export const withOwnWords = async <Part>(part: Promise<Part>, ...areas: readonly Area[]): Promise<Part> =>
  (await Promise.all([part, needWords(...areas)]))[0];
