-- A returned line is answered when its explanation or its records are no longer what they were at the return.

alter table results_report_lines add column returned_digest text;
comment on column results_report_lines.returned_digest is 'Băm SHA-256 của giải trình và số liệu lúc trả lại: khác đi là đã bổ sung';

-- Who refuses a reopening says why.

alter table report_reopenings add column decision_reason text;
comment on column report_reopenings.decision_reason is 'Ý kiến của người quyết định';
