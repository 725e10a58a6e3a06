/** The step that names what no receipt covers. */
export const restName = 'rest';
