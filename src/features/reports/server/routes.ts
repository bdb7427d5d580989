import { implement } from '../../../platform/server/http/context.ts';
import { reportsContract } from '../contract.ts';
import { acceptReport, returnLines } from './check-report.ts';
import { consolidate, getConsolidated, listConsolidated } from './consolidate.ts';
import { decideConsolidated, saveConsolidated, submitConsolidated } from './decide-consolidated.ts';
import { downloadConsolidated, downloadReport } from './download.ts';
import { overview } from './overview.ts';
import { askReopening, decideReopening } from './reopen-report.ts';
import { findReport, getReport, listReports } from './view-report.ts';
import { getSnapshot } from './view-snapshot.ts';
import { openReport, saveReport, submitReport } from './write-report.ts';

export const reportsRoom = implement(reportsContract, {
  openReport,
  getReport,
  listReports,
  findReport,
  saveReport,
  submitReport,
  returnLines,
  acceptReport,
  askReopening,
  decideReopening,
  getSnapshot,
  downloadReport,
  consolidate,
  listConsolidated,
  getConsolidated,
  saveConsolidated,
  submitConsolidated,
  decideConsolidated,
  downloadConsolidated,
  overview,
});
