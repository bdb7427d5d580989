-- The register at the size of a province: every order of a list has its index, and how many children live where on any day is
-- added up from months instead of being counted child by child.

-- By place: communes, in them hamlets, in them names.
create index children_unit_name on children (locality_id, commune_id, unit_id,
  given_name collate "vi-x-icu", family_name collate "vi-x-icu", middle_name collate "vi-x-icu", id) where state = 'living-here';
create index children_ended on children (locality_id, commune_id, ended_on) where state in ('left', 'died', 'turned-16');

-- By the last change: apart from the record itself, whose update then touches no index and stays on its page.
create table child_recency (
  locality_id uuid not null,
  changed_at timestamptz not null,
  child_id uuid not null,
  unit_id uuid not null,
  commune_id uuid not null,
  constraint child_recency_pkey primary key (locality_id, changed_at, child_id),
  constraint child_recency_child foreign key (locality_id, child_id) references children (locality_id, id)
) with (fillfactor = 90);
comment on table child_recency is 'Thứ tự theo lúc sửa gần nhất của trẻ em đang được theo dõi; trình kích hoạt trên children giữ cho khớp';
comment on column child_recency.locality_id is 'Địa phương';
comment on column child_recency.changed_at is 'Lúc sửa gần nhất (children.changed_at)';
comment on column child_recency.child_id is 'Trẻ em';
comment on column child_recency.unit_id is 'Thôn của trẻ em';
comment on column child_recency.commune_id is 'Xã của trẻ em';
create index child_recency_commune on child_recency (locality_id, commune_id, changed_at, child_id) include (unit_id);
select install_scope_policy('child_recency', 'unit_id', 'select');
create policy keeping on child_recency for all to mangnon_owner using (true) with check (true);

create function note_entered_children() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into public.child_recency (locality_id, changed_at, child_id, unit_id, commune_id)
    select e.locality_id, e.changed_at, e.id, e.unit_id, e.commune_id from entered e where e.state = 'living-here';
  return null;
end $$;
comment on function note_entered_children() is 'Trẻ em mới vào sổ có chỗ trong thứ tự theo lúc sửa.';
revoke all on function note_entered_children() from public;
create trigger note_entered after insert on children
  referencing new table as entered for each statement execute function note_entered_children();

create function note_changed_child() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.state = 'living-here' and new.state = 'living-here' then
    update public.child_recency r set changed_at = new.changed_at, unit_id = new.unit_id, commune_id = new.commune_id
      where r.locality_id = old.locality_id and r.changed_at = old.changed_at and r.child_id = old.id;
  elsif old.state = 'living-here' then
    delete from public.child_recency r
      where r.locality_id = old.locality_id and r.changed_at = old.changed_at and r.child_id = old.id;
  elsif new.state = 'living-here' then
    insert into public.child_recency (locality_id, changed_at, child_id, unit_id, commune_id)
      values (new.locality_id, new.changed_at, new.id, new.unit_id, new.commune_id);
  end if;
  return null;
end $$;
comment on function note_changed_child() is 'Thứ tự theo lúc sửa đi theo hồ sơ.';
revoke all on function note_changed_child() from public;
create trigger note_changed after update on children for each row
  when ((old.changed_at, old.unit_id, old.commune_id, old.state) is distinct from (new.changed_at, new.unit_id, new.commune_id, new.state))
  execute function note_changed_child();

-- How many begin and end to be counted, by unit, sex and month; the same by year, so that sixteen years are sixteen numbers.
-- Every change of stays adds a line with what it changed and touches no other: nobody waits for anybody. Lines of one month
-- are added together at night; their sum is the same before and after.
create table child_stay_sums (
  locality_id uuid not null,
  id uuid not null default gen_random_uuid(),
  commune_id uuid not null,
  unit_id uuid not null,
  sex text not null,
  span text not null constraint child_stay_sums_span_known check (span in ('year', 'month')),
  begins date not null,
  children integer not null,
  constraint child_stay_sums_pkey primary key (locality_id, id)
);
comment on table child_stay_sums is 'Số trẻ em bắt đầu trừ số thôi được đếm, theo đơn vị, giới, tháng và năm: cộng đến một ngày là số trẻ em ngày ấy; trình kích hoạt trên child_stays ghi thêm phần chênh';
comment on column child_stay_sums.locality_id is 'Địa phương';
comment on column child_stay_sums.id is 'Mã dòng';
comment on column child_stay_sums.commune_id is 'Xã lúc ấy (child_stays.commune_id)';
comment on column child_stay_sums.unit_id is 'Thôn lúc ấy';
comment on column child_stay_sums.sex is 'Giới tính';
comment on column child_stay_sums.span is 'Khoảng: year cả năm, month cả tháng';
comment on column child_stay_sums.begins is 'Ngày đầu của khoảng';
comment on column child_stay_sums.children is 'Số bắt đầu được đếm trừ số thôi được đếm trong khoảng';
create index child_stay_sums_place on child_stay_sums (locality_id, commune_id, span, begins) include (unit_id, sex, children);
create index child_stay_sums_time on child_stay_sums (locality_id, span, begins) include (commune_id, unit_id, sex, children);
create index child_stays_ended on child_stays (locality_id, commune_id, counted_to) include (unit_id, sex);
create index child_stays_begun_when on child_stays (locality_id, counted_from) include (commune_id, unit_id, sex);
create index child_stays_ended_when on child_stays (locality_id, counted_to) include (commune_id, unit_id, sex);
select install_scope_policy('child_stay_sums', 'unit_id', 'select');
create policy keeping on child_stay_sums for all to mangnon_owner using (true) with check (true);

