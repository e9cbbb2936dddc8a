import { run } from '../shell.js';
import { AssessmentPage } from './assessment-page.js';
import { InspectionPage } from './inspection-page.js';
import { InspectionsPage } from './inspections-page.js';
import { parse } from './route.js';
import { SummariesPage } from './summaries-page.js';

const PAGES = { inspections: InspectionsPage, inspection: InspectionPage, summaries: SummariesPage, assessment: AssessmentPage };

/** 督查考核: inspections, summaries of work, the yearly figures. */
run({ pages: PAGES, parse, back: '返回督查', deskOf: me => ({ me }) });
