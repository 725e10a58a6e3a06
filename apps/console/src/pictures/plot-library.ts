/** What the pictures use of Observable Plot: a file of its own, which is loaded with the first picture and is no part of a first screen. */
export { barX, barY, cell, dot, plot, rect, ruleX, ruleY, text } from '@observablehq/plot';
