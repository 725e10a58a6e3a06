/**
 * What is retained of content that was removed as terrorist content, until when, and that a review needs it longer: Regulation (EU) 2021/784,
 * Art. 6. The authority says so of its own order, counsel records what a court has asked.
 */
import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Outcome } from '../app/ask.ts';
import { useAnnounce } from '../app/frame/announce.tsx';
import { useWords } from '../app/words/words.tsx';
import { Failed } from '../states/failed.tsx';
import { Refused } from '../states/refused.tsx';
import { Facts } from './facts.tsx';
import { DateInput } from './fields/date-input.tsx';
import { endOfDay } from './instants.ts';
import { MissingFiles } from './missing-files.tsx';
import { When } from './when.tsx';

export interface KeptCopy {
  readonly id: string;
  readonly since: string;
  readonly until: string;
  readonly endedAt: string | null;
  readonly missing: readonly { readonly why: string; readonly files: number }[];
  readonly filesDue: number;
  readonly longer: readonly { readonly at: string; readonly until: string; readonly proceedings: string }[];
}

/** Asks for a further period. */
type Keep = (asked: { kept: string; until: string; proceedings: string }) => Promise<Outcome<unknown>>;

export interface KeptCopiesProps {
  of: readonly KeptCopy[];
  /** Null for who only reads. */
  keep: Keep | null;
  acting: boolean;
  changed: () => void;
}

function KeepLonger({ copy, keep, acting, changed }: { copy: KeptCopy; keep: Keep } & Pick<KeptCopiesProps, 'acting' | 'changed'>) {
  const say = useWords();
  const announce = useAnnounce();
  const [day, setDay] = useState('');
  const [proceedings, setProceedings] = useState('');
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const until = endOfDay(day);
    if (until === null) return;
    const ended = await keep({ kept: copy.id, until: until.toISOString(), proceedings });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('kept.longer.done'));
    setDay('');
    setProceedings('');
    changed();
  };
  return (
    <details>
      <summary>{say('kept.longer')}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <DateInput
          required
          type="date"
          label={say('kept.longer.until')}
          description={say('kept.longer.until.about')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={5000}
          label={say('kept.longer.proceedings')}
          value={proceedings}
          onChange={(event) => setProceedings(event.currentTarget.value)}
        />
        {outcome?.kind === 'refused' ? <Refused refusal={outcome.refusal} /> : null}
        {outcome?.kind === 'failed' ? <Failed failures={outcome.failures} of="act" /> : null}
        <Button type="submit" size="compact-sm" variant="default" loading={acting}>
          {say('kept.longer.act')}
        </Button>
      </form>
    </details>
  );
}

/** Nothing where nothing is kept. */
export function KeptCopies({ of: copies, keep, acting, changed }: KeptCopiesProps) {
  const say = useWords();
  if (copies.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="kept-copies">
      <h2 id="kept-copies">{say('kept.title')}</h2>
      <p className="quiet">{say('kept.about')}</p>
      <ul className="plain-list">
        {copies.map((copy) => (
          <li key={copy.id} data-kept={copy.endedAt === null ? 'kept' : 'deleted'}>
            <Facts
              of={[
                [say('kept.since'), <When key="since" at={copy.since} />],
                [say('kept.until'), <When key="until" at={copy.until} />],
                [say('kept.ended'), copy.endedAt === null ? null : <When key="ended" at={copy.endedAt} />],
              ]}
            />
            <MissingFiles missing={copy.missing} filesDue={copy.filesDue} />
            {copy.longer.map(({ at, until, proceedings }) => (
              <p key={at}>
                <When at={at} />: {say('kept.extended')} <When at={until} /> · <bdi>{proceedings}</bdi>
              </p>
            ))}
            {keep === null || copy.endedAt !== null ? null : <KeepLonger copy={copy} keep={keep} acting={acting} changed={changed} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
