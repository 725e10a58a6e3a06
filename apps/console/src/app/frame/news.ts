/**
 * How many things have changed since the person last looked at their page: beside its link, and before the title of a page that nobody looks at. It is
 * kept in this page alone, and counts things, not changes.
 */
import { useEffect, useState } from 'react';
import type { Link } from '../area.ts';
import { type LiveChange, useHearing } from '../live.ts';

/** Things that have changed, by the path of the link under which they are. */
export type News = Readonly<Record<string, ReadonlySet<string>>>;

const isBelow = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

/** Whether somebody at `path` looks at what the link leads to. */
const isSeen = ({ to, also = [] }: Link, path: string): boolean => [to, ...also].some((place) => isBelow(path, place));

/** What is new after one change. Several things at once count as one. */
export function newsAfter(news: News, change: LiveChange, unseen: readonly Link[]): News {
  const added = unseen.filter(({ live }) => live === change.kind);
  if (added.length === 0) return news;
  return { ...news, ...Object.fromEntries(added.map(({ to }) => [to, new Set([...(news[to] ?? []), change.id ?? ''])])) };
}

/** What is new beside each link; nothing beside that of the page at `path`, as long as it is looked at. */
export function useNews(links: readonly Link[], path: string): News {
  const [news, setNews] = useState<News>({});
  const [hidden, setHidden] = useState(document.hidden);
  useEffect(() => {
    const look = () => setHidden(document.hidden);
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useHearing((change) => {
    const unseen = links.filter((link) => document.hidden || !isSeen(link, path));
    setNews((old) => newsAfter(old, change, unseen));
  });
  const seen = hidden ? [] : links.filter((link) => isSeen(link, path) && news[link.to] !== undefined);
  if (seen.length > 0) setNews(Object.fromEntries(Object.entries(news).filter(([to]) => seen.every((link) => link.to !== to))));
  const count = Object.values(news).reduce((sum, { size }) => sum + size, 0);
  useEffect(() => {
    const plain = document.title.replace(/^\(\d+\) /, '');
    document.title = hidden && count > 0 ? `(${count}) ${plain}` : plain;
  }, [hidden, count]);
  return news;
}
