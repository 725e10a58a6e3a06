/** Warns a person of misuse, or suspends one who was warned and went on: Regulation (EU) 2022/2065, Art. 23. Each rests on acts by their ids. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { type MisuseKind, type MisuseStep, SuspendForMisuseDocument, WarnOfMisuseDocument } from '../../graphql/platform/graphql.ts';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { isoOf } from '../../parts/instants.ts';
import { TroubleOf } from '../cases/text-act.tsx';

const kinds: readonly MisuseKind[] = ['UNFOUNDED_NOTICES', 'UNFOUNDED_COMPLAINTS', 'ILLEGAL_CONTENT'];
const steps: readonly MisuseStep[] = ['WARNING', 'SUSPENSION'];

interface Draft {
  step: MisuseStep;
  kind: MisuseKind;
  acts: string;
  reason: string;
  /** The end of a suspension as a field of instants has it. */
  endsAt: string;
  restriction: string;
}

const beginning = (acts: string): Draft => ({
  step: 'WARNING',
  kind: 'UNFOUNDED_NOTICES',
  acts,
  reason: '',
  endsAt: '',
  restriction: '',
});

function useDeciding(changed: () => void, first: Draft) {
  const say = useWords();
  const announce = useAnnounce();
  const [warn, warning] = useAct(WarnOfMisuseDocument);
  const [suspend, suspending] = useAct(SuspendForMisuseDocument);
  const [draft, setDraft] = useState(first);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { step, kind, reason } = draft;
    const input = { kind, reason, acts: draft.acts.split(/\s+/).filter((id) => id !== '') };
    const endsAt = isoOf(draft.endsAt);
    if (step === 'SUSPENSION' && endsAt === null) return;
    const outcome =
      step === 'SUSPENSION' && endsAt !== null
        ? await suspend({ input, endsAt, restriction: draft.restriction.trim() || null })
        : await warn({ input });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return;
    announce(say(`desks.misuse.done.${step}`));
    setDraft(beginning(''));
    changed();
  };
  return { draft, change: (some: Partial<Draft>) => setDraft({ ...draft, ...some }), trouble, submit, acting: warning || suspending };
}

export function DecideMisuse({ of: act, changed }: { of: string; changed: () => void }) {
  const say = useWords();
  const code = useCodes();
  const { draft, change, trouble, submit, acting } = useDeciding(changed, beginning(act));
  return (
    <details className="panel" open={act !== ''}>
      <summary>{say('desks.misuse.decide')}</summary>
      <p className="quiet">{say('desks.misuse.decide.about')}</p>
      <form className="duty-confirm" onSubmit={(event) => void submit(event)}>
        <NativeSelect
          label={say('desks.misuse.step')}
          value={draft.step}
          data={steps.map((value) => ({ value, label: say(`desks.misuse.step.${value}`) }))}
          onChange={(event) => change({ step: steps.find((one) => one === event.currentTarget.value) ?? 'WARNING' })}
        />
        <NativeSelect
          label={say('desks.misuse.kind')}
          value={draft.kind}
          data={kinds.map((value) => ({ value, label: code('MisuseKind', value) }))}
          onChange={(event) => change({ kind: kinds.find((one) => one === event.currentTarget.value) ?? 'UNFOUNDED_NOTICES' })}
        />
        <Textarea
          required
          autosize
          minRows={2}
          label={say('desks.misuse.ids')}
          description={say('desks.misuse.ids.about')}
          value={draft.acts}
          onChange={(event) => change({ acts: event.currentTarget.value })}
        />
        <Textarea
          required
          autosize
          minRows={3}
          maxLength={5000}
          label={say('desks.misuse.reason')}
          description={say('desks.misuse.reason.about')}
          value={draft.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
        {draft.step === 'WARNING' ? null : (
          <>
            <DateInput
              required
              type="datetime-local"
              label={say('desks.misuse.ends-at')}
              description={say('desks.misuse.ends-at.about')}
              value={draft.endsAt}
              onChange={(event) => change({ endsAt: event.currentTarget.value })}
            />
            {draft.kind === 'ILLEGAL_CONTENT' ? (
              <TextInput
                required
                label={say('desks.misuse.restriction')}
                description={say('desks.misuse.restriction.about')}
                value={draft.restriction}
                onChange={(event) => change({ restriction: event.currentTarget.value })}
              />
            ) : null}
          </>
        )}
        <TroubleOf of={trouble} />
        <Button type="submit" loading={acting}>
          {say(`desks.misuse.act.${draft.step}`)}
        </Button>
      </form>
    </details>
  );
}
