-- The audit page reads newest first and pages by key; a function that is taken back before it began never counted.

create index audit_events_by_time on audit_events (locality_id, at, chain, seq);

alter table account_functions drop constraint account_functions_period;
alter table account_functions
  add constraint account_functions_period check (valid_to is null or valid_to >= valid_from);
comment on column account_functions.valid_to is 'Đến trước ngày; bằng ngày bắt đầu khi bị rút lại trước lúc có hiệu lực';
