/** The four categories of personal data that an order can name, the least intrusive first: Regulation (EU) 2023/1543, Art. 3(9) to (12). */
export const dataCategories = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const;
export type DataCategory = (typeof dataCategories)[number];
