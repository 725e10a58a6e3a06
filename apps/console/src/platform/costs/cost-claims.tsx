/** The platform's claims for its costs under an order, and what the authority answered, which counsel records: Regulation (EU) 2023/1543, Art. 14. */
import { NativeSelect, TextInput } from '@mantine/core';
import { lawOf } from '@writ/orders-domain/law';
import { type ChangeEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { serverNow } from '../../app/server-clock.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  ClaimCostsDocument,
  type CostClaimRowFragment,
  type CostOutcome,
  RecordCostAnswerDocument,
} from '../../graphql/platform/graphql.ts';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { ActForm } from '../review/act-form.tsx';
import { type Trouble, useReview } from '../review/review-context.ts';

const outcomes: readonly CostOutcome[] = ['REIMBURSED', 'PARTLY_REIMBURSED', 'REFUSED'];

/** A day by its last second, or now where it is today: nothing is recorded before it is there. */
const instantOf = (day: string): string => new Date(Math.min(new Date(`${day}T23:59:59.000Z`).getTime(), serverNow())).toISOString();

/** Tells what became of an act; true where it was carried out. */
function useTold(sentence: string): [Trouble | null, (outcome: Outcome<unknown>) => boolean] {
  const { told } = useReview();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const tell = (outcome: Outcome<unknown>): boolean => {
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') told(sentence);
    return outcome.kind === 'done';
  };
  return [trouble, tell];
}

interface FieldProps {
  label: string;
  value: string;
  change: (value: string) => void;
  type?: 'text' | 'date';
}

function Field({ label, value, change, type = 'text' }: FieldProps) {
  const shared = { required: true, label, value, onChange: (event: ChangeEvent<HTMLInputElement>) => change(event.currentTarget.value) };
  return type === 'text' ? <TextInput {...shared} /> : <DateInput type={type} {...shared} />;
}

function ClaimCosts() {
  const say = useWords();
  const { order } = useReview();
  const [amount, setAmount] = useState('');
  const [currency, setCurrency] = useState('EUR');
  const [reference, setReference] = useState('');
  const [day, setDay] = useState('');
  const [act, acting] = useAct(ClaimCostsDocument);
  const [trouble, tell] = useTold(say('platform.costs.said.claimed'));
  return (
    <ActForm
      title={say('platform.costs.claim')}
      about={say('platform.costs.claim.about')}
      button={say('platform.costs.claim.send')}
      {...{ acting, trouble }}
      submit={async () => tell(await act({ order: order.id, input: { amount, currency, reference, claimedAt: instantOf(day) } }))}
      clear={() => {
        setAmount('');
        setReference('');
      }}
    >
      <Field label={say('platform.costs.amount')} value={amount} change={setAmount} />
      <Field label={say('platform.costs.currency')} value={currency} change={setCurrency} />
      <Field label={say('platform.costs.reference')} value={reference} change={setReference} />
      <Field type="date" label={say('platform.costs.day')} value={day} change={setDay} />
    </ActForm>
  );
}

function AnswerCosts({ claim }: { claim: CostClaimRowFragment }) {
  const say = useWords();
  const code = useCodes();
  const [outcome, setOutcome] = useState<CostOutcome>('REIMBURSED');
  const [paid, setPaid] = useState(claim.amount);
  const [reference, setReference] = useState('');
  const [day, setDay] = useState('');
  const [act, acting] = useAct(RecordCostAnswerDocument);
  const [trouble, tell] = useTold(say('platform.costs.said.answered'));
  const given = { outcome, paid: outcome === 'REFUSED' ? null : paid, reference, answeredAt: instantOf(day) };
  return (
    <ActForm
      title={say('platform.costs.answer', { amount: `${claim.amount} ${claim.currency}`, reference: claim.reference })}
      about={say('platform.costs.answer.about')}
      button={say('platform.costs.answer.send')}
      {...{ acting, trouble }}
      submit={async () => tell(await act({ claim: claim.id, generation: claim.generation, input: given }))}
      clear={() => setReference('')}
    >
      <NativeSelect
        label={say('platform.costs.outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.currentTarget.value as CostOutcome)}
        data={outcomes.map((value) => ({ value, label: code('CostOutcome', value) }))}
      />
      {outcome === 'REFUSED' ? null : <Field label={say('platform.costs.paid')} value={paid} change={setPaid} />}
      <Field label={say('platform.costs.answer.reference')} value={reference} change={setReference} />
      <Field type="date" label={say('platform.costs.answer.day')} value={day} change={setDay} />
    </ActForm>
  );
}

/** What was claimed and answered, in a line each. */
function CostClaims() {
  const say = useWords();
  const code = useCodes();
  const { order } = useReview();
  if (order.costClaims.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="costs">
      <h2 id="costs">{say('platform.costs')}</h2>
      <ul>
        {order.costClaims.map(({ id, amount, currency, reference, outcome, paid }) => (
          <li key={id}>
            {say('platform.costs.row', { amount: `${amount} ${currency}`, reference })}{' '}
            {outcome === null ? say('platform.costs.open') : code('CostOutcome', outcome)}
            {paid === null ? '' : `: ${paid} ${currency}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The costs of an order, and what counsel records of them. */
export function OrderCosts({ isCounsel }: { isCounsel: boolean }) {
  const { order } = useReview();
  if (lawOf(order.kind).costs?.article === undefined || order.servedAt === null) return null;
  const open = order.costClaims.filter(({ outcome }) => outcome === null);
  return (
    <>
      <CostClaims />
      {isCounsel ? <ClaimCosts /> : null}
      {isCounsel ? open.map((claim) => <AnswerCosts key={claim.id} claim={claim} />) : null}
    </>
  );
}
