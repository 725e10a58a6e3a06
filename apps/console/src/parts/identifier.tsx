/** An id or an address as it is, in one piece for assistive technology and breaking before its @ first, with a button that copies it. */
import { Button } from '@mantine/core';
import { useAnnounce } from '../app/frame/announce.tsx';
import { useWords } from '../app/words/words.tsx';

export function Identifier({ children, copy = false }: { children: string; copy?: boolean }) {
  const say = useWords();
  const announce = useAnnounce();
  const at = children.lastIndexOf('@');
  // Missing outside of a secure context, and refused where the browser doesn't allow it.
  const copied = async () => {
    try {
      await navigator.clipboard.writeText(children);
      announce(say('common.copied'));
    } catch {
      announce(say('common.not-copied'));
    }
  };
  return (
    <>
      <code className="identifier">
        {at < 0 ? (
          children
        ) : (
          <>
            {children.slice(0, at)}
            <wbr />
            {children.slice(at)}
          </>
        )}
      </code>
      {copy ? (
        <Button size="compact-xs" variant="subtle" onClick={() => void copied()}>
          {say('common.copy')}
        </Button>
      ) : null}
    </>
  );
}
