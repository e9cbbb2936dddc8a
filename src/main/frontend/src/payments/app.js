import { run } from '../shell.js';
import { BatchPage } from './batch-page.js';
import { BatchesPage } from './batches-page.js';
import { BookPage } from './book-page.js';
import { FundPage } from './fund-page.js';
import { FundsPage } from './funds-page.js';
import { PaymentPage } from './payment-page.js';
import { PaymentsPage } from './payments-page.js';
import { RecoveriesPage } from './recoveries-page.js';
import { RecoveryPage } from './recovery-page.js';
import { parse } from './route.js';
import { VouchersPage } from './vouchers-page.js';

const PAGES = { funds: FundsPage, fund: FundPage, payments: PaymentsPage, payment: PaymentPage, batches: BatchesPage, batch: BatchPage,
  vouchers: VouchersPage, recoveries: RecoveriesPage, recovery: RecoveryPage, book: BookPage };

/** 帮扶资金. What was looked for stays while one of the payments is looked at. */
run({ pages: PAGES, parse, deskOf: me => ({ me, wishes: {}, filter: {} }), back: '返回帮扶资金' });
