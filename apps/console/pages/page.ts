/** What every part of a public page knows: the request, the installation, the words and the built files. */
import { createContext, use } from 'react';
import type { Assets } from './assets.ts';
import type { Installation, PageRequest } from './request.ts';
import type { Words } from './words.ts';

export interface Page {
  request: PageRequest;
  installation: Installation;
  assets: Assets;
  words: Words;
}

export const PageContext = createContext<Page | null>(null);

export function usePage(): Page {
  const page = use(PageContext);
  if (page === null) throw new Error('A part of a public page is used outside of one.');
  return page;
}

export const useWords = (): Words => usePage().words;

/** An address of ours that stays in the language that this page's address asks for: a reader without cookies keeps it too. */
export function useHref(): (path: string) => string {
  const { request } = usePage();
  const asked = new URLSearchParams(request.search).get('lang') === request.language;
  return (path) => (asked ? `${path}?lang=${request.language}` : path);
}

/** This page's own address with some of its parameters changed. */
export function useAddress(): (changes: Readonly<Record<string, string>>) => string {
  const { request } = usePage();
  return (changes) => `${request.path}?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(request.search)), ...changes })}`;
}

/** Where a form of a page is sent: in the language that the address of the page asks for. */
export function useFormAction(path: string): string {
  const { request } = usePage();
  const asked = new URLSearchParams(request.search).get('lang');
  return asked === request.language ? `${path}?lang=${asked}` : path;
}
