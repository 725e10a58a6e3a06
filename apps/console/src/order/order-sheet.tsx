/**
 * The page of an order under its course: what it says, and beside that what the person can do with it, which stays in sight on a wide screen. Where
 * something is signed on a narrow one, the facts come first.
 */
import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';

/** The height of an element, in CSS pixels; what is higher than the window sticks by its lower end, so that all of it can be reached. */
function useHeight(of: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const element = of.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setHeight(Math.ceil(element.getBoundingClientRect().height)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return height;
}

function Beside({ children }: { children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  const height = useHeight(element);
  return (
    <div ref={element} className="order-beside" style={{ '--beside-height': `${height}px` } as CSSProperties}>
      {children}
    </div>
  );
}

interface OrderSheetProps {
  beside: ReactNode;
  /** Whether what is beside is to be read after the facts. */
  isLast?: boolean;
  children: ReactNode;
}

export function OrderSheet({ beside, isLast = false, children }: OrderSheetProps) {
  return (
    <div className="order-sheet">
      {isLast ? null : <Beside>{beside}</Beside>}
      <div className="order-main">{children}</div>
      {isLast ? <Beside>{beside}</Beside> : null}
    </div>
  );
}
