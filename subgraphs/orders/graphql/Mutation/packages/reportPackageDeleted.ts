export { reportPackageDeleted } from '../../../receipts/report.ts';
