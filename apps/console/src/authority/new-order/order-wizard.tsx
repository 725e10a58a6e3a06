/** The five steps, what was written so far, and its way to the server: saved as a draft, then signed. Nothing is kept in this browser. */
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useAfterRender } from '../../app/after-render.ts';
import type { Refused as Refusal } from '../../app/ask.ts';
import { useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useSession } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  ChangeDraftDocument,
  DiscardDraftDocument,
  type DraftContentFragment,
  SaveDraftDocument,
  SignOrderDocument,
} from '../../graphql/authority/graphql.ts';
import { useNow } from '../../parts/clock.tsx';
import { NotSigned } from '../../signing/not-signed.tsx';
import { issuedBy } from '../../signing/orders-after.ts';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';
import { useAuthorityAct } from '../order/sign-act.ts';
import { BreadthPanel } from './breadth-panel.tsx';
import { FaultSummary } from './fault-summary.tsx';
import { inputOf, keepsPart, type OrderForm, saysAll } from './form.ts';
import { useLeaving } from './leaving.ts';
import { OfferPanel } from './offer-panel.tsx';
import { faultsOf } from './rules/faults.ts';
import { fieldsOf } from './rules/refusal-fields.ts';
import { BasisStep } from './steps/basis-step.tsx';
import { ScopeStep } from './steps/scope-step.tsx';
import { SecrecyStep } from './steps/secrecy-step.tsx';
import { SignStep } from './steps/sign-step.tsx';
import { StepList } from './steps/step-list.tsx';
import { type Field, isStep, type Step, stepOf, steps } from './steps/steps.ts';
import { TargetsStep } from './steps/targets-step.tsx';
import { WizardProvider } from './wizard.tsx';
import { beginning, type Trouble, type WizardEvent, wizardAfter } from './wizard-state.ts';

interface OrderWizardProps {
  initial: OrderForm;
  /** The draft that the form was opened on. */
  saved: DraftContentFragment | null;
  platformCountry: string | null;
}

const parts: Readonly<Record<Exclude<Step, 'sign'>, () => React.JSX.Element>> = {
  basis: BasisStep,
  targets: TargetsStep,
  scope: ScopeStep,
  secrecy: SecrecyStep,
};

/** The step that the address names, and the way to another. */
function useStep() {
  const navigate = useNavigate();
  const { step: asked } = useSearch({ strict: false }) as { step?: string };
  const step: Step = isStep(asked) ? asked : 'basis';
  const toStep = (next: Step) => navigate({ to: '.', search: (old: Record<string, unknown>) => ({ ...old, step: next }) });
  return { step, toStep };
}

/** What is written, with its faults, and whether it is kept anywhere. */
function useOrderForm({ initial, saved: opened, platformCountry }: OrderWizardProps) {
  const { office, country } = useSession();
  const now = useNow();
  const [state, tell] = useReducer(wizardAfter, null, () =>
    beginning(
      initial,
      opened !== null && saysAll(opened, office) ? { draft: opened, text: JSON.stringify(inputOf(initial, office)) } : null,
    ),
  );
  const { form, saved, tried, refused } = state;
  const text = useMemo(() => JSON.stringify(inputOf(form, office)), [form, office]);
  const scene = { office, country, platformCountry, now: new Date(now) };
  const faults = faultsOf(form, scene);
  const shown = [...refused, ...faults.filter(({ field }) => tried.has(stepOf(field)))];
  const draft = saved?.text === text ? saved.draft : null;
  const isPartial = keepsPart(form, office);
  const isUnsaved = !state.wasSigned && form !== initial && (draft === null || isPartial);
  return { state, tell, text, scene, faults, shown, draft, isPartial, isUnsaved };
}
type Written = ReturnType<typeof useOrderForm>;

/** Goes to a field on its step and gives it the focus. */
function useGoTo({ step, toStep }: ReturnType<typeof useStep>): (field: Field) => void {
  const [wanted, setWanted] = useState<Field | null>(null);
  useEffect(() => {
    if (wanted === null || stepOf(wanted) !== step) return;
    focusOn(wanted);
    setWanted(null);
  }, [wanted, step]);
  return (field) => {
    setWanted(field);
    if (stepOf(field) !== step) void toStep(stepOf(field));
  };
}

const refusedAs = (refusal: Refusal, form: OrderForm): WizardEvent => ({
  type: 'refused',
  refusal,
  fields: refusal.reasons.flatMap((reason) => fieldsOf(reason, refusal.message, form).map((field) => ({ field, reason }))),
});

type OrderInput = NonNullable<ReturnType<typeof inputOf>>;

/** Why a draft of before takes no other content: it was changed, submitted or discarded elsewhere. What is written is then saved beside it. */
const isElsewhere = ({ reasons }: Refusal): boolean => reasons.some((one) => ['STALE', 'WRONG_STATE', 'NOT_FOUND'].includes(one));

/** Saves into the draft of before where there is one of the same kind, and as another draft elsewhere. `left` is the one that stays beside it. */
function useSaving() {
  const [make, making] = useAct(SaveDraftDocument);
  const [change, changing] = useAct(ChangeDraftDocument);
  const [discard] = useAct(DiscardDraftDocument);
  const save = async (input: OrderInput, before: DraftContentFragment | null, left: (id: string) => void) => {
    if (before === null) return make({ input });
    const { id: order, generation } = before;
    if (before.kind === input.kind) {
      const changed = await change({ order, generation, input });
      if (changed.kind !== 'refused' || !isElsewhere(changed.refusal)) return changed;
    }
    const made = await make({ input });
    if (made.kind !== 'done') return made;
    // Nobody waits for it: what is written is saved.
    void discard({ order, generation }).then(({ kind }) => kind === 'done' || left(order));
    return made;
  };
  return { save, saving: making || changing };
}

