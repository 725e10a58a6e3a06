/** Every type of entry that a log can have, in the groups of docs/entries.md: the printed catalogue. */
import { groups } from '../../../../docs/entries.json';

export const entryTypes = groups;
export const entryTypeGroups = Object.keys(groups) as (keyof typeof groups)[];
