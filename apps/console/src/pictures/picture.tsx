/**
 * A picture of numbers: its title says what it shows as a sentence, and its numbers are in a table under it, folded. It is drawn by Observable Plot, which
 * comes as a file of its own after the page: without it the sentence and the table are there all the same. Marks that lead somewhere are links: one stop of
 * the Tab key for all of them, and the arrow keys go from one to the next.
 */
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../app/words/words.tsx';
import { linksOf, stepFrom, withoutStyles } from './drawn.ts';
import './pictures.css';

export type PlotLibrary = typeof import('./plot-library.ts');

/** Of which things a mark is; each has a colour of its own, and a pattern of its own where the system sets the colours. */
export type Tone = 'one' | 'two' | 'three' | 'four' | 'good' | 'urgent' | 'quiet';

export interface PictureProps {
  /** What it shows, as a sentence: its finding. */
  finding: string;
  /** How it is to be read, and what is not in it. */
  about?: ReactNode;
  /** What the colours are of. */
  legend?: readonly { tone: Tone; label: string }[];
  /** Pixels that are kept free for it until it is there. */
  height: number;
  /** Draws it as wide as its place, in pixels. Another function is another picture. */
  draw: (plot: PlotLibrary, width: number) => Element;
  /** The table of its numbers. */
  children: ReactNode;
}

/** Narrower it is not drawn: it scrolls. In pixels. */
const leastWidth = 240;

function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (place.current === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return [place, width];
}

/** Puts a drawing in its place. A link in it that had the focus has it in the new drawing, where it is still there. */
function show(target: HTMLElement, drawn: Element, title: string): void {
  const focused = target.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null;
  target.replaceChildren(withoutStyles(drawn));
  const links = linksOf(drawn);
  // With links it is a group of them; without, one picture, and nothing in it is read for itself.
  drawn.setAttribute('role', links.length === 0 ? 'img' : 'group');
  drawn.setAttribute('aria-labelledby', title);
  if (focused !== null && focused !== undefined) links.find((link) => link.getAttribute('href') === focused)?.focus();
}

export function Picture({ finding, about, legend = [], height, draw, children }: PictureProps) {
  const say = useWords();
  const { history } = useRouter();
  const title = useId();
  const [place, width] = useWidth();
  useEffect(() => {
    const target = place.current;
    if (target === null || width === 0) return;
    let isCurrent = true;
    import('./plot-library.ts').then(
      (plot) => {
        if (isCurrent) show(target, draw(plot, Math.max(width, leastWidth)), title);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [draw, width, title, place]);
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    const href = link?.getAttribute('href');
    if (!href || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    history.push(href);
  };
  const move = (event: KeyboardEvent) => {
    if (place.current !== null && stepFrom(event.target as Element, event.key, linksOf(place.current))) event.preventDefault();
  };
  return (
    <figure className="picture">
      <figcaption id={title}>{finding}</figcaption>
      {about === undefined ? null : <p className="picture-about">{about}</p>}
      {legend.length === 0 ? null : (
        <ul className="picture-legend">
          {legend.map(({ tone, label }) => (
            <li key={tone}>
              <svg aria-hidden="true" viewBox="0 0 10 10">
                <rect className={`tone-${tone}`} width="10" height="10" rx="2" />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      {/* The links in it are the controls; what it hears comes from them. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in it are the controls */}
      <div ref={place} className="picture-place" style={{ minBlockSize: height }} onClick={follow} onKeyDown={move} />
      <details>
        <summary>{say('home.table')}</summary>
        <div className="table-scroll">{children}</div>
      </details>
    </figure>
  );
}
