/**
 * Answers are ordinary objects, whose inherited members (`constructor`, `toString`, `__proto__` …) could be taken for fields of
 * the same name. A client's field of such a name has another one on the way (plan-repair-operation.ts); a plan that still uses one, for a
 * key or a required field, is left to Apollo's executor, which guards each look.
 */
export const isInherited = (name: string): boolean => name in Object.prototype;
