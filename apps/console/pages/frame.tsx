/** Around every public page: the document, the way to its parts, the choice of language, and which installation this is. */
import type { ReactNode } from 'react';
import { Seal } from '../src/app/frame/seal.tsx';
import { type Language, languages, rehearsal } from './language.ts';
import { useAddress, useHref, usePage } from './page.ts';

const ownName: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', [rehearsal]: 'English (mirrored)' };

function LanguageChoice() {
  const { request, words } = usePage();
  const addressOf = useAddress();
  return (
    <nav className="languages" aria-label={words.say('public.frame.language')}>
      <ul>
        {languages.map((language) => (
          <li key={language}>
            <a
              href={addressOf({ lang: language })}
              lang={language}
              hrefLang={language}
              rel="alternate"
              {...(language === request.language ? { 'aria-current': 'true' as const } : {})}
            >
              {ownName[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Header() {
  const { request, installation, words } = usePage();
  const { say } = words;
  const href = useHref();
  return (
    <header>
      <p className="brand">
        <a href={href('/')}>
          <Seal />
          Writ
        </a>
        {installation.mode === 'demo' && <span className="badge">{say('public.frame.demo')}</span>}
      </p>
      <nav aria-label={say('public.frame.pages')}>
        <ul>
          {(['report', 'totals', 'checkpoints', 'verify'] as const).map((name) => (
            <li key={name}>
              <a href={href(`/${name}`)} {...(request.path === `/${name}` ? { 'aria-current': 'page' as const } : {})}>
                {say(`public.frame.${name}`)}
              </a>
            </li>
          ))}
          <li>
            <a href={href('/sign-in')}>{say('public.frame.sign-in')}</a>
          </li>
        </ul>
      </nav>
      <LanguageChoice />
    </header>
  );
}

function Footer() {
  const { installation, words } = usePage();
  const { say, rich } = words;
  const href = useHref();
  return (
    <footer>
      <nav aria-label={say('public.frame.more')}>
        <ul>
          {(['transparency', 'contact', 'report', 'follow', 'erasure'] as const).map((name) => (
            <li key={name}>
              <a href={href(`/${name}`)}>{say(`public.${name}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        {rich('public.frame.log', {
          origin: installation.logOrigin,
          code: (text) => (
            <code>
              <bdi>{text}</bdi>
            </code>
          ),
          link: (text) => <a href={`${installation.logPath}checkpoint`}>{text}</a>,
        })}
      </p>
      <p>{say('public.frame.nothing-kept')}</p>
    </footer>
  );
}

/** The document. `title` is the key of the page's name; `script` the only script that it has, if it has one. */
export function Frame({ title, script, children }: { title: string; script?: string; children: ReactNode }) {
  const { assets, words } = usePage();
  const addressOf = useAddress();
  const { say, language, direction } = words;
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <title>{`${say(title)} – Writ`}</title>
        {languages.map((other) => (
          <link key={other} rel="alternate" hrefLang={other} href={addressOf({ lang: other })} />
        ))}
        <link rel="stylesheet" href={assets.stylesheet} />
        {script !== undefined && <script type="module" src={script} />}
      </head>
      <body>
        <a className="skip" href="#content">
          {say('public.frame.skip')}
        </a>
        <Header />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}
