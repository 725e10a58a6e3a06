/**
 * Goes to a page by its name or to a thing by its id or its case number, wherever one is: an order, a notice, a complaint, an item, an entry of
 * the log. It takes these and nothing else: nobody is searched for here.
 */
import { Button } from '@mantine/core';
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

/** Ids and case numbers are shorter than this. */
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
  const isUnknown = unknown !== '' && unknown === text;
  const pages = links.filter(({ label }) => say(label).toLowerCase().includes(text.toLowerCase()));
  const go = async () => {
    const [page] = pages;
    if (page !== undefined) {
      close();
      return navigate({ to: page.to });
    }
    if (text === '' || text.length > longest || find === undefined) return setUnknown(text);
    setLooking(true);
    const place = await find(text, client).finally(() => setLooking(false));
    if (place === null) return setUnknown(text);
    close();
    return navigate({ href: place });
  };
  return (
    <Dialog title={say('common.palette')} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <PaletteField value={typed} type={setTyped} isUnknown={isUnknown} />
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

/** A plain field: the library's is more than the first screen has room for, and what is typed at once must find it. */
function PaletteField({ value, type, isUnknown }: { value: string; type: (text: string) => void; isUnknown: boolean }) {
  const say = useWords();
  return (
    <div>
      <label htmlFor="palette-text" className="palette-label">
        {say('common.palette.field')}
      </label>
      <p id="palette-about" className="palette-about">
        {say('common.palette.about')}
      </p>
      <input
        id="palette-text"
        type="text"
        className="palette-input"
        value={value}
        aria-describedby={isUnknown ? 'palette-about palette-unknown' : 'palette-about'}
        aria-invalid={isUnknown}
        onChange={(event) => type(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      {isUnknown ? (
        <p id="palette-unknown" className="palette-unknown">
          {say('common.palette.unknown')}
        </p>
      ) : null}
    </div>
  );
}
