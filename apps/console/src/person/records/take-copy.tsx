/** One encrypted file with everything, for a key of the person's own: Regulation (EU) 2016/679, Art. 15(3) and 20(1). */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { download } from '../../proof/download.ts';
import { Failed } from '../../states/failed.tsx';
import { type CopyOutcome, isRecipient, takeCopy } from './copy-file.ts';

/** Those of `docs/how-to/take-a-copy.md`. */
const toMake = ['age-keygen -o my-key.txt', 'age-keygen -y my-key.txt'];
const toOpen = (name: string) => [
  `age -d -i my-key.txt -o copy.zip ${name}`,
  'unzip -q copy.zip',
  'cd writ-*/',
  'sha512sum -c --quiet manifest-sha512.txt tagmanifest-sha512.txt',
];

const Commands = ({ of }: { of: readonly string[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
  <pre className="person-commands" dir="ltr" tabIndex={0}>
    {of.join('\n')}
  </pre>
);

/** The server alone checks the checksum of a key. */
const isWrongKey = (outcome: CopyOutcome | null): boolean =>
  outcome?.kind === 'failed' && outcome.failures.some(({ code }) => code === 'BAD_USER_INPUT');

function Ended({ of: outcome }: { of: CopyOutcome | null }) {
  const say = useWords();
  if (outcome === null || isWrongKey(outcome)) return null;
  if (outcome.kind === 'failed') return <Failed failures={outcome.failures} of="reading" />;
  if (outcome.kind === 'broken')
    return (
      <p className="notice" data-tone="bad" role="alert">
        {say('copy.broken')}
      </p>
    );
  return (
    <>
      <p>{say('copy.saved')}</p>
      <details open>
        <summary>{say('copy.open')}</summary>
        <p className="person-prose">{say('copy.open.about')}</p>
        <Commands of={toOpen(outcome.name)} />
      </details>
    </>
  );
}

export function TakeCopy() {
  const say = useWords();
  const announce = useAnnounce();
  const [key, setKey] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [taking, setTaking] = useState(false);
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);

  async function take(event: FormEvent): Promise<void> {
    event.preventDefault();
    const recipient = key.trim();
    setOutcome(null);
    setWrong(!isRecipient(recipient));
    if (!isRecipient(recipient)) return;
    setTaking(true);
    announce(say('copy.taking'));
    const ended = await takeCopy(recipient);
    setTaking(false);
    setOutcome(ended);
    setWrong(isWrongKey(ended));
    if (ended.kind !== 'file') return;
    download(ended.name, 'application/octet-stream', ended.file);
    announce(say('copy.saved'));
  }

  return (
    <section className="person-section" aria-labelledby="copy">
      <h2 id="copy">{say('copy.title')}</h2>
      <p className="person-prose">{say('copy.about')}</p>
      <p className="person-prose">{say('copy.age')}</p>
      <details>
        <summary>{say('copy.make')}</summary>
        <Commands of={toMake} />
      </details>
      <form onSubmit={(event) => void take(event)}>
        <TextInput
          required
          spellCheck={false}
          autoComplete="off"
          dir="ltr"
          label={say('copy.key')}
          description={say('copy.key.about')}
          error={isWrong ? say('copy.key.wrong') : undefined}
          value={key}
          onChange={({ currentTarget: { value } }) => setKey(value)}
        />
        <div className="person-actions">
          <Button type="submit" variant="default" loading={taking}>
            {say('copy.take')}
          </Button>
        </div>
      </form>
      <Ended of={outcome} />
    </section>
  );
}
