/** What a duty follows from: an act in an order's history, a complaint, or a finding of the auditor. */
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useWords } from '../../app/words/words.tsx';

export function DutyCause({ of }: { of: string }) {
  const say = useWords();
  const { messages } = useIntl();
  const [what, id = ''] = of.split(' ');
  if (what === 'complaint')
    return (
      <Link to="/complaints/$id" params={{ id }}>
        {say('order.duties.cause.complaint')}
      </Link>
    );
  if (what === 'finding') return say('order.duties.cause.finding');
  return messages[`order.act.${of}`] === undefined ? of : say(`order.act.${of}`);
}
