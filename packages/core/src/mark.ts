/**
 * The mark of Writ: a W that is a proof. Two leaves of a tree, the nodes below them and the root in the middle, joined by one line: the way by which
 * anybody checks that an entry is in the log. It is drawn in two colours that the page chooses, so that it is right in one colour, in print and on any
 * ground: the seal, and what is cut into it.
 */

/** The side of the square in which it is drawn. */
export const markSide = 32;

/** The line from leaf to leaf, drawn with round ends; see {@link markStroke} for its width. */
export const markLine = 'M6.2 10.6 11 22.8 16 11.4 21 22.8 25.8 10.6';
export const markStroke = 2.6;

/** The root, over the middle of the line. */
export const markRoot = { x: 16, y: 10.2, radius: 3 } as const;

/** The corners of the seal. */
export const markCorner = 7.5;

/** Fixed colours for where no page chooses them: a tab, a bookmark, the start screen of a phone. They are legible on light and dark. */
export const markColours = { seal: '#1c4a8d', cut: '#ffffff' } as const;

const shapes = (seal: string, cut: string): string =>
  `<rect width="${markSide}" height="${markSide}" rx="${markCorner}" ${seal}/>` +
  `<path d="${markLine}" fill="none" stroke-width="${markStroke}" stroke-linejoin="round" stroke-linecap="round" ${cut.replace('%', 'stroke')}/>` +
  `<circle cx="${markRoot.x}" cy="${markRoot.y}" r="${markRoot.radius}" ${cut.replace('%', 'fill')}/>`;

/** The mark as a file of its own. */
export const markFile = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${markSide} ${markSide}">${shapes(`fill="${markColours.seal}"`, `%="${markColours.cut}"`)}</svg>`;

/**
 * The mark within a page that is written as text, beside the name that says the same: hidden from assistive technology. The page's style gives `.seal`
 * its ground: `fill: currentcolor` for the rectangle, and the page's own ground for line and root.
 */
export const markInPage = `<svg class="seal" viewBox="0 0 ${markSide} ${markSide}" width="24" height="24" aria-hidden="true" focusable="false">${shapes('class="seal-ground"', 'class="seal-%"')}</svg>`;
