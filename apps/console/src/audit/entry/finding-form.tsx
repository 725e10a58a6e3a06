/** What the auditor found about an entry: a verdict and why. It becomes an entry that can't be taken back, only followed by another. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Outcome, type Refused as Refusal, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { type FindingVerdict, RecordFindingDocument } from '../../graphql/audit/graphql.ts';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';

export const verdicts = ['IN_ORDER', 'IRREGULAR', 'UNLAWFUL', 'LOG_GAP', 'UNDETERMINED'] as const satisfies readonly FindingVerdict[];

interface Recorded {
  index: string | number;
}

/** The authority that has to answer; none for the platform. */
function Concerned() {
  const say = useWords();
  return (
    <fieldset className="audit-form">
      <legend>{say('audit.finding.concerns')}</legend>
      <p className="quiet">{say('audit.finding.concerns.about')}</p>
      <TextInput name="organisation" autoComplete="off" label={say('audit.finding.organisation')} />
      <TextInput name="country" autoComplete="off" maxLength={2} label={say('audit.finding.country')} />
    </fieldset>
  );
}

export function FindingForm({ about }: { about: string }) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const [act, isActing] = useAct(RecordFindingDocument);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const [verdict, setVerdict] = useState('');
  const [wrong, setWrong] = useState<{ verdict: boolean; text: boolean }>({ verdict: false, text: false });
  const record = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = String(form.get('text') ?? '').trim();
    const chosen = verdicts.find((one) => one === verdict);
    setWrong({ verdict: chosen === undefined, text: text === '' });
    if (chosen === undefined || text === '') return;
    const written = (name: string): string => String(form.get(name) ?? '').trim();
    const [organisation, country] = [written('organisation'), written('country').toUpperCase()];
    const concerns = organisation === '' && country === '' ? null : { organisation, country };
    const ended = await act({ input: { about, verdict: chosen, text, concerns } });
    setOutcome(ended);
    if (ended.kind === 'done') announce(say('audit.finding.recorded'));
  };
  if (outcome?.kind === 'done') {
    const { index } = outcome.value as Recorded;
    return (
      <div className="notice" data-tone="good" data-state="recorded">
        <p>{say('audit.finding.recorded')}</p>
        <Link to="/entries/$index" params={{ index: String(index) }}>
          {say('audit.entry.number', { index: String(index) })}
        </Link>
      </div>
    );
  }
  return (
    <form className="audit-form" onSubmit={(event) => void record(event)}>
      <NativeSelect
        name="verdict"
        value={verdict}
        onChange={(event) => setVerdict(event.currentTarget.value)}
        label={say('audit.finding.verdict')}
        error={wrong.verdict ? say('audit.finding.verdict.missing') : null}
        data={[
          { value: '', label: say('audit.finding.choose') },
          ...verdicts.map((value) => ({ value, label: code('FindingVerdict', value) })),
        ]}
      />
      <Textarea
        name="text"
        label={say('audit.finding.text')}
        description={say('audit.finding.text.about')}
        error={wrong.text ? say('audit.finding.text.missing') : null}
        maxLength={5000}
        autosize
        minRows={3}
      />
      {verdict === 'UNLAWFUL' || verdict === 'LOG_GAP' ? <Concerned /> : null}
      {outcome?.kind === 'refused' ? <Refused refusal={outcome.refusal satisfies Refusal} /> : null}
      {outcome?.kind === 'failed' ? <Failed failures={outcome.failures} of="act" /> : null}
      <Button type="submit" size="compact-md" loading={isActing}>
        {say('audit.finding.record')}
      </Button>
    </form>
  );
}
