/** Statements of reasons: their fields, categories, keywords and rules. */
export { type Decision, formOf, type StatementForm } from './database-form.ts';
export { decisionFields, type Explained, type StatementFields, statementFields, type WrittenFields } from './fields.ts';
export { languageCode } from './language.ts';
export { checkedStatement, datesOf, publicBodyReason, redress, type StatementCase, writtenFields } from './statement.ts';
export { brokenRules } from './statement-rule.ts';
export { decisionRules, statementRules } from './transparency-rules.ts';
