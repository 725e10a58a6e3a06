/**
 * An image that can be hard to bear. It is made when somebody has asked for it: it is blurred then, and a second button takes the blur away and
 * brings it back.
 */
import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../app/words/words.tsx';

interface BlurredImageProps {
  /** The element that says what is in it. */
  describedBy: string;
  /** What shows it, or that it is loading, or why it can't be shown; `picture` draws what was loaded. */
  children: (picture: (image: { mediaType: string; base64: string; alt: string }) => ReactNode) => ReactNode;
}

export function BlurredImage({ describedBy, children }: BlurredImageProps) {
  const say = useWords();
  const [isSharp, setIsSharp] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  // It takes the place of the button that was pressed, so the keyboard goes on from here.
  useEffect(() => toggle.current?.focus(), []);
  return (
    <>
      <Button
        ref={toggle}
        size="compact-sm"
        variant="default"
        aria-pressed={isSharp}
        aria-describedby={describedBy}
        onClick={() => setIsSharp(!isSharp)}
      >
        {say('platform.content.files.sharp')}
      </Button>
      {children(({ mediaType, base64, alt }) => (
        <div className="item-file-frame">
          <img className="item-file-image" data-sharp={isSharp} src={`data:${mediaType};base64,${base64}`} alt={alt} />
        </div>
      ))}
    </>
  );
}
