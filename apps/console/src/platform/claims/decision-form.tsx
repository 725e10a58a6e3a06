/**
 * A case is decided in three keys: an outcome by its number, which leads into the reason, Control+Enter, and once more where the confirmation names what happens,
 * since no rule lets somebody take such a decision back. Then the next case is there, claimed. What was written stays through every refusal, and another
 * state of the case is shown beside it.
 */
import { Button, Checkbox, NativeSelect, Radio, Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useAfterRender } from '../../app/after-render.ts';
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
import { hasPlaceholder, selectPlaceholder } from './placeholders.ts';
import type { Template } from './templates.ts';

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
  /** Whether it is still looked up if anything can be decided: what is asked meanwhile follows then. */
  waiting?: boolean;
  /** What a reason can begin with, for the outcome that is chosen. */
  templates?: readonly Template[];
  /** Opens and claims the next case; false where none is free, and this one stays. */
  next: () => Promise<boolean>;
  /** Says that it is decided, and whether the next case is there. */
  decided: (isNext: boolean) => void;
  acting: boolean;
  decide: (decided: Decided<Value>) => Promise<Outcome<unknown>>;
  /** Called once it is decided, and when the newest state is asked for. */
  again: () => void;
  /** Takes what was written, where the newest state may leave no place for it. */
  keep: (reason: string) => void;
  /** What is shown between the outcome and its reason. */
  children?: ReactNode;
}

/** Does once what is asked while something is looked up, when that is known. */
function useOnceKnown(waiting: boolean, act: () => void): () => void {
  const [pending, setPending] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it is known
  useEffect(() => {
    if (!pending || waiting) return;
    setPending(false);
    act();
  }, [pending, waiting]);
  return () => setPending(true);
}

/** What is written, what became of it, and the way to carry it out. */
function useDecisionForm<Value extends string>(props: DecisionFormProps<Value>) {
  const { choices, outcome, choose, barred, waiting = false, templates = [], acting, decide, next, decided, again, keep } = props;
  const say = useWords();
  const afterRender = useAfterRender();
  const [going, setGoing] = useState(false);
  const [words, setWords] = useState<Words>({ reason: '', unfounded: false, automatedMeans: 'AUTOMATED_DECISION_NOT_AUTOMATED' });
  const [tried, setTried] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const chosen = choices.find(({ value }) => value === outcome);
  const isOwnCase = refusal?.reasons.includes('SAME_PERSON') === true;
  const isStale = refusal?.reasons.includes('STALE') === true || failures.some(({ code }) => code === 'CONFLICT');
  const stopped = barred ?? chosen?.barred ?? (isOwnCase ? say('platform.notices.own-case') : undefined);
  const isUnfilled = hasPlaceholder(words.reason);
  const toReason = () => {
    const field = document.getElementById('decision-reason');
    field?.focus();
    selectPlaceholder(field);
  };
  const ask = () => {
    setTried(true);
    if (acting) return;
    if (waiting) return later();
    if (stopped !== undefined) return;
    if (chosen === undefined) document.querySelector<HTMLElement>('input[name="outcome"]')?.focus();
    else if (words.reason.trim() === '' || isUnfilled) toReason();
    else setConfirming(true);
  };
  const later = useOnceKnown(waiting, ask);
  const pick = (value: Value) => {
    choose(value);
    if (choices.find((one) => one.value === value)?.barred === undefined) afterRender(toReason);
  };
  const begin = (template: Template) => {
    setWords((old) => ({ ...old, reason: old.reason.trim() === '' ? template.text : `${old.reason.trimEnd()}\n\n${template.text}` }));
    afterRender(toReason);
  };
  const carryOut = async (goesOn: boolean) => {
    // Asked again here: whatever led to the confirmation, no placeholder is sent.
    if (chosen === undefined || isUnfilled) return;
    const { reason, unfounded, automatedMeans } = words;
    const answer = await decide({ outcome: chosen.value, reason, unfounded: unfounded && chosen.mayBeUnfounded, automatedMeans });
    setRefusal(answer.kind === 'refused' ? answer.refusal : null);
    setFailures(answer.kind === 'failed' ? answer.failures : []);
    const isDone = answer.kind === 'done';
    setGoing(isDone);
    const isElsewhere = isDone && goesOn && (await next());
    setGoing(false);
    setConfirming(false);
    if (isDone && !isElsewhere) again();
    if (isDone) decided(isElsewhere);
  };
  const showNewest = () => {
    setRefusal(null);
    setFailures([]);
    keep(words.reason);
    again();
  };
  const write = (written: Partial<Words>) => setWords((old) => ({ ...old, ...written }));
  const close = () => setConfirming(false);
  const beginnings = { templates: chosen === undefined ? [] : templates, begin, isUnfilled };
  const sending = { confirming, going, close, carryOut };
  return { words, write, tried, refusal, failures, chosen, isStale, stopped, ask, pick, showNewest, ...beginnings, ...sending };
}

