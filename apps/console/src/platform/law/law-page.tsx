/** The law of orders that is in force here, and its versions: one counsel proposes the files of another, a second one puts the same in force. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useRole } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { PlatformApplyLawDocument, PlatformLawVersionsDocument, type PlatformLawVersionsQuery } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { TroubleOf } from '../cases/text-act.tsx';
import '../duties/duties.css';

type Version = PlatformLawVersionsQuery['lawVersions'][number];

function ApplyLaw({ changed }: { changed: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [apply, applying] = useAct(PlatformApplyLawDocument);
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState(0);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (file === null) return;
    const outcome = await apply({ files: await file.text() });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return;
    announce(say(outcome.value.since === null ? 'desks.law.proposed.said' : 'desks.law.applied.said', { number: outcome.value.number }));
    setFile(null);
    setSent(sent + 1);
    changed();
  };
  return (
    <section className="panel" aria-labelledby="apply-law">
      <h2 id="apply-law">{say('desks.law.apply')}</h2>
      <p className="quiet">{say('desks.law.apply.about')}</p>
      <form className="duty-confirm" onSubmit={(event) => void submit(event)}>
        <TextInput
          key={sent}
          required
          type="file"
          accept="application/json,.json"
          label={say('desks.law.file')}
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
        <TroubleOf of={trouble} />
        <Button type="submit" disabled={file === null} loading={applying}>
          {say('desks.law.apply.act')}
        </Button>
      </form>
    </section>
  );
}

function VersionPanel({ of: { number, hash, proposedAt, since } }: { of: Version }) {
  const say = useWords();
  return (
    <li className="panel" data-law={since === null && proposedAt !== null ? 'proposed' : 'applied'}>
      <h2>
        {say('desks.law.version', { number })}{' '}
        <Mark tone={since === null && proposedAt !== null ? 'warn' : 'calm'}>
          {say(since === null && proposedAt !== null ? 'desks.law.waits' : 'desks.law.applied')}
        </Mark>
      </h2>
      <Facts
        of={[
          [say('desks.law.proposed'), proposedAt === null ? null : <When key="proposed" at={proposedAt} />],
          [say('desks.law.since'), since === null ? null : <When key="since" at={since} />],
          [say('desks.law.hash'), <Identifier key="hash">{hash}</Identifier>],
        ]}
      />
    </li>
  );
}

function Versions() {
  const say = useWords();
  const asked = useAsk(PlatformLawVersionsDocument, {}, { policy: 'network-only' });
  return (
    <>
      <ApplyLaw changed={asked.again} />
      <Loaded of={asked} lines={8}>
        {({ lawVersions }) =>
          lawVersions.length === 0 ? (
            <Empty title={say('desks.law.none')} />
          ) : (
            <ul className="plain-list duties">
              {lawVersions.map((one) => (
                <VersionPanel key={one.number} of={one} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
}

export function LawPage() {
  const say = useWords();
  const isCounsel = useRole('COUNSEL');
  return (
    <Page title={say('desks.law.title')} about={say('desks.law.about')}>
      {isCounsel ? <Versions /> : <Empty title={say('desks.law.counsel')} />}
    </Page>
  );
}
