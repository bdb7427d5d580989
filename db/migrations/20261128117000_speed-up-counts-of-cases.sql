-- Whose scope it is was read from the settings for every case; now once, and places outside it are left out before their cases.
create or replace function countable_cases(units uuid[], places uuid[], from_at timestamptz, to_at timestamptz, as_of timestamptz)
returns table (locality_id uuid, case_id uuid, place uuid, child_id uuid, ground text, received_at timestamptz, harm_form text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with scope as materialized (
    select nullif(current_setting('app.locality', true), '')::uuid as locality,
      nullif(current_setting('app.account', true), '')::uuid as account),
  told as materialized (
    select g.unit, g.place from unnest(units, places) as g (unit, place)
    where (select current_setting('app.whole', true)) = '1' or g.unit in (
      select unnest(string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[])))
  select f.locality_id, f.id, t.place, s.child_id, f.ground, f.received_at, s.harm_form
  from scope cross join told t
  join public.case_files f on f.locality_id = scope.locality and f.unit_id = t.unit
  join public.case_subjects s on s.locality_id = f.locality_id and s.case_id = f.id
  where f.closed_as is distinct from 'dismissed' and f.received_at >= from_at and f.received_at < to_at and f.opened_at <= as_of
    and coalesce(scope.account <> all (f.named), true) $$;

-- The definition of "in time" as a table of one row: such a function becomes part of the plan that asks it, a scalar one starts anew
-- for each case.
create function case_help(locality uuid, asked uuid, codes text[], as_of timestamptz) returns table (outcome text)
language sql stable as $$
  select case
    when coalesce(bool_or(k.end_kind is distinct from 'cancelled' and k.due_at < as_of
      and (k.ended_at is null or k.ended_at > k.due_at)), false) then 'late'
    when coalesce(bool_or(k.end_kind = 'met' and k.ended_at <= as_of and k.ended_at <= k.due_at), false) then 'in-time'
    else 'waiting' end
  from (select distinct on (c.code) c.end_kind, c.due_at, c.ended_at from public.case_clocks c
    where c.locality_id = locality and c.case_id = asked and c.code = any (codes) and c.superseded_by is null
    order by c.code, c.occurrence) k $$;
comment on function case_help(uuid, uuid, text[], timestamptz) is
  'Một vụ việc đến lúc ấy: in-time can thiệp trong hạn, late quá hạn, waiting chưa đến hạn. Định nghĩa duy nhất của chỉ tiêu 3 (db/reference/case-numbers.json).';
create or replace function case_help_outcome(locality uuid, asked uuid, codes text[], as_of timestamptz) returns text
language sql stable as $$ select outcome from public.case_help(locality, asked, codes, as_of) $$;
comment on function case_help_outcome(uuid, uuid, text[], timestamptz) is 'Như case_help, cho một vụ việc.';

create or replace function count_abused_children(units uuid[], places uuid[], from_at timestamptz, to_at timestamptz, as_of timestamptz,
  codes text[], bands integer[])
returns table (dimension text, key text, outcome text, children integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with counted as materialized (
    select * from countable_cases(units, places, from_at, to_at, as_of) where ground = 'abused'),
  children_counted as materialized (
    select c.place, c.child_id,
      case when bool_or(o.outcome = 'late') then 'late' when bool_and(o.outcome = 'in-time') then 'in-time' else 'waiting' end as outcome,
      (array_agg(coalesce(c.harm_form, 'unclassified') order by c.received_at desc, c.case_id desc))[1] as harm_form,
      max(d.sex) as sex,
      (select count(*) from unnest(bands) as band
        where band <= extract(year from age((max(c.received_at) at time zone 'Asia/Ho_Chi_Minh')::date, max(d.birth_date)))) as band
    from counted c
      join public.children d on d.locality_id = c.locality_id and d.id = c.child_id
      cross join lateral public.case_help(c.locality_id, c.case_id, codes, as_of) o
    group by c.place, c.child_id)
  select 'place', place::text, outcome, count(*)::int from children_counted group by place, outcome
  union all select 'form', harm_form, outcome, count(*)::int from children_counted group by harm_form, outcome
  union all select 'sex', sex, outcome, count(*)::int from children_counted group by sex, outcome
  union all select 'age', band::text, outcome, count(*)::int from children_counted group by band, outcome $$;
