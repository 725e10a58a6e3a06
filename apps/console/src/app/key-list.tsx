/** The list of keys that act on this page, opened by ? or its button; here they are turned off and on. */
import { Button, Kbd, Switch } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { KeyHint, useKeyboard, useKeys } from './keys.tsx';
import { useWords } from './words/words.tsx';

export function KeyList() {
  const say = useWords();
  const { on, turn, all } = useKeyboard();
  const [opened, setOpened] = useState(false);
  useKeys([{ key: '?', label: say('common.keys.list'), act: () => setOpened(true) }]);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpened(true)}>
        {say('common.keys')}
        <KeyHint of="?" />
      </Button>
      {opened ? (
        <Dialog title={say('common.keys')} close={() => setOpened(false)}>
          <Switch
            checked={on}
            onChange={(event) => turn(event.currentTarget.checked)}
            label={say('common.keys.on')}
            description={say('common.keys.on-about')}
          />
          <table className="table">
            <caption>{say('common.keys.caption')}</caption>
            <tbody>
              {all().map(({ key, label }) => (
                <tr key={`${key} ${label}`}>
                  <th scope="row">
                    <Kbd>{key.replace('Control+', 'Ctrl+')}</Kbd>
                  </th>
                  <td>{label}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="dialog-actions">
            <Button variant="default" onClick={() => setOpened(false)}>
              {say('common.close')}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
