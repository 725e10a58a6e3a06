/** The frame of every page: name, who is signed in, navigation, the page itself, and what is shown above all of it. */
import { Button, VisuallyHidden } from '@mantine/core';
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useBodyName } from '../../parts/body.tsx';
import type { ConsoleArea } from '../area.ts';
import { KeyList } from '../key-list.tsx';
import { KeyHint, useKeys } from '../keys.tsx';
import { useInstallation, useSession } from '../session.ts';
import { useCodes, useWords } from '../words/words.tsx';
import { useNews } from './news.ts';
import { Palette } from './palette.tsx';
import { Portrait } from './portrait.tsx';
import { Preferences } from './preferences.tsx';
import { Seal } from './seal.tsx';
import { SessionEnd } from './session-end.tsx';

/** Letters for comparing: a name that says the role already isn't followed by the role once more. */
const plain = (text: string): string => text.toLowerCase().replaceAll(/[’']s\b/g, '');

function NewThings({ count }: { count: number }) {
  const say = useWords();
  return count === 0 ? null : (
    <span className="frame-news">
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{say('common.news', { count })}</VisuallyHidden>
    </span>
  );
}

/** Who is signed in: in a demo with their portrait. */
function Who({ is }: { is: string }) {
  const { name } = useSession();
  const { mode } = useInstallation();
  return (
    <span className="frame-who">
      {mode === 'demo' && name !== undefined ? <Portrait of={name} /> : null}
      <span>{is}</span>
    </span>
  );
}

/** On a phone the links are one line that scrolls: that of the page is brought into sight. */
function useLinkInSight(pathname: string) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another link
  useEffect(() => {
    const line = list.current?.getBoundingClientRect();
    const link = list.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (line === undefined || link === undefined || (link.left >= line.left && link.right <= line.right)) return;
    list.current?.scrollBy({ left: (link.left + link.right - line.left - line.right) / 2 });
  }, [pathname]);
  return list;
}

/** The places of an area that are for this person and installation. */
function useLinks({ navigation }: ConsoleArea) {
  const { roles } = useSession();
  const isSigned = useInstallation().signingOrigin !== undefined;
  return navigation.filter(
    ({ roles: only, signs }) => (only === undefined || roles.some((role) => only.includes(role))) && (signs !== true || isSigned),
  );
}

export function Frame({ area }: { area: ConsoleArea }) {
  const say = useWords();
  const code = useCodes();
  const navigate = useNavigate();
  const { graph, roles, organisation, country, name, subject } = useSession();
  const nameOf = useBodyName();
  const { mode } = useInstallation();
  const called = name ?? subject;
  const told = roles.map((role) => code('Role', role)).filter((role) => !plain(called).includes(plain(role)));
  const links = useLinks(area);
  const { pathname } = useLocation();
  const news = useNews(links, pathname);
  const list = useLinkInSight(pathname);
  useKeys(
    links.flatMap(({ to, label, key }) =>
      key === undefined ? [] : [{ key: `g ${key}`, label: say('common.keys.go', { place: say(label) }), act: () => void navigate({ to }) }],
    ),
  );
  return (
    <div className="frame" data-graph={graph}>
      <a className="skip-link" href="#main">
        {say('common.skip')}
      </a>
      <header className="frame-bar">
        <p className="brand">
          <Link to={area.home(roles)}>
            <Seal />
            Writ
          </Link>
        </p>
        {mode === 'demo' ? (
          <span className="frame-demo">
            <span className="frame-demo-long">{say('common.demo')}</span>
            <span className="frame-demo-short">{say('common.demo.short')}</span>
          </span>
        ) : null}
        <Who is={[called, ...told, nameOf({ organisation, country })].filter(Boolean).join(' · ')} />
        <div className="frame-acts">
          <Palette links={links} find={area.find} />
          <KeyList />
          <Preferences />
          <form method="post" action="/sign-out">
            <Button type="submit" variant="default" size="compact-sm">
              {say('common.sign-out')}
            </Button>
          </form>
        </div>
      </header>
      <nav className="frame-navigation" aria-label={say('common.navigation')}>
        <ul ref={list}>
          {links.map(({ to, label, icon: Icon, key, exact, begins }) => (
            <li key={to} data-begins={begins}>
              <Link to={to} activeOptions={{ exact: exact === true, includeSearch: false }}>
                <Icon size="1.125em" stroke={1.75} aria-hidden="true" />
                <span>{say(label)}</span>
                <NewThings count={news[to]?.size ?? 0} />
                {key === undefined ? null : <KeyHint of={`g ${key}`} />}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <SessionEnd />
    </div>
  );
}
