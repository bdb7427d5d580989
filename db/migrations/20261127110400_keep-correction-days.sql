-- What came back is due on a day of its own: whoever has to mend it sees that clock, not the one of the first due day.
alter table obligations add column correction_due_at timestamptz;
comment on column obligations.correction_due_at is 'Hạn bổ sung khi bị trả lại; trống khi không còn ở bước trả lại';

alter table obligations no force row level security;
alter table results_reports no force row level security;
update obligations o set correction_due_at = r.correction_due_at
  from results_reports r
  where r.locality_id = o.locality_id and r.obligation_id = o.id and r.state = 'returned' and o.stage = 'returned';
alter table results_reports force row level security;
alter table obligations force row level security;
