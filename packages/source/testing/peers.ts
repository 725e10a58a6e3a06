/** Other people's programs that hold ours to the standards. Where one is not installed, the test that needs it is skipped by name. */
export async function peer<Module>(name: string): Promise<Module | undefined> {
  try {
    return await import(name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
