/** Why a decision was not sent, after a try: refused with the fields that were meant, failed, or voided by what somebody else did meanwhile. */
import { Button } from '@mantine/core';
import type { Refused as Refusal } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useWords } from '../../app/words/words.tsx';
import type { RestrictionFactsFragment } from '../../graphql/platform/graphql.ts';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';
import { Stale } from '../../states/stale.tsx';
import { goToField, useFaultWords } from './draft/field.ts';
import type { RefusedField } from './draft/refused-fields.ts';
import { RestrictionList } from './restriction-list.tsx';

export type Stopped =
  | { kind: 'refused'; refusal: Refusal; fields: readonly RefusedField[] }
  | { kind: 'failed'; failures: readonly Failure[] }
  | { kind: 'stale'; restrictions: readonly RestrictionFactsFragment[] };

/** `show` shows the item as it is now. */
export function StoppedNotice({ of: stopped, show }: { of: Stopped; show: () => void }) {
  const say = useWords();
  const { nameOf, ofRefusal } = useFaultWords();
  if (stopped.kind === 'failed') return <Failed failures={stopped.failures} of="act" />;
  if (stopped.kind === 'stale')
    return (
      <Stale show={show}>
        <p>{say('platform.content.voided')}</p>
        {stopped.restrictions.length === 0 ? null : <RestrictionList of={stopped.restrictions} titled={false} />}
      </Stale>
    );
  return (
    <>
      <Refused refusal={stopped.refusal} />
      {stopped.fields.length === 0 ? null : (
        <ul className="refused-fields">
          {stopped.fields.map((one) => (
            <li key={one.field}>
              <Button size="compact-sm" variant="subtle" onClick={() => goToField(one.field)}>
                {nameOf(one.field)}
              </Button>{' '}
              {ofRefusal(one)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
