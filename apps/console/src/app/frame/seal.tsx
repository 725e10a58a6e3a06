/** The mark beside the name, in the colours of the page; the name says the same, so that nobody hears it twice. */
import { markCorner, markLine, markRoot, markSide, markStroke } from '@writ/core/mark';

export function Seal({ size = 24 }: { size?: number }) {
  return (
    <svg className="seal" viewBox={`0 0 ${markSide} ${markSide}`} width={size} height={size} aria-hidden="true" focusable="false">
      <rect className="seal-ground" width={markSide} height={markSide} rx={markCorner} />
      <path className="seal-stroke" d={markLine} fill="none" strokeWidth={markStroke} strokeLinejoin="round" strokeLinecap="round" />
      <circle className="seal-fill" cx={markRoot.x} cy={markRoot.y} r={markRoot.radius} />
    </svg>
  );
}
