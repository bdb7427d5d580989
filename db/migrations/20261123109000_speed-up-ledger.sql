-- The ledger at the size of a country (3,300 communes × 6 obligations × 5 years): the matrix of one district, the count
-- by outcome and who still owes are answered from one index each, without a look into the plan's duties.

-- Copied when a plan is issued, frozen as the plan is: a join to plan_duties would weigh each duty's audience, which is
-- as long as the list of communes, once for each row of the ledger.
alter table obligations
  add column section text,
  add column position smallint,
  -- The part of the outcome that no clock changes any more; what is `open` here is missing once its due moment has passed.
  add column settled text not null
    generated always as (obligation_outcome(due_at, fulfilled_at, excused_at, not_applicable_at, '-infinity')) stored;
comment on column obligations.section is 'Số mục của nhiệm vụ trong kế hoạch, chép lúc ban hành (với loại duty)';
comment on column obligations.position is 'Thứ tự của nhiệm vụ trong kế hoạch, chép lúc ban hành (với loại duty)';
comment on column obligations.settled is 'Kết cục đã ngã ngũ theo obligation_outcome; open: chưa, thành quá hạn khi qua hạn';
update obligations o set section = d.section, position = d.position
  from plan_duties d where d.locality_id = o.locality_id and d.id = o.duty_id;

-- Counts by outcome, read from the index alone.
create index obligations_counted on obligations (locality_id, plan_id, kind, settled, due_at) include (unit_id);
-- Who owes: the earliest due first, page by page, and the next due days.
create index obligations_owed on obligations (locality_id, plan_id, due_at, id) include (kind, title, unit_id)
  where fulfilled_at is null and excused_at is null and not_applicable_at is null;
-- A report's revision and latest entries of one plan.
create index target_entries_plan on target_entries (locality_id, plan_id, unit_id);
