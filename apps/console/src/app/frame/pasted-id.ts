/** What somebody pasted, as far as its form shows: the index of an entry of the log, or an id as Writ gives them to orders. */

export const isIndex = (text: string): boolean => /^\d{1,15}$/.test(text);
export const isRowId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
