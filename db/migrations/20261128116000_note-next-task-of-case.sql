-- The day on which something is agreed to be done in a case: the worker's list of what comes next.
alter table case_files add column next_task_on date;
comment on column case_files.next_task_on is 'Ngày gần nhất đã hẹn làm việc gì: lần theo dõi kế tiếp, hoạt động của kế hoạch đã duyệt; suy ra từ case_events';
create index case_files_next_task on case_files (locality_id, unit_id, next_task_on) where stage <> 'closed' and next_task_on is not null;
grant update (next_task_on) on case_files to mangnon_app;
