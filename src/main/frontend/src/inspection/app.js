import { run } from '../shell.js';
import { AuditPage } from './audit-page.js';
import { AuditsPage } from './audits-page.js';
import { CasePage } from './case-page.js';
import { FindingPage } from './finding-page.js';
import { FindingsPage } from './findings-page.js';
import { isAuditor, parse } from './route.js';

/** Auditors begin with their audits, the audited with what they have to answer. */
class FirstPage {

  constructor(desk, route) {
    return isAuditor(desk.me) ? new AuditsPage(desk, route) : new FindingsPage(desk, route);
  }
}

const PAGES = { first: FirstPage, audits: AuditsPage, findings: FindingsPage, audit: AuditPage, case: CasePage, finding: FindingPage };

/** 审计. */
run({ pages: PAGES, parse, deskOf: me => ({ me }), back: '返回审计' });
