/** The least limit of whatever a test waits for, in milliseconds: what comes at once on an idle machine comes much later on a busy one. */
export const patienceMs = 60_000;
