/**
 * A bar chart, with its numbers in a table under it. Drawn by Observable Plot, which is loaded with the first chart: sized to its place, without
 * movement, and without the style element that the page's policy refuses (its rules are in audit.css). For assistive technology it is one
 * picture that a sentence describes.
 */
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { Numbers, type NumbersProps } from './numbers.tsx';

export interface PlotProps extends NumbersProps {
  /** What the chart shows, as a sentence: its finding. */
  finding: string;
  /** Bars that are side by side in the order of time, or lie under one another in the given order. */
  along: 'time' | 'names';
}

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

/** The chart as a picture: named by its sentence, and nothing in it is named for itself. */
function asPicture(svg: Element, finding: string): Element {
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const part of svg.querySelectorAll('[aria-label], [aria-description], [aria-hidden]'))
    for (const name of ['aria-label', 'aria-description', 'aria-hidden']) part.removeAttribute(name);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', finding);
  return svg;
}

export function Plot({ finding, of, counted, bars, along }: PlotProps) {
  const intl = useIntl();
  const [place, width] = useWidth();
  useEffect(() => {
    const target = place.current;
    if (target === null || width === 0) return;
    let isCurrent = true;
    const draw = (plot: typeof import('../pictures/plot-library.ts')) => {
      if (!isCurrent) return;
      const labels = bars.map(({ label }) => label);
      const longest = Math.max(0, ...labels.map((label) => label.length));
      const isNarrow = width < 480;
      const most = Math.max(1, ...bars.map((bar) => bar.count));
      const count = {
        label: null,
        domain: [0, most],
        grid: true,
        ticks: 4,
        tickFormat: (value: number) => (Number.isInteger(value) ? intl.formatNumber(value) : ''),
      };
      // Few bars are not drawn as walls.
      const name = { label: null, domain: labels, padding: bars.length < 6 && along === 'time' ? 0.6 : 0.12 };
      const fill = 'var(--writ-info)';
      const drawn =
        along === 'time'
          ? plot.plot({
              width: Math.max(width, leastWidth),
              height: 180,
              marginBottom: 34,
              x: {
                ...name,
                tickFormat: (label: string) => (labels.indexOf(label) % Math.ceil(labels.length / (isNarrow ? 3 : 8)) === 0 ? label : ''),
              },
              y: count,
              marks: [plot.barY(bars, { x: 'label', y: 'count', fill }), plot.ruleY([0])],
            })
          : plot.plot({
              width: Math.max(width, leastWidth),
              height: 30 + bars.length * 22,
              marginLeft: Math.min(longest * 6.6 + 12, width * 0.55),
              x: count,
              y: name,
              marks: [plot.barX(bars, { x: 'count', y: 'label', fill }), plot.ruleX([0])],
            });
      target.replaceChildren(asPicture(drawn, finding));
    };
    // Without the picture its numbers are there all the same.
    import('../pictures/plot-library.ts').then(draw, () => undefined);
    return () => {
      isCurrent = false;
    };
  }, [bars, along, finding, width, intl, place]);
  return (
    <figure className="audit-plot">
      <figcaption>{finding}</figcaption>
      <div ref={place} />
      <Numbers of={of} counted={counted} bars={bars} />
    </figure>
  );
}
