/** Which orders the list shows, by their state; it is in the address. */
import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { everyStatus } from './order-row.ts';
import { isStatusChoice, type StatusChoice } from './status-choice.ts';

export function StatusFilter({ choice, drafts }: { choice: StatusChoice | undefined; drafts: boolean }) {
  const say = useWords();
  const code = useCodes();
  const navigate = useNavigate();
  const states = everyStatus.filter((status) => drafts || status !== 'DRAFT');
  return (
    <NativeSelect
      className="orders-filter"
      label={say('authority.orders.filter')}
      value={choice ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        void navigate({ to: '.', search: isStatusChoice(value) ? { status: value } : {} });
      }}
      data={[
        { value: '', label: say('authority.orders.filter.all') },
        { value: 'open', label: say('authority.orders.filter.open') },
        { value: 'over', label: say('authority.orders.filter.over') },
        ...states.map((value) => ({ value, label: code('OrderStatus', value) })),
      ]}
    />
  );
}
