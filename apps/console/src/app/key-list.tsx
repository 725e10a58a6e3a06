/** Opens the list of keys that act on this page: by ? or its button. */
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { KeyHint, useKeys } from './keys.tsx';
import { useWords } from './words/words.tsx';

const KeyDialog = lazy(async () => ({ default: (await import('./key-dialog.tsx')).KeyDialog }));

export function KeyList() {
  const say = useWords();
  const [opened, setOpened] = useState(false);
  useKeys([{ key: '?', label: say('common.keys.list'), act: () => setOpened(true) }]);
  return (
    <>
      <Button variant="default" size="compact-sm" className="frame-keys" onClick={() => setOpened(true)}>
        {say('common.keys')}
        <KeyHint of="?" />
      </Button>
      {opened ? (
        <Suspense fallback={null}>
          <KeyDialog close={() => setOpened(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
