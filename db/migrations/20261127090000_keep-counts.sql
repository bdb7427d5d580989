-- The count of a whole locality's ledger, kept: asked as often as a district's, it would walk every row each time.

-- A unit's rows under a plan are all in one shard, so that units can be counted shard by shard, and two acts wait for
-- each other only when their units happen to share one.
alter table obligations add column shard smallint not null
  generated always as (get_byte(uuid_send(unit_id), 15) & 31) stored;
comment on column obligations.shard is 'Ngăn đếm của đơn vị: một trong 32, theo byte cuối của mã đơn vị';

drop index obligations_counted;
create index obligations_counted on obligations (locality_id, plan_id, shard, kind, settled, due_at, unit_id);

create table obligation_counts (
  locality_id uuid not null,
  plan_id uuid not null,
  shard smallint not null,
  kind text not null,
  settled text not null,
  due_at timestamptz not null,
  obligations integer not null constraint obligation_counts_some check (obligations > 0),
  units integer not null constraint obligation_counts_units_sound check (units between 1 and obligations),
  title text,
  constraint obligation_counts_pkey primary key (locality_id, plan_id, shard, kind, settled, due_at),
  constraint obligation_counts_plan foreign key (locality_id, plan_id) references plans (locality_id, id)
);
comment on table obligation_counts is 'Số đếm của sổ nghĩa vụ cả địa phương, giữ sẵn theo ngăn; đếm lại từ chính các dòng trong giao dịch làm chúng đổi';
comment on column obligation_counts.locality_id is 'Địa phương';
comment on column obligation_counts.plan_id is 'Kế hoạch';
comment on column obligation_counts.shard is 'Ngăn đếm (obligations.shard)';
comment on column obligation_counts.kind is 'Loại nghĩa vụ';
comment on column obligation_counts.settled is 'Kết cục đã ngã ngũ (obligations.settled)';
comment on column obligation_counts.due_at is 'Hạn, khi còn open; -infinity khi đã ngã ngũ';
comment on column obligation_counts.obligations is 'Số nghĩa vụ';
comment on column obligation_counts.units is 'Số đơn vị có những nghĩa vụ ấy';
comment on column obligation_counts.title is 'Tên việc đứng đầu theo thứ tự chữ, khi còn open và không phải nhiệm vụ';

-- Numbers of the whole locality are for who sees the whole of it; everyone else counts the rows of their own units.
alter table obligation_counts enable row level security;
alter table obligation_counts force row level security;
do $$
begin
  execute format('create policy scope on obligation_counts for select using (locality_id = %s and %s = ''1'')',
    scope_value('app.locality', 'uuid'), scope_value('app.whole', 'text'));
end $$;
create policy counting on obligation_counts for all to mangnon_owner using (true) with check (true);
revoke all on obligation_counts from public;
grant select on obligation_counts to mangnon_app;
-- Counting looks at all rows of a shard, whoever acts; the application's role cannot call it.
create policy counting on obligations for select to mangnon_owner using (true);

create function recount_obligations(locality uuid, plan uuid, of_shard smallint) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  -- One at a time: the second one counts after the first has been committed, and so sees it.
  perform pg_advisory_xact_lock(hashtextextended(plan::text, of_shard));
  with fresh as (
    select o.kind, o.settled, case when o.settled = 'open' then o.due_at else '-infinity' end as due_at,
      count(*) as obligations, count(distinct o.unit_id) as units,
      min(o.title) filter (where o.settled = 'open' and o.kind <> 'duty') as title
    from public.obligations o
    where o.locality_id = recount_obligations.locality and o.plan_id = plan and o.shard = of_shard
    group by 1, 2, 3
  ), gone as (
    delete from public.obligation_counts c
    where c.locality_id = recount_obligations.locality and c.plan_id = plan and c.shard = of_shard
      and not exists (select from fresh f where f.kind = c.kind and f.settled = c.settled and f.due_at = c.due_at)
  )
  insert into public.obligation_counts as c (locality_id, plan_id, shard, kind, settled, due_at, obligations, units, title)
    select recount_obligations.locality, plan, of_shard, f.kind, f.settled, f.due_at, f.obligations, f.units, f.title from fresh f
  on conflict on constraint obligation_counts_pkey do update
    set obligations = excluded.obligations, units = excluded.units, title = excluded.title
    where (c.obligations, c.units, c.title) is distinct from (excluded.obligations, excluded.units, excluded.title);
end $$;
comment on function recount_obligations(uuid, uuid, smallint) is
  'Đếm lại một ngăn của sổ nghĩa vụ dưới một kế hoạch từ chính các dòng của nó; chỉ trình kích hoạt gọi.';
revoke all on function recount_obligations(uuid, uuid, smallint) from public;

-- Issuing makes a plan's rows in one statement, before anybody else knows of them: counted at once, shard by shard.
create function recount_made_obligations() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform public.recount_obligations(m.locality_id, m.plan_id, m.shard)
    from (select distinct locality_id, plan_id, shard from made order by 1, 2, 3) m;
  return null;
end $$;
comment on function recount_made_obligations() is 'Đếm những ngăn có dòng mới sinh.';
revoke all on function recount_made_obligations() from public;
create trigger recount_made after insert on obligations
  referencing new table as made for each statement execute function recount_made_obligations();

-- An act's rows are counted at its commit, when it waits for no other row any more: it cannot lie crosswise with
-- another act on the same unit.
create function recount_moved_obligation() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform public.recount_obligations(old.locality_id, old.plan_id, old.shard);
  if tg_op = 'UPDATE' and (old.locality_id, old.plan_id, old.shard) is distinct from (new.locality_id, new.plan_id, new.shard) then
    perform public.recount_obligations(new.locality_id, new.plan_id, new.shard);
  end if;
  return null;
end $$;
comment on function recount_moved_obligation() is 'Đếm lại ngăn có dòng đã đổi kết cục, hạn, hay chỗ.';
revoke all on function recount_moved_obligation() from public;
create constraint trigger recount_moved after update on obligations deferrable initially deferred for each row
  when ((old.locality_id, old.plan_id, old.unit_id, old.kind, old.title, old.settled, old.due_at)
    is distinct from (new.locality_id, new.plan_id, new.unit_id, new.kind, new.title, new.settled, new.due_at))
  execute function recount_moved_obligation();
create constraint trigger recount_removed after delete on obligations deferrable initially deferred for each row
  execute function recount_moved_obligation();

select recount_obligations(locality_id, plan_id, shard)
  from (select distinct locality_id, plan_id, shard from obligations order by 1, 2, 3) places;
