export { reportPackageTransferred } from '../../../receipts/report.ts';
