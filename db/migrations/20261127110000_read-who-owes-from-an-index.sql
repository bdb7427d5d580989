-- A page of who owes in a whole locality comes from this index alone: it now holds all that a list shows of a debt.
drop index obligations_owed;
create index obligations_owed on obligations (locality_id, plan_id, due_at, id)
  include (kind, title, unit_id, recipient_unit_id, stage)
  where fulfilled_at is null and excused_at is null and not_applicable_at is null;
-- Debts of all plans by due moment: asked for by the hourly reminders only, which find them plan by plan as well. It
-- tempted the planner away from the index above.
drop index obligations_open_due;
