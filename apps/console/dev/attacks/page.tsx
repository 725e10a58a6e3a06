/** The attacks of whoever is signed in: each is sent with one click, and shown with its answer and with what stopped it. */
import { useState } from 'react';
import type { Session } from '../../src/app/session.ts';
import { type Attack, nets, type Received, type Sent } from './attack.ts';
import { commonAttacks } from './common.ts';
import { roleAttacks } from './roles.ts';
import { sender } from './send.ts';

type Outcome = { readonly sent: Sent; readonly received: Received } | 'nothing to attack' | 'sending';

const send = sender('');
const longest = 600;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)} … (${text.length} characters)` : text);
const written = ({ body }: Sent): string => shortened(typeof body === 'string' ? body : JSON.stringify(body, null, 2));

async function carryOut({ aim, sent }: Attack): Promise<Outcome> {
  const aimed = aim === undefined ? '' : await aim(send);
  if (aimed === null) return 'nothing to attack';
  const request = sent(aimed);
  return { sent: request, received: await send(request) };
}

function Shown({ attack, outcome }: { attack: Attack; outcome: Outcome }) {
  if (outcome === 'sending') return <p role="status">Sending …</p>;
  if (outcome === 'nothing to attack') return <p role="status">There is nothing to attack now: this person has no such order.</p>;
  const { sent, received } = outcome;
  const isRefused = attack.isRefused(received);
  return (
    <div data-refused={isRefused}>
      <p role="status" className="attack-verdict">
        {isRefused
          ? `Stopped by ${nets[attack.net].name}: status ${received.status}`
          : 'NOT stopped as it must be: this is a hole. Report it.'}
      </p>
      <h4>Sent to {sent.path}</h4>
      <pre>{written(sent)}</pre>
      <h4>Received</h4>
      <pre>{shortened(received.text)}</pre>
    </div>
  );
}

function OneAttack({ attack }: { attack: Attack }) {
  const [outcome, setOutcome] = useState<Outcome | Error | null>(null);
  const press = (): void => {
    setOutcome('sending');
    carryOut(attack).then(setOutcome, (error: unknown) => setOutcome(error instanceof Error ? error : new Error(String(error))));
  };
  const { name, threat } = nets[attack.net];
  return (
    <li className="attack" data-attack={attack.id}>
      <h3>{attack.title}</h3>
      <p>{attack.about}</p>
      <p className="attack-net">
        What stops it: {name}. In docs/threat-model.md: “{threat}”.
      </p>
      <button type="button" onClick={press} disabled={outcome === 'sending'} aria-label={`Try it: ${attack.title}`}>
        Try it
      </button>
      {outcome instanceof Error ? <p role="alert">It could not be sent: {outcome.message}</p> : null}
      {outcome === null || outcome instanceof Error ? null : <Shown attack={attack} outcome={outcome} />}
    </li>
  );
}

export function AttackPage({ session }: { session: Session | null }) {
  const login = session?.subject ?? null;
  const own = roleAttacks.find((one) => one.login === login) ?? roleAttacks.find(({ graph }) => graph === (session?.graph ?? 'public'));
  return (
    <>
      <header className="attack-head">
        <a href="/">Writ</a>
        <a href="/dev/graphql">GraphiQL</a>
      </header>
      <main>
        <h1>Attacks that are refused</h1>
        <p>
          Each attack is really sent, as the person who is signed in, and shown with the answer as it came. Refused attempts are entries of
          the log. That the nets hold when others fail is tested elsewhere: nobody reaches row-level security from outside as long as the
          nets before it hold.
        </p>
        <nav aria-label="Attack as">
          <ul className="attack-people">
            {roleAttacks.map(({ login: as, role, graph }) =>
              as === null ? null : (
                <li key={role}>
                  <a
                    href={`/sign-in/start?${new URLSearchParams({ graph, hint: as, to: '/dev' })}`}
                    {...(as === login ? { 'aria-current': 'true' as const } : {})}
                  >
                    {role} ({as})
                  </a>
                </li>
              ),
            )}
          </ul>
        </nav>
        <h2>
          As {own?.role ?? 'anybody'}
          {login === null ? ', not signed in' : ` (${login})`}
        </h2>
        <ol className="attacks">
          {own === undefined
            ? null
            : [...own.own, ...commonAttacks(own.graph)].map((attack) => <OneAttack key={`${own.role} ${attack.id}`} attack={attack} />)}
        </ol>
      </main>
    </>
  );
}
