/** The five steps, what was written so far, and its way to the server: saved as a draft, then signed. Nothing is kept in this browser. */
import { Button } from '@mantine/core';
import { useBlocker, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useAfterRender } from '../../app/after-render.ts';
import { useAnnounce } from '../../app/announce.tsx';
import type { Refused as Refusal } from '../../app/ask.ts';
import { useAct } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useSession } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words.tsx';
import { type DraftContentFragment, SaveDraftDocument, SignOrderDocument } from '../../graphql/authority/graphql.ts';
import { useNow } from '../../parts/clock.tsx';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';
import { BasisStep } from './basis-step.tsx';
import { BreadthPanel } from './breadth-panel.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { faultsOf } from './faults.ts';
import { inputOf, keepsPart, type OrderForm, saysAll } from './form.ts';
import { fieldsOf } from './refusal-fields.ts';
import { ScopeStep } from './scope-step.tsx';
import { SecrecyStep } from './secrecy-step.tsx';
import { SignStep } from './sign-step.tsx';
import { StepList } from './step-list.tsx';
import { type Field, isStep, type Step, stepOf, steps } from './steps.ts';
import { TargetsStep } from './targets-step.tsx';
import { type RefusedField, WizardProvider } from './wizard.tsx';

interface OrderWizardProps {
  initial: OrderForm;
  /** The draft that the form was opened on. */
  saved: DraftContentFragment | null;
  platformCountry: string | null;
}

/** A draft with the text of the order that it was saved from. */
interface Saved {
  draft: DraftContentFragment;
  text: string;
}

interface Trouble {
  refusal?: Refusal;
  failures?: readonly Failure[];
  /** The digest that the server fixed, where it is not the one that was shown. */
  otherDigest?: { id: string; digest: string };
}

const parts: Readonly<Record<Exclude<Step, 'sign'>, () => React.JSX.Element>> = {
  basis: BasisStep,
  targets: TargetsStep,
  scope: ScopeStep,
  secrecy: SecrecyStep,
};

