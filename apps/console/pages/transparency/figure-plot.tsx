/**
 * Figures as bars on one scale with its axis: the first series is filled and the second an outline, so that no colour is needed to tell them apart. A
 * figure of which only `<5` is published is pale up to four, and `*` has no bar. Each figure is in the table below.
 */
import { useWords } from '../page.ts';
import type { Figure } from './figure.ts';

export interface PlotRow {
  readonly key: string;
  readonly label: string;
  /** One of each series. */
  readonly figures: readonly Figure[];
}

const labelBaseline = 16;
const barsTop = 24;
const barHeight = 11;
const barStep = 16;
const rowGap = 10;
const axisHeight = 44;
/** How much of the width is for bars; the rest of their line is for the numbers. */
const barShare = 76;

/** The end of the axis: a round number whose half is whole. */
export function scaleEnd(greatest: number): number {
  let unit = 1;
  while (unit * 10 < greatest) unit *= 10;
  return Math.max(4, [2, 4, 6, 8, 10].map((steps) => steps * unit).find((end) => end >= greatest) ?? unit * 10);
}

function Axis({ end, top, title }: { end: number; top: number; title: string }) {
  const { number, direction } = useWords();
  const x = (share: number): string => `${direction === 'rtl' ? 100 - share * barShare : share * barShare}%`;
  return (
    <g transform={`translate(0 ${top})`}>
      <line className="axis" x1={x(0)} x2={x(1)} y1={0.5} y2={0.5} />
      {([0, 0.5, 1] as const).map((share) => (
        <g key={share}>
          <line className="axis" x1={x(share)} x2={x(share)} y1={0} y2={5} />
          <text className="axis-label" x={x(share)} y={18} textAnchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}>
            {number(end * share)}
          </text>
        </g>
      ))}
      <text className="axis-label" x={x(0)} y={36}>
        {title}
      </text>
    </g>
  );
}

function Bar({ figure, end, nth }: { figure: Figure; end: number; nth: number }) {
  const isRtl = useWords().direction === 'rtl';
  const share = (value: number): number => Math.round((value / end) * barShare * 10) / 10;
  const rect = (value: number, className: string) => (
    <rect
      className={className}
      x={isRtl ? `${100 - share(value)}%` : '0'}
      width={`${share(value)}%`}
      y={barsTop + nth * barStep}
      height={barHeight}
    />
  );
  const at = share(figure.possible) + 1.5;
  return (
    <>
      {figure.possible > figure.certain && rect(figure.possible, 'bar-possible')}
      {figure.certain > 0 && rect(figure.certain, nth === 0 ? 'bar-certain' : 'bar-second')}
      <text className="bar-figure" x={`${isRtl ? 100 - at : at}%`} y={barsTop + nth * barStep + barHeight - 1}>
        {figure.shown}
      </text>
    </>
  );
}

function Legend({ series }: { series: readonly string[] }) {
  return (
    <ul className="legend">
      {series.map((name, nth) => (
        <li key={name}>
          <svg width="22" height="12" aria-hidden="true">
            <rect className={nth === 0 ? 'bar-certain' : 'bar-second'} x="1" y="1" width="20" height="10" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** `title` is what is counted, `series` the names of the figures of each row, `axis` what the axis measures. */
export function FigurePlot(props: { title: string; axis: string; series: readonly string[]; rows: readonly PlotRow[] }) {
  const { title, axis, series, rows } = props;
  const { say, list, direction } = useWords();
  const end = scaleEnd(Math.max(0, ...rows.flatMap(({ figures }) => figures.map(({ possible }) => possible))));
  const rowHeight = barsTop + series.length * barStep + rowGap;
  const pair = (label: string, figures: readonly Figure[]): string =>
    say('public.transparency.plot.pair', {
      label,
      shown: list(figures.map(({ shown }, nth) => (series.length === 1 ? shown : `${series[nth] ?? ''} ${shown}`))),
    });
  return (
    <figure className="plot">
      <figcaption>{title}</figcaption>
      {series.length > 1 && <Legend series={series} />}
      <svg
        className="bars"
        role="img"
        aria-label={say('public.transparency.plot.alternative', {
          title,
          numbers: rows.map(({ label, figures }) => pair(label, figures)).join('; '),
        })}
        width="100%"
        height={rows.length * rowHeight + axisHeight}
      >
        {rows.map(({ key, label, figures }, at) => (
          <g key={key} transform={`translate(0 ${at * rowHeight})`}>
            <text className="bar-label" x={direction === 'rtl' ? '100%' : '0'} y={labelBaseline}>
              {label}
            </text>
            {figures.map((figure, nth) => (
              <Bar key={series[nth] ?? nth} figure={figure} end={end} nth={nth} />
            ))}
          </g>
        ))}
        <Axis end={end} top={rows.length * rowHeight} title={axis} />
      </svg>
    </figure>
  );
}
