/** One page of the console: its title, which gets the focus when the page is opened, what it is about, and what can be done. */
import { useMatch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

export interface PageProps {
  title: string;
  /** One sentence under the title. */
  about?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, about, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Not the address, which changes while the page before is still shown: its title would be read out once more.
  const pathname = useMatch({ strict: false, select: (match) => match.pathname });
  useEffect(() => {
    document.title = `${title} – Writ`;
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is another page, whose title is to be read out
  useEffect(() => heading.current?.focus(), [pathname]);
  return (
    <>
      <div className="page-head">
        <div>
          <h1 className="page-title" tabIndex={-1} ref={heading}>
            {title}
          </h1>
          {about === undefined ? null : <p className="page-about">{about}</p>}
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}
