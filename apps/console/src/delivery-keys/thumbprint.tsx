/** A thumbprint as somebody reads it aloud: in groups of four. Copied or searched for it is one piece. */
import './delivery-keys.css';

const group = /.{1,4}/g;

export function Thumbprint({ children }: { children: string }) {
  const [kind = '', hex = ''] = children.split(':');
  return (
    <code className="thumbprint">
      <span>{kind.toUpperCase()}</span>
      {hex.match(group)?.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no other name, and never change their place
        <span key={place}>{part}</span>
      ))}
    </code>
  );
}
