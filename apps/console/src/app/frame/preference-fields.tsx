/** The choices of how the console is shown: loaded when somebody opens them. */
import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { chooseDensity, chosenDensity, type Density, densities } from '../density.ts';
import { chooseLanguage, type Language } from '../words/language.ts';
import { useWords } from '../words/words.tsx';

export function PreferenceFields() {
  const say = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [density, setDensity] = useState(chosenDensity);
  const chooseNow = (chosen: Density) => {
    chooseDensity(chosen);
    setDensity(chosen);
  };
  const language = useIntl().locale.slice(0, 2);
  return (
    <div>
      <NativeSelect
        size="xs"
        label={say('common.scheme')}
        value={colorScheme}
        onChange={(event) => setColorScheme(event.currentTarget.value as typeof colorScheme)}
        data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: say(`common.scheme.${value}`) }))}
      />
      <NativeSelect
        size="xs"
        label={say('common.density')}
        value={density}
        onChange={(event) => chooseNow(event.currentTarget.value as Density)}
        data={densities.map((value) => ({ value, label: say(`common.density.${value}`) }))}
      />
      <NativeSelect
        size="xs"
        label={say('common.language')}
        value={language}
        onChange={(event) => chooseLanguage(event.currentTarget.value as Language)}
        data={[
          { value: 'en', label: 'English' },
          { value: 'de', label: 'Deutsch' },
        ]}
      />
    </div>
  );
}
