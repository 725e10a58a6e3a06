/** Announces a sample: from which entries, and how many. Nobody can know before the draw which entries are drawn. */
import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { AnnounceSampleDocument } from '../../graphql/audit/graphql.ts';
import { LogUnreachable, type ReadFile, readNote, sizeNamed } from '../../proof/log-files.ts';
import { useLogPlace } from '../../proof/log-place.ts';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';
import { EntryFilterFields, searchOf } from '../entries/entry-filters.tsx';
import { filterOf } from '../entry-search.ts';

const sizeMax = 256;
const lookMs = 500;
const looksMost = 40;

/** Waits until the log's published checkpoint covers an entry: before that nobody can read it. Gives up after some seconds; it may still come. */
async function covered(read: ReadFile, index: number): Promise<void> {
  for (let look = 0; look < looksMost; look += 1) {
    const note = await readNote(read);
    if (note !== null && (sizeNamed(note) ?? 0) > index) return;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}

export function AnnounceForm() {
  const say = useWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [act, isActing] = useAct(AnnounceSampleDocument);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const [isWaiting, setIsWaiting] = useState(false);
  const { read } = useLogPlace();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const ended = await act({ population: filterOf(searchOf(form)), size: Number(form.get('size')) });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('audit.samples.announced'));
    const { announced } = ended.value as { announced: string | number };
    setIsWaiting(true);
    try {
      await covered(read, Number(announced));
    } catch (error) {
      if (!(error instanceof LogUnreachable)) throw error;
    }
    await navigate({ to: '/samples/$index', params: { index: String(announced) } });
  };
  return (
    <form className="audit-form" onSubmit={(event) => void submit(event)} style={{ justifyItems: 'stretch' }}>
      <EntryFilterFields search={{}} />
      <TextInput
        name="size"
        type="number"
        min={1}
        max={sizeMax}
        step={1}
        required
        defaultValue="10"
        label={say('audit.samples.size')}
        description={say('audit.samples.size.about', { most: sizeMax })}
        maw="20rem"
      />
      {outcome?.kind === 'refused' ? <Refused refusal={outcome.refusal} /> : null}
      {outcome?.kind === 'failed' ? <Failed failures={outcome.failures} of="act" /> : null}
      <div>
        <Button type="submit" size="compact-md" loading={isActing || isWaiting}>
          {say('audit.samples.announce')}
        </Button>
      </div>
    </form>
  );
}
