/**
 * A case is decided: an outcome, a reason that somebody reads, the legal notes beside it, and a confirmation that names what happens.
 * What was written stays through every refusal, and another state of the case is shown beside it.
 */
import { Button, Checkbox, NativeSelect, Radio, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Outcome, Refused as Refusal } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { KeyHint, useKeys } from '../../app/keys.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import type { AutomatedDecision } from '../../graphql/platform/graphql.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { onControlEnter } from '../../parts/control-enter.ts';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';
import { Stale } from '../../states/stale.tsx';

export interface OutcomeChoice<Value extends string> {
  value: Value;
  label: string;
  /** What happens then, shown beside it and in the confirmation. */
  follows: string;
  /** Why it can't be chosen now; undefined where it can. */
  barred?: string | undefined;
  /** Whether the case can be marked as manifestly unfounded with it: Regulation (EU) 2022/2065, Art. 23(2). */
  mayBeUnfounded: boolean;
}

export interface Decided<Value extends string> {
  outcome: Value;
  reason: string;
  unfounded: boolean;
  automatedMeans: AutomatedDecision;
}

export interface DecisionFormProps<Value extends string> {
  title: string;
  choices: readonly OutcomeChoice<Value>[];
  outcome: Value | null;
  choose: (outcome: Value) => void;
  /** Who reads the reason. */
  reasonHint: string;
  unfoundedLabel: string;
  /** The degrees of automation that such a decision can have; a complaint is never decided by a machine alone. */
  automations: readonly AutomatedDecision[];
  /** Why nothing can be decided now; undefined where it can. */
  barred: string | undefined;
  acting: boolean;
  decide: (decided: Decided<Value>) => Promise<Outcome<unknown>>;
  /** Called once it is decided, and when the newest state is asked for. */
  again: () => void;
  /** Takes what was written, where the newest state may leave no place for it. */
  keep: (reason: string) => void;
  /** What is shown between the outcome and its reason. */
  children?: ReactNode;
}

/** What is written, what became of it, and the way to carry it out. */
function useDecisionForm<Value extends string>({ choices, outcome, barred, decide, again, keep }: DecisionFormProps<Value>) {
  const say = useWords();
  const [words, setWords] = useState<Words>({ reason: '', unfounded: false, automatedMeans: 'AUTOMATED_DECISION_NOT_AUTOMATED' });
  const [tried, setTried] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const chosen = choices.find(({ value }) => value === outcome);
  const isOwnCase = refusal?.reasons.includes('SAME_PERSON') === true;
  const isStale = refusal?.reasons.includes('STALE') === true || failures.some(({ code }) => code === 'CONFLICT');
  const stopped = barred ?? chosen?.barred ?? (isOwnCase ? say('platform.notices.own-case') : undefined);
  const ask = () => {
    setTried(true);
    if (stopped !== undefined) return;
    if (chosen === undefined) document.querySelector<HTMLElement>('input[name="outcome"]')?.focus();
    else if (words.reason.trim() === '') document.getElementById('decision-reason')?.focus();
    else setConfirming(true);
  };
  const carryOut = async () => {
    if (chosen === undefined) return;
    const { reason, unfounded, automatedMeans } = words;
    const answer = await decide({ outcome: chosen.value, reason, unfounded: unfounded && chosen.mayBeUnfounded, automatedMeans });
    setConfirming(false);
    setRefusal(answer.kind === 'refused' ? answer.refusal : null);
    setFailures(answer.kind === 'failed' ? answer.failures : []);
    if (answer.kind === 'done') again();
  };
  const showNewest = () => {
    setRefusal(null);
    setFailures([]);
    keep(words.reason);
    again();
  };
  const write = (written: Partial<Words>) => setWords((old) => ({ ...old, ...written }));
  const close = () => setConfirming(false);
  return { words, write, tried, confirming, close, refusal, failures, chosen, isStale, stopped, ask, carryOut, showNewest };
}

type Words = Omit<Decided<string>, 'outcome'>;
interface PartProps<Value extends string> {
  of: DecisionFormProps<Value>;
  form: ReturnType<typeof useDecisionForm<Value>>;
}

export function DecisionForm<Value extends string>(props: DecisionFormProps<Value>) {
  const { title, unfoundedLabel, acting } = props;
  const say = useWords();
  const form = useDecisionForm(props);
  const { words, confirming, chosen, refusal, failures, isStale, stopped, ask } = form;
  useKeys([{ key: 'Control+Enter', label: say('platform.notices.decide'), act: ask }]);
  return (
    <section className="panel" aria-labelledby="decision" onKeyDown={onControlEnter(ask)}>
      <h2 id="decision">{title}</h2>
      {isStale ? <Stale show={form.showNewest} /> : refusal === null ? null : <Refused refusal={refusal} />}
      {isStale ? null : <Failed failures={failures} of="act" />}
      <form
        className="decision-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <Fields of={props} form={form} />
        <div className="panel-actions">
          <Button
            type="submit"
            disabled={stopped !== undefined}
            {...(stopped === undefined ? {} : { 'aria-describedby': 'decision-stopped' })}
          >
            {say('platform.notices.decide')}
            <KeyHint of="Control+Enter" />
          </Button>
        </div>
        {stopped === undefined ? null : (
          <p id="decision-stopped" className="quiet">
            {stopped}
          </p>
        )}
      </form>
      {confirming && chosen !== undefined ? (
        <Confirmation
          title={say('platform.notices.confirm', { outcome: chosen.label })}
          act={chosen.label}
          acting={acting}
          confirm={() => void form.carryOut()}
          close={form.close}
        >
          <p>{chosen.follows}</p>
          {words.unfounded && chosen.mayBeUnfounded ? <p>{unfoundedLabel}.</p> : null}
          <p className="written" dir="auto">
            <bdi>{words.reason}</bdi>
          </p>
        </Confirmation>
      ) : null}
    </section>
  );
}

function Fields<Value extends string>({ of, form: { words, write, tried, chosen } }: PartProps<Value>) {
  const { choices, outcome, choose, reasonHint, unfoundedLabel, automations, children } = of;
  const say = useWords();
  const code = useCodes();
  return (
    <>
      <Radio.Group
        name="outcome"
        label={say('platform.notices.outcome')}
        required
        value={outcome ?? ''}
        error={tried && outcome === null ? say('platform.notices.outcome.missing') : undefined}
        onChange={(value) => choose(value as Value)}
      >
        <div className="outcomes">
          {choices.map(({ value, label, follows, barred: why }) => (
            <Radio key={value} value={value} label={label} description={why ?? follows} />
          ))}
        </div>
      </Radio.Group>
      {children}
      <Textarea
        id="decision-reason"
        label={say('platform.notices.reason')}
        description={reasonHint}
        required
        autosize
        minRows={3}
        maxLength={5000}
        value={words.reason}
        error={tried && words.reason.trim() === '' ? say('platform.notices.reason.missing') : undefined}
        onChange={(event) => write({ reason: event.currentTarget.value })}
      />
      {chosen?.mayBeUnfounded === true ? (
        <Checkbox
          label={unfoundedLabel}
          description={say('platform.notices.unfounded.about')}
          checked={words.unfounded}
          onChange={(event) => write({ unfounded: event.currentTarget.checked })}
        />
      ) : null}
      <NativeSelect
        label={say('platform.notices.automated')}
        value={words.automatedMeans}
        onChange={(event) => write({ automatedMeans: event.currentTarget.value as AutomatedDecision })}
        data={automations.map((value) => ({ value, label: code('AutomatedDecision', value) }))}
      />
    </>
  );
}
