/** Countries one by one: typed by name or by letters and added with Enter, so that nobody walks through thirty boxes. */
import { Button, TextInput } from '@mantine/core';
import { unionAndEea } from '@writ/statements-domain/restrictions';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../../app/frame/announce.tsx';
import { useWords } from '../../../app/words/words.tsx';
import { IconX } from '../../../pictures/icons.tsx';
import { fieldId } from '../draft/field.ts';
import { countryNames, countryOf } from '../draft/territories.ts';

export interface CountryChoiceProps {
  chosen: readonly string[];
  /** What can be chosen; all countries of the EU and the EEA when left out. */
  among?: readonly string[];
  fault?: string | undefined;
  choose: (chosen: readonly string[]) => void;
}

export function CountryChoice({ chosen, among = unionAndEea, fault, choose }: CountryChoiceProps) {
  const say = useWords();
  const announce = useAnnounce();
  const nameOf = countryNames(useIntl().locale);
  const [typed, setTyped] = useState('');
  const [unknown, setUnknown] = useState(false);
  const add = () => {
    const code = countryOf(typed, nameOf);
    setUnknown(code === undefined || !among.includes(code));
    if (code === undefined || !among.includes(code)) return;
    choose([...new Set([...chosen, code])]);
    announce(say('platform.content.country.added', { country: nameOf(code) }));
    setTyped('');
  };
  return (
    <div className="country-choice">
      <div className="country-entry">
        <TextInput
          id={fieldId('territories')}
          label={say('platform.content.field.territories')}
          description={say('platform.content.country.hint')}
          list="countries"
          autoComplete="off"
          value={typed}
          error={unknown ? say('platform.content.country.unknown') : fault}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setUnknown(false);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            add();
          }}
        />
        <Button variant="default" onClick={add}>
          {say('platform.content.country.add')}
        </Button>
      </div>
      <datalist id="countries">
        {among.map((code) => (
          <option key={code} value={nameOf(code)}>
            {code}
          </option>
        ))}
      </datalist>
      {chosen.length === 0 ? null : (
        <ul className="chosen-countries" aria-label={say('platform.content.country.chosen')}>
          {chosen.map((code) => (
            <li key={code}>
              <Button
                size="compact-sm"
                variant="default"
                rightSection={<IconX size="0.9em" aria-hidden="true" />}
                aria-label={say('platform.content.country.remove', { country: nameOf(code) })}
                onClick={() => choose(chosen.filter((one) => one !== code))}
              >
                {nameOf(code)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
