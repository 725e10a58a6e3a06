/** A decision named once more before it is sent: on what, which measures, where and from when, and who is notified. */
import { useWords } from '../../app/words/words.tsx';
import type { ItemFactsFragment } from '../../graphql/platform/graphql.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { When } from '../../parts/when.tsx';
import type { DecisionRead } from '../../statement/statement.ts';
import { DecisionMeasures, useTerritories } from '../../statement/statement-of-reasons.tsx';
import type { Draft } from './draft/draft.ts';

export interface DecisionConfirmationProps {
  item: ItemFactsFragment;
  draft: Draft;
  decision: DecisionRead;
  /** An order is carried out: the person is notified by the authority's rules. */
  isUnderOrder: boolean;
  acting: boolean;
  confirm: () => void;
  close: () => void;
}

export function DecisionConfirmation({ item, draft, decision, isUnderOrder, acting, confirm, close }: DecisionConfirmationProps) {
  const say = useWords();
  const territories = useTerritories();
  return (
    <Confirmation
      title={say('platform.content.confirm')}
      act={say('platform.content.confirm.act')}
      acting={acting}
      confirm={confirm}
      close={close}
    >
      <p>
        {say(draft.subject === 'item' ? 'platform.content.confirm.item' : 'platform.content.confirm.account')}{' '}
        <strong>
          <bdi>{draft.subject === 'item' ? (item.title ?? item.id) : item.author.handle}</bdi>
        </strong>
      </p>
      <DecisionMeasures of={decision} />
      <p>
        {say('platform.content.confirm.where')} <strong>{territories(decision.territories)}</strong>
      </p>
      <p>
        {draft.startsAt === '' ? (
          say('platform.content.confirm.now')
        ) : (
          <>
            {say('platform.content.confirm.from')} <When at={decision.startsAt} />
          </>
        )}
      </p>
      <p>{say(isUnderOrder ? 'platform.content.confirm.ordered' : 'platform.content.confirm.told')}</p>
    </Confirmation>
  );
}
