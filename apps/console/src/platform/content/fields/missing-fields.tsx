/** What is still missing or wrong before a decision can be previewed, each with a way to its field. */
import { Button } from '@mantine/core';
import { useWords } from '../../../app/words/words.tsx';
import type { draftFaults } from '../draft/draft-faults.ts';
import { goToField, useFaultWords } from '../draft/field.ts';

export function MissingFields({ of: faults }: { of: ReturnType<typeof draftFaults> }) {
  const say = useWords();
  const { nameOf, ofFault } = useFaultWords();
  return (
    <div className="missing" data-missing={faults.length}>
      {faults.length === 0 ? (
        <p className="quiet">{say('platform.content.complete')}</p>
      ) : (
        <>
          <p>{say('platform.content.missing', { count: faults.length })}</p>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.field} ${fault.kind}`}>
                <Button size="compact-sm" variant="subtle" onClick={() => goToField(fault.field)}>
                  {nameOf(fault.field)}
                </Button>{' '}
                {ofFault(fault)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
