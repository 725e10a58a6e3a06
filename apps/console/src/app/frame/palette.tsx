/**
 * Goes to a page by its name or to a thing by its id, wherever one is: an order, a notice, a complaint, an item, an entry of the log. It
 * takes ids and names of pages and nothing else: nobody is searched for here.
 */
import { Button, TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient } from 'urql';
import { Dialog } from '../../parts/dialog.tsx';
import type { ConsoleArea, Link as PageLink } from '../area.ts';
import { KeyHint, useKeys } from '../keys.tsx';
import { useWords } from '../words/words.tsx';

export interface PaletteProps {
  links: readonly PageLink[];
  find: ConsoleArea['find'];
}

/** Ids are shorter than this, and a text with a blank is not an id. */
const longest = 256;

export function Palette({ links, find }: PaletteProps) {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  useKeys([{ key: 'Control+k', label: say('common.palette'), act: () => setOpen(true), everywhere: true }]);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
        {say('common.palette')}
        <KeyHint of="Control+k" />
      </Button>
      {isOpen ? <PaletteDialog links={links} find={find} close={() => setOpen(false)} /> : null}
    </>
  );
}

function PaletteDialog({ links, find, close }: PaletteProps & { close: () => void }) {
  const say = useWords();
  const client = useClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [looking, setLooking] = useState(false);
  const [unknown, setUnknown] = useState('');
  const text = typed.trim();
  const pages = links.filter(({ label }) => say(label).toLowerCase().includes(text.toLowerCase()));
  const go = async () => {
    const [page] = pages;
    if (page !== undefined) {
      close();
      return navigate({ to: page.to });
    }
    if (text === '' || text.length > longest || /\s/.test(text) || find === undefined) return setUnknown(text);
    setLooking(true);
    const place = await find(text, client).finally(() => setLooking(false));
    if (place === null) return setUnknown(text);
    close();
    return navigate({ to: place });
  };
  return (
    <Dialog title={say('common.palette')} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <TextInput
          label={say('common.palette.field')}
          description={say('common.palette.about')}
          value={typed}
          error={unknown !== '' && unknown === text ? say('common.palette.unknown') : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <ul className="palette-pages" aria-label={say('common.palette.pages')}>
          {pages.map(({ to, label }) => (
            <li key={to}>
              <Link to={to} onClick={close}>
                {say(label)}
              </Link>
            </li>
          ))}
        </ul>
        <div className="dialog-actions">
          <Button type="submit" loading={looking}>
            {say('common.palette.go')}
          </Button>
          <Button variant="default" onClick={close}>
            {say('common.close')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
