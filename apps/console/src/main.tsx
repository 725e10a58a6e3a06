/** Where the console begins: who is signed in, in which language, with which area; then the router takes over. */
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import './app/design.css';
import './app/tokens.css';
import './app/frame/frame.css';
import './app/frame/layout.css';
import './app/keys.css';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { areas } from './app/areas.ts';
import { Beside } from './app/beside.tsx';
import { createClient } from './app/client.ts';
import { showDensity } from './app/density.ts';
import { Announcer } from './app/frame/announce.tsx';
import { sessionEnded } from './app/frame/session-end.tsx';
import { clearOfOthers, guardReturn } from './app/kept-page.ts';
import { KeysProvider } from './app/keys.tsx';
import { startLive } from './app/live.ts';
import { lawReadBy } from './app/needed-law.ts';
import { routerOf } from './app/router.tsx';
import { setServerClock } from './app/server-clock.ts';
import { PlaceProvider, placeInPage } from './app/session.ts';
import { theme, variables } from './app/theme.ts';
import { chosenLanguage, directionOf, localeOf } from './app/words/language.ts';
import { WordsProvider } from './app/words/words-provider.tsx';
import { needWords, speak } from './app/words/words-store.ts';
import { BodyNames } from './parts/body.tsx';

async function start(): Promise<void> {
  const { session, installation } = placeInPage();
  if (session === null) return location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
  setServerClock(installation.now);
  clearOfOthers(session);
  guardReturn(session);
  startLive(session);
  const language = chosenLanguage(installation.mode);
  const { words: areaWords, load } = areas[session.graph];
  speak(language);
  const client = createClient(session.graph, sessionEnded);
  const [area] = await Promise.all([load(), needWords('common', 'codes', 'states', ...areaWords)]);
  if (area.law !== undefined) lawReadBy(client, area.law);
  showDensity();
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  const nonce = document.querySelector('meta[name=csp-nonce]')?.getAttribute('content') ?? '';
  const router = routerOf(area, session.roles);
  document.getElementById('shell')?.remove();
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <WordsProvider locale={localeOf(language)}>
          <PlaceProvider value={{ session, installation }}>
            <Provider value={client}>
              <KeysProvider>
                <Announcer>
                  {area.beside === undefined ? null : <Beside load={area.beside} />}
                  <BodyNames document={area.bodies}>
                    <RouterProvider router={router} />
                  </BodyNames>
                </Announcer>
              </KeysProvider>
            </Provider>
          </PlaceProvider>
        </WordsProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

await start();
