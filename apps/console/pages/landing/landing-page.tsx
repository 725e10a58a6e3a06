/** What somebody sees who opens the address and is not signed in: what this is, how to sign in, what anybody may see, and how to check it. It shows no data. */
import { Command, shellWord } from '../command.tsx';
import { useHref, usePage, useWords } from '../page.ts';

const promises = ['lawful', 'narrow', 'provable'] as const;

function OpenPages() {
  const { say } = useWords();
  const href = useHref();
  return (
    <ul className="tiles">
      {(['report', 'totals', 'transparency', 'checkpoints', 'verify'] as const).map((name) => (
        <li key={name}>
          <a href={href(`/${name}`)}>{say(`public.${name}.title`)}</a>
          <p>{say(`public.landing.pages.${name}`)}</p>
        </li>
      ))}
    </ul>
  );
}

/** A form without a script: the address of an item is made of its id. */
function ItemForm() {
  const { say } = useWords();
  const { request } = usePage();
  const asked = new URLSearchParams(request.search).get('lang');
  return (
    <form action="/items" method="get">
      <label htmlFor="item-id">{say('public.landing.item.label')}</label>
      <p className="hint" id="item-hint">
        {say('public.landing.item.hint')}
      </p>
      <div className="row">
        <input
          id="item-id"
          name="id"
          type="text"
          required
          aria-describedby="item-hint"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          dir="ltr"
        />
        {asked === request.language && <input type="hidden" name="lang" value={asked} />}
        <button type="submit">{say('public.landing.item.show')}</button>
      </div>
    </form>
  );
}

function Programs() {
  const { say, rich } = useWords();
  const { installation } = usePage();
  return (
    <section aria-labelledby="programs">
      <h2 id="programs">{say('public.landing.programs.title')}</h2>
      <p>{say('public.landing.programs.text')}</p>
      <table>
        <caption>{say('public.landing.programs.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('public.landing.programs.path')}</th>
            <th scope="col">{say('public.landing.programs.whose')}</th>
          </tr>
        </thead>
        <tbody>
          {installation.graphs.map(({ path, graph }) => (
            <tr key={graph}>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td>{say(`public.landing.graph.${graph}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {installation.mode === 'demo' && (
        <>
          <p>{rich('public.landing.demo.token', { code: (text) => <code>{text}</code> })}</p>
          <Command text="npx writ token holder-1" />
          <p>{rich('public.landing.demo.graphiql', { link: (text) => <a href="/dev/graphql">{text}</a> })}</p>
          <p>{rich('public.landing.demo.attacks', { link: (text) => <a href="/dev">{text}</a> })}</p>
        </>
      )}
    </section>
  );
}

/** A demo alone: one order through everybody's pages, and what is refused. */
function DemoStory() {
  const { say, rich } = useWords();
  return (
    <section aria-labelledby="story" className="panel">
      <h2 id="story">{say('public.landing.demo.story.title')}</h2>
      <p>{say('public.landing.demo.story.text')}</p>
      <p>
        <a className="button" href="/story">
          {say('public.landing.demo.story.start')}
        </a>
      </p>
      <p className="quiet">{rich('public.landing.demo.attacks', { link: (text) => <a href="/dev">{text}</a> })}</p>
    </section>
  );
}

export function LandingPage() {
  const { say } = useWords();
  const { installation } = usePage();
  const { mode, baseUrl, logPath, verifierKey } = installation;
  const href = useHref();
  return (
    <>
      <h1>{say('public.landing.heading')}</h1>
      <p className="lead">{say('public.landing.lead')}</p>
      <ul className="promises">
        {promises.map((promise) => (
          <li key={promise}>
            <strong>{say(`public.landing.${promise}.title`)}</strong>
            <p>{say(`public.landing.${promise}.text`)}</p>
          </li>
        ))}
      </ul>
      {mode === 'demo' && <DemoStory />}
      <section aria-labelledby="enter" className="panel">
        <h2 id="enter">{say('public.landing.enter.title')}</h2>
        <p>{say('public.landing.enter.text')}</p>
        {mode === 'demo' && <p className="quiet">{say('public.landing.demo.people')}</p>}
        <p>
          <a className="button" href={href('/sign-in')}>
            {say('public.frame.sign-in')}
          </a>
        </p>
      </section>
      <section aria-labelledby="open">
        <h2 id="open">{say('public.landing.pages.title')}</h2>
        <OpenPages />
        <ItemForm />
      </section>
      <section aria-labelledby="check">
        <h2 id="check">{say('public.landing.check.title')}</h2>
        <p>{say('public.landing.check.text')}</p>
        <Command text={`npx writ verify ${baseUrl}${logPath} --key ${shellWord(verifierKey)}`} />
        <p>{say('public.key.keep')}</p>
      </section>
      <Programs />
    </>
  );
}
