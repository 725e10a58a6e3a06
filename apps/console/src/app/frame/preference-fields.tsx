/** The two choices of how the console is shown: loaded when somebody opens them. */
import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useIntl } from 'react-intl';
import { chooseLanguage, type Language } from '../words/language.ts';
import { useWords } from '../words/words.tsx';

export function PreferenceFields() {
  const say = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
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
