/** Places to fill in of a text that somebody began with, `[[what the item shows]]`: a text with one left is never sent, whoever wrote it. */
const placeholder = /\[\[[^\]]*\]\]/;

export const hasPlaceholder = (text: string): boolean => placeholder.test(text);

/** Selects the first place to fill in, so that what is typed takes its place. */
export function selectPlaceholder(field: Element | null): void {
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const found = placeholder.exec(field.value);
  if (found !== null) field.setSelectionRange(found.index, found.index + found[0].length);
}
