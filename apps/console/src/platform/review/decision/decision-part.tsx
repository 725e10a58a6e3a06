/**
 * Targets and the decision on them: the person who has claimed the order sees a proposal for each target and category, everybody else the decision so far. It
 * is sent as a whole, and a second person releases it.
 */
import { Button } from '@mantine/core';
import { lawOf } from '@writ/orders-domain/law';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { KeyHint, useKeys } from '../../../app/keys.tsx';
import { useWords } from '../../../app/words/words.tsx';
import { DecideOrderDocument, type ReviewOutcome } from '../../../graphql/platform/graphql.ts';
import { decidedAs } from '../../../signing/orders-after.ts';
import { CollectAgain } from '../collection-state.tsx';
import { useOrderAct, useReview } from '../review-context.ts';
import { TargetTable } from '../target-table.tsx';
import { TroubleNotice } from '../trouble-notice.tsx';
import { blank, faultOf, inputOf, isAsked, type Part, type Proposal, type Proposals, partsOf, tallyOf } from './proposal.ts';
import { ProposalFields } from './proposal-fields.tsx';
import { PublicPurposeFields, type PurposeFound } from './public-purpose.tsx';

const keyed: Readonly<Record<string, ReviewOutcome>> = { '1': 'GRANTED', '2': 'NARROWED', '3': 'REFUSED' };

/** The part whose fields have the focus, or the first that is still to be decided. */
function partAtFocus(parts: readonly Part[], proposals: Proposals): Part | undefined {
  const key = document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset['part'];
  return parts.find((part) => part.key === key) ?? parts.find((part) => (proposals[part.key]?.outcome ?? null) === null);
}

const fieldsOf = (key: string): HTMLElement | null => document.querySelector(`[data-part="${CSS.escape(key)}"]`);
/** Puts the focus on a part's fields, on the first that takes what is still needed. */
const focusPart = (part: Part | undefined): void =>
  (part === undefined ? null : fieldsOf(part.key)?.querySelector<HTMLElement>('input[type=radio]:checked, input[type=radio]'))?.focus();

const goTarget = (step: 1 | -1): void => {
  const names = [...document.querySelectorAll<HTMLElement>('.review-target-name')];
  const now = names.findIndex((name) => name.closest('section')?.contains(document.activeElement) === true);
  names[Math.min(Math.max(now + step, 0), names.length - 1)]?.focus();
};

/** What is proposed for each part, and the way to send it. */
function useProposals() {
  const say = useWords();
  const { order } = useReview();
  const parts = partsOf(order);
  const asked = parts.filter(isAsked);
  const [proposals, setProposals] = useState<Proposals>({});
  const [purpose, setPurpose] = useState<PurposeFound>({ purpose: '', reason: '' });
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { run, acting, trouble } = useOrderAct(DecideOrderDocument, say('platform.review.said.decided'), (seen, { decisions }) => ({
    act: 'REVIEW',
    order: decidedAs(seen, [decisions].flat()),
  }));
  const { publicPurpose, preserves } = lawOf(order.kind);
  const asksPurpose = publicPurpose !== undefined;
  const proposalOf = (part: Part): Proposal => proposals[part.key] ?? blank(part);
  const change = (part: Part, changed: Partial<Proposal>) =>
    setProposals((old) => ({ ...old, [part.key]: { ...(old[part.key] ?? blank(part)), ...changed } }));
  const changePurpose = (changed: Partial<PurposeFound>) => setPurpose((old) => ({ ...old, ...changed }));
  const send = async () => {
    setTried(true);
    const wrong = asked.find((part) => faultOf(proposalOf(part), part, preserves) !== null);
    if (wrong !== undefined) return focusPart(wrong);
    if (asksPurpose && (purpose.purpose === '' || purpose.reason.trim() === ''))
      return form.current?.querySelector<HTMLElement>('.review-purpose select')?.focus();
    const decisions = asked.map((part) => inputOf(proposalOf(part), part));
    const found = purpose.purpose === '' ? null : { purpose: purpose.purpose, reason: purpose.reason };
    if (await run({ decisions, ...(asksPurpose ? { publicPurpose: found } : {}) })) setProposals({});
  };
  const propose = (outcome: ReviewOutcome) => {
    const part = partAtFocus(asked, proposals);
    if (part === undefined || (outcome === 'NARROWED' && part.decision.from === null)) return;
    // The next key may come before the next frame: the focus is moved at once.
    flushSync(() => change(part, { outcome }));
    const next = asked[asked.indexOf(part) + 1];
    // What needs more is filled in next; a grant needs nothing, and the next part has the focus.
    if (outcome === 'GRANTED') focusPart(next ?? part);
    else fieldsOf(part.key)?.querySelector<HTMLElement>('input[type=datetime-local], select')?.focus();
  };
  const tally = tallyOf(parts, proposals);
  return {
    order,
    preserves,
    parts,
    form,
    tally,
    asksPurpose,
    purpose,
    changePurpose,
    isTried,
    proposalOf,
    change,
    send,
    propose,
    acting,
    trouble,
  };
}
type Proposed = ReturnType<typeof useProposals>;

