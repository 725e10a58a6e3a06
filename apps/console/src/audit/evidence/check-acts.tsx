/** The auditor checks what was signed against roots that they bring, in the browser: nothing is asked of anybody. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useInstallation } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { Mark } from '../../parts/mark.tsx';
import type { ShownAct } from '../../signing/signed-acts-list.tsx';
import { checkEvidence, type EvidenceFault, EvidenceRefused } from './check-evidence.ts';

interface Found {
  readonly id: string;
  readonly statement: string;
  readonly fault: EvidenceFault | null;
}

async function foundOf({ id, statement, evidence = '' }: ShownAct, roots: string, origin: string): Promise<Found> {
  try {
    await checkEvidence(evidence, roots, origin);
    return { id, statement, fault: null };
  } catch (error) {
    if (error instanceof EvidenceRefused) return { id, statement, fault: error.fault };
    // Whatever else is wrong with a file, it holds nothing.
    return { id, statement, fault: 'FORM' };
  }
}

const actOf = (statement: string): string => String((JSON.parse(statement) as { act: unknown }).act);

export interface CheckActsProps {
  readonly acts: readonly ShownAct[];
  /** What tells an act from others of its name, where there are any. */
  readonly about?: (statement: string) => ReactNode;
  /** Of the part of the page in which it is, one deeper than what is above. */
  readonly heading?: 'h2' | 'h3';
}

export function CheckActs({ acts, about, heading: Heading = 'h3' }: CheckActsProps) {
  const say = useWords();
  const { signingOrigin = '' } = useInstallation();
  const [file, setFile] = useState<File | null>(null);
  const [origin, setOrigin] = useState(signingOrigin);
  const [found, setFound] = useState<readonly Found[]>([]);
  const check = async (event: FormEvent) => {
    event.preventDefault();
    if (file === null) return;
    const roots = await file.text();
    setFound(await Promise.all(acts.map((one) => foundOf(one, roots, origin))));
  };
  return (
    <form aria-label={say('signing.check')} onSubmit={(event) => void check(event)}>
      <Heading>{say('signing.check')}</Heading>
      <p className="quiet">{say('signing.check.about')}</p>
      <TextInput
        required
        type="file"
        accept="application/json,.json"
        label={say('signing.check.roots')}
        onChange={(event) => {
          setFile(event.currentTarget.files?.[0] ?? null);
          setFound([]);
        }}
      />
      <TextInput
        required
        type="url"
        label={say('signing.check.origin')}
        description={say('signing.check.origin.about')}
        value={origin}
        onChange={(event) => {
          setOrigin(event.currentTarget.value);
          setFound([]);
        }}
      />
      <Button type="submit" disabled={file === null}>
        {say('signing.check.act')}
      </Button>
      <div role="status">
        {found.length === 0 ? null : (
          <ul className="plain-list">
            {found.map(({ id, statement, fault }) => (
              <li key={id} data-checked={fault ?? 'HOLDS'}>
                <strong>{say(`signing.act.${actOf(statement)}`)}</strong> {about?.(statement)}{' '}
                <Mark tone={fault === null ? 'good' : 'bad'}>
                  {say(fault === null ? 'signing.check.holds' : `signing.check.fault.${fault}`)}
                </Mark>
              </li>
            ))}
          </ul>
        )}
      </div>
    </form>
  );
}
