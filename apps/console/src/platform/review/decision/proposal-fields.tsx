/** What is proposed for one target and category: granted, narrowed to a window, or refused, both with the reasons. Nothing is chosen at first. */
import { NativeSelect, Textarea } from '@mantine/core';
import { clarificationCodes, knownAtRelease, lawOf, type OrderKind } from '@writ/orders-domain/law';
import { useCodes, useWords } from '../../../app/words/words.tsx';
import type { ClarificationCode, ReviewOutcome } from '../../../graphql/platform/graphql.ts';
import { DateInput } from '../../../parts/fields/date-input.tsx';
import { useReview } from '../review-context.ts';
import type { Fault, Part, Proposal } from './proposal.ts';

export interface ProposalFieldsProps {
  part: Part;
  /** The part in words, for people who use a screen reader. */
  name: string;
  proposal: Proposal;
  /** Whether the data of such an order are preserved, so that the authority is told what becomes of them. */
  preserves: boolean;
  fault: Fault | null;
  change: (change: Partial<Proposal>) => void;
}

const outcomes: readonly ReviewOutcome[] = ['GRANTED', 'NARROWED', 'REFUSED'];

/** Codes by which a person refuses or narrows, as the law of the order has them. Whether data are held is known from release on alone. */
const codesOfPersons = (kind: OrderKind): readonly ClarificationCode[] =>
  lawOf(kind).holdsBack?.codes ?? clarificationCodes.filter((code) => code !== knownAtRelease);

/** What the authority is told of a part that it does not get as it asked. */
function WithheldFields({ proposal, preserves, change }: Pick<ProposalFieldsProps, 'proposal' | 'preserves' | 'change'>) {
  const say = useWords();
  const code = useCodes();
  const { order } = useReview();
  return (
    <>
      <NativeSelect
        size="xs"
        label={say('platform.review.code')}
        value={proposal.code}
        onChange={(event) => change({ code: event.currentTarget.value as ClarificationCode | '' })}
        data={[
          { value: '', label: say('platform.review.code.none') },
          ...codesOfPersons(order.kind).map((value) => ({ value, label: code('ClarificationCode', value) })),
        ]}
      />
      <Textarea
        size="xs"
        autosize
        label={say('platform.review.why')}
        value={proposal.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {preserves ? (
        <NativeSelect
          size="xs"
          label={say('platform.review.preserved')}
          value={proposal.preserved}
          onChange={(event) => change({ preserved: event.currentTarget.value as Proposal['preserved'] })}
          data={[
            { value: '', label: say('platform.review.code.none') },
            { value: 'yes', label: say('platform.review.preserved.yes') },
            { value: 'no', label: say('platform.review.preserved.no') },
          ]}
        />
      ) : null}
    </>
  );
}

export function ProposalFields({ part, name, proposal, preserves, fault, change }: ProposalFieldsProps) {
  const say = useWords();
  const { outcome, from, to } = proposal;
  const canNarrow = part.decision.from !== null;
  const wrong = fault === null ? undefined : say(`platform.review.fault.${fault}`);
  return (
    <fieldset className="review-proposal" data-part={part.key} aria-invalid={wrong !== undefined}>
      <legend className="review-hidden">{say('platform.review.proposal', { name })}</legend>
      <div className="review-choices">
        {outcomes
          .filter((one) => one !== 'NARROWED' || canNarrow)
          .map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`proposal ${part.key}`}
                value={one}
                checked={outcome === one}
                onChange={() => change({ outcome: one })}
              />
              {say(`platform.review.outcome.${one}`)}
            </label>
          ))}
      </div>
      {outcome === 'NARROWED' ? (
        <div className="review-window">
          <DateInput
            size="xs"
            type="datetime-local"
            label={say('platform.review.from')}
            value={from}
            onChange={(event) => change({ from: event.currentTarget.value })}
          />
          <DateInput
            size="xs"
            type="datetime-local"
            label={say('platform.review.to')}
            value={to}
            onChange={(event) => change({ to: event.currentTarget.value })}
          />
        </div>
      ) : null}
      {outcome === 'REFUSED' || outcome === 'NARROWED' ? (
        <WithheldFields proposal={proposal} preserves={preserves} change={change} />
      ) : null}
      {wrong === undefined ? null : <p className="review-fault">{wrong}</p>}
    </fieldset>
  );
}
