/** The portrait of an invented person of a demo, beside their name: nobody hears it. */
import { portraitHead, portraitOf, portraitShoulders, portraitSide } from '@writ/core/portrait';

export function Portrait({ of: name }: { of: string }) {
  const { ground, cloth, skin, hair, cut } = portraitOf(name);
  return (
    <svg className="portrait" viewBox={`0 0 ${portraitSide} ${portraitSide}`} width="24" height="24" aria-hidden="true" focusable="false">
      <rect width={portraitSide} height={portraitSide} fill={ground} />
      <path d={portraitShoulders} fill={cloth} />
      <circle cx={portraitHead.x} cy={portraitHead.y} r={portraitHead.radius} fill={skin} />
      <path d={cut} fill={hair} />
    </svg>
  );
}
