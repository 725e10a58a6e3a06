/** How the log is, in one line: its newest checkpoint as the public file shows it to everybody, how old that is, and who cosigned it. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../app/words/words.tsx';
import { Mark } from '../parts/mark.tsx';
import { When } from '../parts/when.tsx';
import { readNote, sizeNamed } from '../proof/log-files.ts';
import { useLogPlace } from '../proof/log-place.ts';

interface Health {
  size: number;
  /** When this page read it, ISO 8601: a checkpoint says no time of its own. */
  readAt: string;
  /** Names under the note, of which the first is the log's own. */
  signers: readonly string[];
}

const signersOf = (note: string): string[] => [...note.matchAll(/^\u2014 (\S+) /gm)].map(([, name = '']) => name);

export function LogHealth() {
  const say = useWords();
  const { read } = useLogPlace();
  const [health, setHealth] = useState<Health | 'none' | 'unreachable' | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round reads once more
  useEffect(() => {
    let isCurrent = true;
    readNote(read).then(
      (note) => {
        const size = note === null ? null : sizeNamed(note);
        if (!isCurrent) return;
        setHealth(note === null || size === null ? 'none' : { size, readAt: new Date().toISOString(), signers: signersOf(note) });
      },
      () => isCurrent && setHealth('unreachable'),
    );
    return () => {
      isCurrent = false;
    };
  }, [read, round]);
  return (
    <p className="audit-health" aria-busy={health === null}>
      {health === null ? (
        say('audit.health.reading')
      ) : health === 'unreachable' ? (
        <Mark tone="bad">{say('audit.health.unreachable')}</Mark>
      ) : health === 'none' ? (
        <Mark tone="warn">{say('audit.health.none')}</Mark>
      ) : (
        <>
          <Mark tone="good">{say('audit.health.size', { size: health.size })}</Mark> {say('audit.health.read')} <When at={health.readAt} />
          {' · '}
          {say('audit.health.witnesses', { count: health.signers.length - 1, names: health.signers.slice(1).join(', ') })}
        </>
      )}{' '}
      <Button size="compact-xs" variant="subtle" onClick={() => setRound((before) => before + 1)}>
        {say('audit.health.again')}
      </Button>
    </p>
  );
}