/** Saves what is written, as incomplete as it is, so that the officer has one draft of one order. Null where it was not saved. */
function useKeep({ state: { form, saved }, tell, text, scene: { office }, isPartial }: Written) {
  const say = useWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { save, saving } = useSaving();
  const keep = async (): Promise<DraftContentFragment | null> => {
    const input = inputOf(form, office);
    if (input === null) {
      tell({ type: 'tried', steps: ['basis'] });
      return null;
    }
    const outcome = await save(input, saved?.draft ?? null, (draft) => tell({ type: 'left', draft }));
    if (outcome.kind === 'refused') tell(refusedAs(outcome.refusal, form));
    if (outcome.kind === 'failed') tell({ type: 'failed', failures: outcome.failures });
    if (outcome.kind !== 'done') return null;
    const made = outcome.value as DraftContentFragment;
    tell({ type: 'saved', saved: { draft: made, text } });
    announce(say(isPartial ? 'authority.new.saved-partly' : 'authority.new.saved'));
    await navigate({ to: '.', replace: true, search: (old: Record<string, unknown>) => ({ ...old, draft: made.id }) });
    return made;
  };
  return { keep, saving };
}

/** Signs the draft that is shown, whose digest the person compared. */
function useSign({ state: { form }, tell, faults, draft }: Written) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const session = useSession();
  const [sign, signing] = useAuthorityAct(SignOrderDocument);
  const signIt = async (digest: string) => {
    if (faults.length > 0) return tell({ type: 'tried', steps });
    if (draft === null) return;
    const toSign = { act: 'ISSUE', order: issuedBy(draft, session) } as const;
    const outcome = await sign({ order: draft.id, generation: draft.generation }, toSign);
    if (outcome.kind === 'unsigned') return tell({ type: 'unsigned', why: outcome.why });
    if (outcome.kind === 'refused') return tell(refusedAs(outcome.refusal, form));
    if (outcome.kind === 'failed') return tell({ type: 'failed', failures: outcome.failures });
    const { id, status, digest: fixed } = outcome.value as { id: string; status: string; digest: string | null };
    tell({ type: 'signed', otherDigest: fixed === digest ? null : { id, digest: fixed ?? '' } });
    if (fixed !== digest) return;
    announce(say('authority.new.signed', { status: code('OrderStatus', status) }));
    await navigate({ to: '/orders/$id', params: { id }, ignoreBlocker: true });
  };
  return { signIt, signing };
}

export function OrderWizard(props: OrderWizardProps) {
  const say = useWords();
  const written = useOrderForm(props);
  const at = useStep();
  const { state, tell, scene, faults, shown, isUnsaved } = written;
  const { step, toStep } = at;
  useLeaving(isUnsaved);
  const heading = useFocusOnChange<HTMLHeadingElement>(step);
  const goTo = useGoTo(at);
  const goOn = () => {
    if (faults.some(({ field }) => stepOf(field) === step)) return tell({ type: 'tried', steps: [step] });
    void toStep(steps[steps.indexOf(step) + 1] ?? 'sign');
  };
  const here = step === 'sign' ? shown : shown.filter(({ field }) => stepOf(field) === step);
  return (
    <WizardProvider value={{ form: state.form, change: (change) => tell({ type: 'changed', change }), scene, shown }}>
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
          <FaultSummary faults={here} tries={state.tries} step={step} go={goTo} />
          <TroubleNotice trouble={state.trouble} />
          <StepBody step={step} written={written} back={() => void toStep(steps[steps.indexOf(step) - 1] ?? 'basis')} />
        </form>
        <BreadthPanel />
        <OfferPanel />
      </div>
    </WizardProvider>
  );
}

/** The fields of a step, and the ways on from it. */
function StepBody({ step, written, back }: { step: Step; written: Written; back: () => void }) {
  const say = useWords();
  const { tell, faults, draft } = written;
  const { keep, saving } = useKeep(written);
  const { signIt, signing } = useSign(written);
  const afterRender = useAfterRender();
  const keepToSign = async () => {
    if (faults.length > 0) return tell({ type: 'tried', steps });
    if ((await keep()) !== null) afterRender(() => document.getElementById('digest-title')?.focus());
  };
  const backButton = (
    <Button variant="default" onClick={back}>
      {say('authority.new.back')}
    </Button>
  );
  if (step === 'sign')
    return (
      <SignStep draft={draft} save={() => void keepToSign()} sign={(digest) => void signIt(digest)} busy={saving || signing}>
        {backButton}
      </SignStep>
    );
  const Part = parts[step];
  return (
    <>
      <Part />
      <div className="order-buttons">
        <Button type="submit">{say('authority.new.continue')}</Button>
        {step === 'basis' ? null : backButton}
        <Button variant="default" loading={saving} onClick={() => void keep()}>
          {say('authority.new.save')}
        </Button>
      </div>
    </>
  );
}

function TroubleNotice({ trouble: { refusal, failures, unsigned, otherDigest, leftDraft } }: { trouble: Trouble }) {
  const say = useWords();
  return (
    <>
      {refusal === undefined ? null : <Refused refusal={refusal} title={say('authority.new.refused')} />}
      {unsigned === undefined ? null : <NotSigned why={unsigned} />}
      {failures === undefined ? null : <Failed failures={failures} of="act" />}
      {leftDraft === undefined ? null : (
        <div className="notice" data-tone="warn" role="alert" data-left={leftDraft}>
          <p>{say('authority.new.left-draft')}</p>
          <p>
            <Link to="/orders/$id" params={{ id: leftDraft }}>
              {say('authority.new.left-draft.open')}
            </Link>
          </p>
        </div>
      )}
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