-- Of which rows the triggers add the difference: those that came and those that went.
create function add_fresh_stays() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into public.child_stay_sums (locality_id, commune_id, unit_id, sex, span, begins, children)
    select s.locality_id, s.commune_id, s.unit_id, s.sex, t.span, date_trunc(t.span, d.day)::date, sum(d.change)
    from fresh s, lateral (values (s.counted_from, 1), (s.counted_to, -1)) as d (day, change), (values ('year'), ('month')) as t (span)
    where s.counted_to > s.counted_from
    group by 1, 2, 3, 4, 5, 6 having sum(d.change) <> 0;
  return null;
end $$;
comment on function add_fresh_stays() is 'Cộng những thời gian ở mới ghi vào child_stay_sums.';
revoke all on function add_fresh_stays() from public;

create function add_changed_stays() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into public.child_stay_sums (locality_id, commune_id, unit_id, sex, span, begins, children)
    select s.locality_id, s.commune_id, s.unit_id, s.sex, t.span, date_trunc(t.span, d.day)::date, sum(d.change)
    from (select 1 as way, f.* from fresh f union all select -1, g.* from gone g) s,
      lateral (values (s.counted_from, s.way), (s.counted_to, -s.way)) as d (day, change), (values ('year'), ('month')) as t (span)
    where s.counted_to > s.counted_from
    group by 1, 2, 3, 4, 5, 6 having sum(d.change) <> 0;
  return null;
end $$;
comment on function add_changed_stays() is 'Ghi phần chênh của những thời gian ở đã sửa vào child_stay_sums.';
revoke all on function add_changed_stays() from public;

create function take_off_stays() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into public.child_stay_sums (locality_id, commune_id, unit_id, sex, span, begins, children)
    select s.locality_id, s.commune_id, s.unit_id, s.sex, t.span, date_trunc(t.span, d.day)::date, sum(d.change)
    from gone s, lateral (values (s.counted_from, -1), (s.counted_to, 1)) as d (day, change), (values ('year'), ('month')) as t (span)
    where s.counted_to > s.counted_from
    group by 1, 2, 3, 4, 5, 6 having sum(d.change) <> 0;
  return null;
end $$;
comment on function take_off_stays() is 'Trừ những thời gian ở đã xóa khỏi child_stay_sums.';
revoke all on function take_off_stays() from public;

create trigger add_fresh after insert on child_stays
  referencing new table as fresh for each statement execute function add_fresh_stays();
create trigger add_changed after update on child_stays
  referencing old table as gone new table as fresh for each statement execute function add_changed_stays();
create trigger take_off after delete on child_stays
  referencing old table as gone for each statement execute function take_off_stays();

create function merge_stay_sums() returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  merged integer;
begin
  -- What another session adds meanwhile is a line of its own; what another one merges is only given back to one of them.
  with crowded as (
    select s.locality_id, s.commune_id, s.unit_id, s.sex, s.span, s.begins from public.child_stay_sums s
      group by 1, 2, 3, 4, 5, 6 having count(*) > 1
  ), gone as (
    delete from public.child_stay_sums s using crowded c
      where (s.locality_id, s.commune_id, s.unit_id, s.sex, s.span, s.begins) = (c.locality_id, c.commune_id, c.unit_id, c.sex, c.span, c.begins)
      returning s.*
  )
  insert into public.child_stay_sums (locality_id, commune_id, unit_id, sex, span, begins, children)
    select g.locality_id, g.commune_id, g.unit_id, g.sex, g.span, g.begins, sum(g.children) from gone g
      group by 1, 2, 3, 4, 5, 6 having sum(g.children) <> 0;
  get diagnostics merged = row_count;
  return merged;
end $$;
comment on function merge_stay_sums() is 'Gộp các dòng cùng đơn vị, giới và khoảng của child_stay_sums; tổng không đổi. Chạy ban đêm.';
revoke all on function merge_stay_sums() from public;
grant execute on function merge_stay_sums() to mangnon_owner;

create function rebuild_register_order() returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from public.child_recency;
  insert into public.child_recency (locality_id, changed_at, child_id, unit_id, commune_id)
    select c.locality_id, c.changed_at, c.id, c.unit_id, c.commune_id from public.children c where c.state = 'living-here';
  delete from public.child_stay_sums;
  insert into public.child_stay_sums (locality_id, commune_id, unit_id, sex, span, begins, children)
    select s.locality_id, s.commune_id, s.unit_id, s.sex, t.span, date_trunc(t.span, d.day)::date, sum(d.change)
    from public.child_stays s, lateral (values (s.counted_from, 1), (s.counted_to, -1)) as d (day, change),
      (values ('year'), ('month')) as t (span)
    where s.counted_to > s.counted_from
    group by 1, 2, 3, 4, 5, 6 having sum(d.change) <> 0;
end $$;
comment on function rebuild_register_order() is
  'Dựng lại child_recency và child_stay_sums từ chính các dòng: sau khi nạp dữ liệu không qua trình kích hoạt.';
revoke all on function rebuild_register_order() from public;
grant execute on function rebuild_register_order() to mangnon_owner;

select rebuild_register_order();
