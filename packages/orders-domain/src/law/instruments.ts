/** The acts that rules cite. */
/** e-Evidence. */
export const evidence = (where: string): string => `Regulation (EU) 2023/1543, ${where}`;
