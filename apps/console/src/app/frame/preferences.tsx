/** Light or dark, and the language, behind one button: both are kept in this browser, and nowhere else. */
import { NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useRef } from 'react';
import { useIntl } from 'react-intl';
import { chooseLanguage, type Language } from '../words/language.ts';
import { useWords } from '../words/words.tsx';

export function Preferences() {
  const say = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const language = useIntl().locale.slice(0, 2);
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  return (
    // It lies over the page: it closes when the focus leaves it, so that it never hides what has the focus.
    <details
      ref={menu}
      className="frame-settings"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close();
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape') return;
        close();
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary>{say('common.display')}</summary>
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
    </details>
  );
}
