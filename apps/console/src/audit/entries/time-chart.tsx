/**
 * How many entries were written when, drawn without a library: the first page that an auditor sees waits for none. For assistive technology
 * it is one picture that a sentence describes; its numbers are in a table under it.
 */
import { useWords } from '../../app/words/words.tsx';
import { Numbers, type NumbersProps } from '../numbers.tsx';

/** Of the place of one bar: few bars are not drawn as walls. */
const widthOf = (bars: number): number => (bars < 6 ? 0.4 : 0.88);

export function TimeChart({ finding, bars, ...columns }: NumbersProps & { finding: string }) {
  const say = useWords();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const width = widthOf(bars.length);
  return (
    <figure className="audit-plot">
      <figcaption>{finding}</figcaption>
      <svg className="audit-time" role="img" aria-label={finding} viewBox={`0 0 ${bars.length} ${most}`} preserveAspectRatio="none">
        {bars.map(({ label, count }, at) => (
          <rect key={label} x={at + (1 - width) / 2} y={most - count} width={width} height={count} />
        ))}
      </svg>
      <p className="audit-ends">
        {[...new Set([bars.at(0)?.label, bars.at(-1)?.label])].map((label) => (
          <span key={label}>{label}</span>
        ))}
      </p>
      <details>
        <summary>{say('audit.numbers')}</summary>
        <Numbers bars={bars} {...columns} />
      </details>
    </figure>
  );
}
