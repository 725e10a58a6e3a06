/** The newest checkpoint of the access log: what it says, the signed note to the letter, who signed, and how anybody checks it. Nothing here claims that it is valid. */
import { Command, shellWord } from '../command.tsx';
import { Instant } from '../instant.tsx';
import { useHref, usePage, useWords } from '../page.ts';
import { ScrollBox } from '../scroll-box.tsx';
import type { Checkpoint } from './checkpoint-now.ts';
import { noteLines } from './note-lines.ts';

function Signatures({ note, origin }: Pick<Checkpoint, 'note' | 'origin'>) {
  const { say } = useWords();
  const { installation } = usePage();
  const own = installation.verifierKey.split('+')[0] ?? origin;
  return (
    <ScrollBox labelledBy="signatures">
      <table>
        <caption id="signatures">{say('public.checkpoints.signatures.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('public.checkpoints.signatures.name')}</th>
            <th scope="col">{say('public.checkpoints.signatures.who')}</th>
            <th scope="col">{say('public.checkpoints.signatures.key')}</th>
            <th scope="col">{say('public.checkpoints.signatures.at')}</th>
          </tr>
        </thead>
        <tbody>
          {noteLines(note).map(({ name, keyId, at }) => (
            <tr key={`${name} ${keyId}`}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                {say(
                  at !== null
                    ? 'public.checkpoints.signatures.witness'
                    : name === own
                      ? 'public.checkpoints.signatures.log'
                      : 'public.checkpoints.signatures.other',
                )}
              </td>
              <td>
                <code>{keyId}</code>
              </td>
              <td>{at === null ? say('public.checkpoints.signatures.untimed') : <Instant at={at} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function Newest({ checkpoint }: { checkpoint: Checkpoint }) {
  const { say, number } = useWords();
  const { installation } = usePage();
  const { note, origin, root, size } = checkpoint;
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">{say('public.checkpoints.newest.title')}</h2>
      <dl className="facts">
        <dt>{say('public.checkpoints.origin')}</dt>
        <dd>
          <code>{origin}</code>
        </dd>
        <dt>{say('public.checkpoints.size')}</dt>
        <dd>{say('public.checkpoints.entries', { count: Number(size), shown: number(Number(size)) })}</dd>
        <dt>{say('public.checkpoints.root')}</dt>
        <dd>
          <code>{root}</code>
        </dd>
        <dt>{say('public.checkpoints.asked')}</dt>
        <dd>
          <Instant at={installation.now} />
        </dd>
      </dl>
      <h3>{say('public.checkpoints.note')}</h3>
      <pre className="note" dir="ltr">
        {note}
      </pre>
      <p>
        <a href={`${installation.logPath}checkpoint`}>{say('public.checkpoints.file')}</a>
      </p>
      <Signatures note={note} origin={origin} />
      <p className="quiet">{say('public.checkpoints.time')}</p>
    </section>
  );
}

export function CheckpointsPage({ checkpoint }: { checkpoint: Checkpoint | null }) {
  const { say, rich } = useWords();
  const { installation } = usePage();
  const href = useHref();
  const { baseUrl, logPath, verifierKey } = installation;
  return (
    <>
      <h1>{say('public.checkpoints.title')}</h1>
      <p className="lead">{say('public.checkpoints.lead')}</p>
      {checkpoint === null ? <p className="notice">{say('public.checkpoints.none')}</p> : <Newest checkpoint={checkpoint} />}
      <section aria-labelledby="log-key">
        <h2 id="log-key">{say('public.key.title')}</h2>
        <p>{say('public.key.keep')}</p>
        <p>
          <code className="key">{verifierKey}</code>
        </p>
      </section>
      <section aria-labelledby="check">
        <h2 id="check">{say('public.checkpoints.check.title')}</h2>
        <p>{say('public.checkpoints.check.command')}</p>
        <Command text={`npx writ verify ${baseUrl}${logPath} --key ${shellWord(verifierKey)}`} />
        <p>{rich('public.checkpoints.check.receipt', { link: (text) => <a href={href('/verify')}>{text}</a> })}</p>
        <p>{say('public.checkpoints.check.others')}</p>
      </section>
    </>
  );
}