export function OrderWizard({ initial, saved: opened, platformCountry }: OrderWizardProps) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { office, country } = useSession();
  const { step: asked } = useSearch({ strict: false }) as { step?: string };
  const step: Step = isStep(asked) ? asked : 'basis';
  const now = useNow();
  const [form, setForm] = useState(initial);
  const text = useMemo(() => JSON.stringify(inputOf(form, office)), [form, office]);
  const [saved, setSaved] = useState<Saved | null>(() => (opened !== null && saysAll(opened, office) ? { draft: opened, text } : null));
  const [tried, setTried] = useState<ReadonlySet<Step>>(new Set());
  const [tries, setTries] = useState(0);
  const [refused, setRefused] = useState<readonly RefusedField[]>([]);
  const [trouble, setTrouble] = useState<Trouble>({});
  const afterRender = useAfterRender();
  const [wasSigned, setWasSigned] = useState(false);
  const [save, saving] = useAct(SaveDraftDocument);
  const [sign, signing] = useAct(SignOrderDocument);

  const scene = { office, country, platformCountry, now: new Date(now) };
  const faults = faultsOf(form, scene);
  const shown = [...refused, ...faults.filter(({ field }) => tried.has(stepOf(field)))];
  const here = step === 'sign' ? shown : shown.filter(({ field }) => stepOf(field) === step);
  const draft = saved?.text === text ? saved.draft : null;
  const isPartial = keepsPart(form, office);
  const isUnsaved = !wasSigned && form !== initial && (draft === null || isPartial);

  useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved && current.pathname !== next.pathname && !window.confirm(say('authority.new.leave')),
    enableBeforeUnload: () => isUnsaved,
  });

  const change = (next: (old: OrderForm) => OrderForm) => {
    setForm(next);
    setRefused([]);
    setTrouble({});
  };
  const toStep = (next: Step) => navigate({ to: '.', search: (old: Record<string, unknown>) => ({ ...old, step: next }) });
  const showFaults = (of: readonly Step[]) => {
    setTried((old) => new Set([...old, ...of]));
    setTries((count) => count + 1);
  };

  const heading = useFocusOnChange<HTMLHeadingElement>(step);
  /** Goes to a field on its step and gives it the focus. */
  const [wanted, setWanted] = useState<Field | null>(null);
  const goTo = (field: Field) => {
    setWanted(field);
    if (stepOf(field) !== step) void toStep(stepOf(field));
  };
  useEffect(() => {
    if (wanted === null || stepOf(wanted) !== step) return;
    focusOn(wanted);
    setWanted(null);
  }, [wanted, step]);

  const goOn = () => {
    if (faults.some(({ field }) => stepOf(field) === step)) return showFaults([step]);
    void toStep(steps[steps.indexOf(step) + 1] ?? 'sign');
  };

  const refuse = (refusal: Refusal) => {
    const fields = refusal.reasons.flatMap((reason) => fieldsOf(reason, refusal.message, form).map((field) => ({ field, reason })));
    setRefused(fields);
    setTrouble({ refusal });
    setTries((count) => count + 1);
  };

  /** Saves what is written, as incomplete as it is. Null where it was not. */
  const keep = async (): Promise<DraftContentFragment | null> => {
    const input = inputOf(form, office);
    if (input === null) {
      showFaults(['basis']);
      return null;
    }
    const outcome = await save({ input });
    if (outcome.kind === 'refused') refuse(outcome.refusal);
    if (outcome.kind === 'failed') setTrouble({ failures: outcome.failures });
    if (outcome.kind !== 'done') return null;
    const made = outcome.value as DraftContentFragment;
    setTrouble({});
    setSaved({ draft: made, text });
    announce(say(isPartial ? 'authority.new.saved-partly' : 'authority.new.saved'));
    await navigate({ to: '.', replace: true, search: (old: Record<string, unknown>) => ({ ...old, draft: made.id }) });
    return made;
  };

  const keepToSign = async () => {
    if (faults.length > 0) return showFaults(steps);
    if ((await keep()) !== null) afterRender(() => document.getElementById('digest-title')?.focus());
  };

  const signIt = async (digest: string) => {
    if (faults.length > 0) return showFaults(steps);
    if (draft === null) return;
    const outcome = await sign({ order: draft.id, generation: draft.generation });
    if (outcome.kind === 'refused') return refuse(outcome.refusal);
    if (outcome.kind === 'failed') return setTrouble({ failures: outcome.failures });
    setWasSigned(true);
    const { id, status, digest: fixed } = outcome.value as { id: string; status: string; digest: string | null };
    if (fixed !== digest) return setTrouble({ otherDigest: { id, digest: fixed ?? '' } });
    announce(say('authority.new.signed', { status: code('OrderStatus', status) }));
    await navigate({ to: '/orders/$id', params: { id }, ignoreBlocker: true });
  };

  const Part = step === 'sign' ? null : parts[step];
  const back = (
    <Button variant="default" onClick={() => void toStep(steps[steps.indexOf(step) - 1] ?? 'basis')}>
      {say('authority.new.back')}
    </Button>
  );
  return (
    <WizardProvider value={{ form, change, scene, shown }}>
      <StepList open={step} wrong={new Set(shown.map(({ field }) => stepOf(field)))} go={(next) => void toStep(next)} />
      <div className="order-columns">
        <form
          className="order-form"
          autoComplete="off"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            goOn();
          }}
        >
          <h2 ref={heading} tabIndex={-1} className="order-heading">
            {say('authority.new.step-of', {
              number: steps.indexOf(step) + 1,
              count: steps.length,
              step: say(`authority.new.step.${step}`),
            })}
          </h2>
          <FaultSummary faults={here} tries={tries} step={step} go={goTo} />
          <TroubleNotice trouble={trouble} />
          {Part === null ? (
            <SignStep draft={draft} save={() => void keepToSign()} sign={(digest) => void signIt(digest)} busy={saving || signing}>
              {back}
            </SignStep>
          ) : (
            <>
              <Part />
              <div className="order-buttons">
                <Button type="submit">{say('authority.new.continue')}</Button>
                {step === 'basis' ? null : back}
                <Button variant="default" loading={saving} onClick={() => void keep()}>
                  {say('authority.new.save')}
                </Button>
              </div>
            </>
          )}
        </form>
        <BreadthPanel />
      </div>
    </WizardProvider>
  );
}

function TroubleNotice({ trouble: { refusal, failures, otherDigest } }: { trouble: Trouble }) {
  const say = useWords();
  return (
    <>
      {refusal === undefined ? null : <Refused refusal={refusal} title={say('authority.new.refused')} />}
      {failures === undefined ? null : <Failed failures={failures} of="act" />}
      {otherDigest === undefined ? null : (
        <div className="notice" data-tone="bad" role="alert">
          <h2>{say('authority.new.other-digest')}</h2>
          <p>
            {say('authority.new.other-digest.about')} <code className="identifier">{otherDigest.digest}</code>
          </p>
        </div>
      )}
    </>
  );
}

/** A heading that gets the focus each time that `value` changes, and not at first. */
function useFocusOnChange<Element extends HTMLElement>(value: string) {
  const element = useRef<Element>(null);
  const before = useRef(value);
  useEffect(() => {
    if (before.current !== value) element.current?.focus();
    before.current = value;
  }, [value]);
  return element;
}

/** Gives a field the focus: itself, or the first control of its group; what it is folded in is opened. */
function focusOn(field: Field): void {
  const element = document.getElementById(field);
  const folded = element?.closest('details');
  if (folded) folded.open = true;
  const control = element instanceof HTMLFieldSetElement ? element.querySelector<HTMLElement>('input, select, textarea') : element;
  (control ?? element)?.focus();
}
