/** The Member States and the official languages of the Union, in the order of the official sheets: from AT to SE, and from bg to sv. */

/** By the names of the states in English. Greece is GR, as in the DSA Transparency Database. */
export const memberStates = [
  ...(['AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE'] as const),
  ...(['IT', 'LV', 'LT', 'LU', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK', 'SI', 'ES', 'SE'] as const),
] as const;

/** By the names of the languages in themselves. */
export const officialLanguages = [
  ...(['bg', 'es', 'cs', 'da', 'de', 'et', 'el', 'en', 'fr', 'ga', 'hr', 'it', 'lv'] as const),
  ...(['lt', 'hu', 'mt', 'nl', 'pl', 'pt', 'ro', 'sk', 'sl', 'fi', 'sv'] as const),
] as const;
