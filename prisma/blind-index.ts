/** Identifiers as the database holds them: made by {@link @writ/sealing/blind-index}, which the key service uses too. */
export { blindIndex, blindOver, type IdentifierKey, type IndexKey, identifierKey, indexKeyBytes } from '@writ/sealing/blind-index';
