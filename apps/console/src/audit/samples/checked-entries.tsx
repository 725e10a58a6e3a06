/** The drawn entries as a list to work off: only this browser stores which were checked, as numbers. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useWords } from '../../app/words/words.tsx';

function useChecked(sample: string): [ReadonlySet<string>, (index: string, isChecked: boolean) => void] {
  const name = `writ.sample:${sample}`;
  const [checked, setChecked] = useState<ReadonlySet<string>>(() => new Set((localStorage.getItem(name) ?? '').split(',').filter(Boolean)));
  const check = (index: string, isChecked: boolean) => {
    const next = new Set(checked);
    if (isChecked) next.add(index);
    else next.delete(index);
    localStorage.setItem(name, [...next].join(','));
    setChecked(next);
  };
  return [checked, check];
}

export function CheckedEntries({ sample, entries }: { sample: string; entries: readonly string[] }) {
  const say = useWords();
  const [checked, check] = useChecked(sample);
  const done = entries.filter((index) => checked.has(index)).length;
  return (
    <fieldset className="audit-checks">
      <legend>{say('audit.sample.checked', { done, all: entries.length })}</legend>
      <ul>
        {entries.map((index) => (
          <li key={index}>
            <label>
              <input
                type="checkbox"
                checked={checked.has(index)}
                onChange={(event) => check(index, event.currentTarget.checked)}
                aria-label={say('audit.sample.looked-at', { index })}
              />
              <Link to="/entries/$index" params={{ index }}>
                {say('audit.entry.number', { index })}
              </Link>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