function useDecisionKeys({ send, propose }: Proposed, mayDecide: boolean): void {
  const say = useWords();
  useKeys([
    { key: '[', label: say('platform.review.key.previous-target'), act: () => goTarget(-1) },
    { key: ']', label: say('platform.review.key.next-target'), act: () => goTarget(1) },
    ...(mayDecide
      ? [
          ...Object.entries(keyed).map(([key, outcome]) => ({
            key,
            label: say(`platform.review.key.${outcome}`),
            act: () => propose(outcome),
          })),
          { key: 'n', label: say('platform.review.key.NARROWED'), act: () => propose('NARROWED') },
          { key: 'Control+Enter', label: say('platform.review.key.decide'), act: () => void send() },
        ]
      : []),
  ]);
}

export function DecisionPart({ mayDecide }: { mayDecide: boolean }) {
  const say = useWords();
  const proposed = useProposals();
  const { order, preserves, parts, form, isTried, proposalOf, change, send } = proposed;
  useDecisionKeys(proposed, mayDecide);
  const proposal = (part: Part, name: string) =>
    isAsked(part) ? (
      <ProposalFields
        part={part}
        name={name}
        proposal={proposalOf(part)}
        preserves={preserves}
        fault={isTried ? faultOf(proposalOf(part), part, preserves) : null}
        change={(changed) => change(part, changed)}
      />
    ) : (
      say('platform.review.stays-refused')
    );
  return (
    <>
      <form
        ref={form}
        aria-label={say('platform.review.decision')}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {order.targets.map((target, index) => (
          <TargetTable
            key={target.id}
            order={order}
            target={target}
            index={index}
            parts={parts.filter((part) => part.target.id === target.id)}
            proposal={mayDecide ? proposal : null}
          />
        ))}
        {mayDecide ? <SendProposals of={proposed} /> : null}
      </form>
      {order.targets.map(({ id, collection }, index) => (
        <CollectAgain key={id} target={id} collection={collection} place={index + 1} />
      ))}
    </>
  );
}

function SendProposals({ of: { tally, asksPurpose, purpose, changePurpose, isTried, acting, trouble } }: { of: Proposed }) {
  const say = useWords();
  const isRefusal = tally.open === 0 && tally.refused === tally.asked;
  return (
    <>
      {asksPurpose ? <PublicPurposeFields found={purpose} isMissing={isTried} change={changePurpose} /> : null}
      <p className="review-tally" data-open={tally.open}>
        {say('platform.review.tally', { ...tally })}
      </p>
      <TroubleNotice of={trouble} />
      <div className="review-send">
        <Button type="submit" loading={acting}>
          {say(isRefusal ? 'platform.review.refuse' : 'platform.review.decide')}
          <KeyHint of="Control+Enter" />
        </Button>
        <p className="review-fact">{say('platform.review.decide.about')}</p>
      </div>
    </>
  );
}
