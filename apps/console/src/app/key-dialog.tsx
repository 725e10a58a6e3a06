/** The list of keys that act on this page; here they are turned off and on. */
import { Button, Kbd, Switch } from '@mantine/core';
import { Dialog } from '../parts/dialog.tsx';
import { useKeyboard, useKeyNames } from './keys.tsx';
import { useWords } from './words/words.tsx';

export function KeyDialog({ close }: { close: () => void }) {
  const say = useWords();
  const { on, turn, all } = useKeyboard();
  const nameOfKey = useKeyNames();
  return (
    <Dialog title={say('common.keys')} close={close}>
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
                <Kbd>{nameOfKey(key)}</Kbd>
              </th>
              <td>{label}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="dialog-actions">
        <Button variant="default" onClick={close}>
          {say('common.close')}
        </Button>
      </div>
    </Dialog>
  );
}