type Words = Omit<Decided<string>, 'outcome'>;
interface PartProps<Value extends string> {
  of: DecisionFormProps<Value>;
  form: ReturnType<typeof useDecisionForm<Value>>;
}

export function DecisionForm<Value extends string>(props: DecisionFormProps<Value>) {
  const { title, choices, unfoundedLabel, acting } = props;
  const say = useWords();
  const form = useDecisionForm(props);
  const { words, confirming, chosen, refusal, failures, isStale, stopped, ask } = form;
  const [template] = form.templates;
  useKeys([
    { key: 'Control+Enter', label: say('platform.notices.decide'), act: ask },
    ...choices.map(({ value, label }, index) => ({ key: String(index + 1), label, act: () => form.pick(value) })),
    ...(template === undefined ? [] : [{ key: 't', label: say('platform.notices.template.first'), act: () => form.begin(template) }]),
  ]);
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
            loading={acting}
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
          act={say('platform.notices.decide-next', { outcome: chosen.label })}
          acting={acting || form.going}
          confirm={() => void form.carryOut(true)}
          close={form.close}
          other={{ act: chosen.label, confirm: () => void form.carryOut(false) }}
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

function Fields<Value extends string>({ of, form }: PartProps<Value>) {
  const { words, write, tried, chosen, templates, begin, isUnfilled } = form;
  const { reasonHint, unfoundedLabel, automations, children } = of;
  const say = useWords();
  const code = useCodes();
  return (
    <>
      <Outcomes of={of} tried={tried} />
      {children}
      <Templates of={templates} begin={begin} />
      <Textarea
        id="decision-reason"
        label={say('platform.notices.reason')}
        description={reasonHint}
        required
        autosize
        minRows={3}
        maxLength={5000}
        value={words.reason}
        error={
          tried && words.reason.trim() === ''
            ? say('platform.notices.reason.missing')
            : tried && isUnfilled
              ? say('platform.notices.reason.unfilled')
              : undefined
        }
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

function Outcomes<Value extends string>({ of, tried }: { of: DecisionFormProps<Value>; tried: boolean }) {
  const { choices, outcome, choose } = of;
  const say = useWords();
  return (
    <Radio.Group
      name="outcome"
      label={say('platform.notices.outcome')}
      required
      value={outcome ?? ''}
      error={tried && outcome === null ? say('platform.notices.outcome.missing') : undefined}
      onChange={(value) => choose(value as Value)}
    >
      <div className="outcomes">
        {choices.map(({ value, label, follows, barred: why }, index) => (
          <Radio
            key={value}
            value={value}
            label={
              <>
                {label}
                <KeyHint of={String(index + 1)} />
              </>
            }
            description={why ?? follows}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

function Templates({ of: templates, begin }: { of: readonly Template[]; begin: (template: Template) => void }) {
  const say = useWords();
  return templates.length === 0 ? null : (
    <fieldset className="templates" aria-label={say('platform.notices.templates')}>
      {templates.map((template, index) => (
        <Button key={template.id} size="compact-xs" variant="default" onClick={() => begin(template)}>
          {template.label}
          {index === 0 ? <KeyHint of="t" /> : null}
        </Button>
      ))}
    </fieldset>
  );
}
