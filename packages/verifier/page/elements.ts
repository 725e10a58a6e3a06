/** The parts of the page's document: found by id, or made. Writes text as text only, whatever is in it. */

/** The element with this id. Throws when the page has none of the kind: the page and its script don't fit. */
export function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} with the id ${id}.`);
  return found;
}

/** A new element with a class, and text or elements in it. */
export function make(tag: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}
