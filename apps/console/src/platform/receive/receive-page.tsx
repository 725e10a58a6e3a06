/**
 * Records an order that reached the platform by e-CODEX, its contact point or on paper: how and when it came, its document, and what it says, in
 * the fields in which an officer writes one. What the text lacks is pointed out and stops nothing: the platform's time runs from the receipt
 * (Regulation (EU) 2023/1543, Art. 10(2)). Nothing is kept in this browser.
 */
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useAfterRender } from '../../app/after-render.ts';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useInstallation } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { emptyForm, type OrderForm } from '../../authority/new-order/form.ts';
import { useLeaving } from '../../authority/new-order/leaving.ts';
import { type Fault, faultsOf, type Scene } from '../../authority/new-order/rules/faults.ts';
import { BasisStep } from '../../authority/new-order/steps/basis-step.tsx';
import { ScopeStep } from '../../authority/new-order/steps/scope-step.tsx';
import { SecrecyStep } from '../../authority/new-order/steps/secrecy-step.tsx';
import { TargetsStep } from '../../authority/new-order/steps/targets-step.tsx';
import { useFaultSentence, WizardProvider } from '../../authority/new-order/wizard.tsx';
import { ReceiveOrderDocument } from '../../graphql/platform/graphql.ts';
import { useNow } from '../../parts/clock.tsx';
import { TroubleNotice } from '../review/trouble-notice.tsx';
import { emptyReceipt, type Receipt, type ReceiptFault, receiptFaults, receivedInput } from './receipt.ts';
import { ReceiptFields } from './receipt-fields.tsx';
import '../../authority/new-order/new-order.css';

const partsOfKind = [
  ['targets', TargetsStep],
  ['scope', ScopeStep],
  ['secrecy', SecrecyStep],
] as const;

export function ReceivePage() {
  const say = useWords();
  return (
    <Page title={say('platform.receive.title')} about={say('platform.receive.about')}>
      <ReceiveForm />
    </Page>
  );
}

/** Sends what is written, and opens the order that it made. */
function useReceive() {
  const say = useWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [receive, receiving] = useAct(ReceiveOrderDocument);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const send = async (receipt: Receipt, form: OrderForm): Promise<void> => {
    const input = receivedInput(receipt, form);
    if (input === null) return;
    const outcome = await receive({ input });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    announce(say('platform.receive.done'));
    await navigate({ to: '/orders/$id', params: { id: (outcome.value as { id: string }).id }, ignoreBlocker: true });
  };
  return { send, receiving, trouble };
}

function ReceiveForm() {
  const say = useWords();
  const { country } = useInstallation();
  const now = new Date(useNow());
  const afterRender = useAfterRender();
  const [initial] = useState(() => emptyForm(country ?? ''));
  const [form, setForm] = useState(initial);
  const [receipt, setReceipt] = useState(emptyReceipt);
  const [wasTried, setTried] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const { send, receiving, trouble } = useReceive();
  useLeaving(form !== initial || receipt !== emptyReceipt);
  const scene: Scene = { office: 'RECORDER', country: null, platformCountry: null, now };
  const stopping = receiptFaults(receipt, form, now);
  const shown = wasTried ? stopping : [];
  const sentence = (code: ReceiptFault[1]): string => say(`platform.receive.fault.${code}`);
  const faultOf = (field: string): string | undefined => {
    const found = shown.find(([name]) => name === field);
    return found === undefined ? undefined : sentence(found[1]);
  };
  const submit = () => {
    setTried(true);
    if (stopping.length > 0) afterRender(() => summary.current?.focus());
    else void send(receipt, form);
  };
  return (
    <WizardProvider value={{ form, change: (change) => setForm(change), scene, shown: [] }}>
      <form
        className="order-form order-alone"
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h2>{say('platform.receive.receipt')}</h2>
        <ReceiptFields receipt={receipt} change={(part) => setReceipt((old) => ({ ...old, ...part }))} faultOf={faultOf} />
        <FormPart name="basis" of={BasisStep} />
        {form.kind === '' ? <p className="quiet">{say('platform.receive.kind-first')}</p> : <PartsOfKind faults={faultsOf(form, scene)} />}
        {shown.length === 0 ? null : (
          <section className="notice order-faults" data-tone="bad" ref={summary} tabIndex={-1} aria-labelledby="stopping">
            <h2 id="stopping">{say('authority.new.faults', { count: shown.length })}</h2>
            <ul>
              {shown.map(([field, code]) => (
                <li key={field}>
                  <FieldLink field={field}>{`${say(`platform.receive.name.${field}`)}: ${sentence(code)}`}</FieldLink>
                </li>
              ))}
            </ul>
          </section>
        )}
        <TroubleNotice of={trouble} />
        <p>{say('platform.receive.after')}</p>
        <div className="order-buttons">
          <Button type="submit" loading={receiving} data-act="receive">
            {say('platform.receive.send')}
          </Button>
        </div>
      </form>
    </WizardProvider>
  );
}

function FormPart({ name, of: Part }: { name: string; of: () => React.JSX.Element }) {
  const say = useWords();
  return (
    <section className="order-form" aria-labelledby={`part-${name}`}>
      <h2 id={`part-${name}`}>{say(`authority.new.step.${name}`)}</h2>
      <Part />
    </section>
  );
}

/** What depends on the kind of order: nothing of it is shown before a kind is chosen. */
function PartsOfKind({ faults }: { faults: readonly Fault[] }) {
  return (
    <>
      {partsOfKind.map(([name, Part]) => (
        <FormPart key={name} name={name} of={Part} />
      ))}
      <Lacking faults={faults} />
    </>
  );
}

/** Goes to a control, or to the first one of a group. */
function FieldLink({ field, children }: { field: string; children: string }) {
  return (
    <a
      href={`#${field}`}
      onClick={(event) => {
        event.preventDefault();
        const element = document.getElementById(field);
        const control = element instanceof HTMLFieldSetElement ? element.querySelector<HTMLElement>('input, select, textarea') : element;
        (control ?? element)?.focus();
      }}
    >
      {children}
    </a>
  );
}

/** What the law asks and is not written here: written where the document has it, and otherwise for its reviewer to answer. */
function Lacking({ faults }: { faults: readonly Fault[] }) {
  const say = useWords();
  const sentence = useFaultSentence();
  if (faults.length === 0) return null;
  return (
    <section className="notice" data-tone="warn" aria-labelledby="lacking">
      <h2 id="lacking">{say('platform.receive.lacking')}</h2>
      <p>{say('platform.receive.lacking.about')}</p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.code}`}>
            <FieldLink field={fault.field}>
              {fault.field.startsWith('target-') ? say('authority.new.field.target') : say(`authority.new.field.${fault.field}`)}
            </FieldLink>
            {' – '}
            {sentence(fault)}
          </li>
        ))}
      </ul>
    </section>
  );
}
