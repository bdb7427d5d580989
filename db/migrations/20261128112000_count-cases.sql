-- Target 3 counted from the cases; limits that were told, and limits that were counted anew after a change of the calendar.

alter table plan_targets drop constraint plan_targets_indicator_known;
alter table plan_targets add constraint plan_targets_indicator_known
  check (indicator in ('special-circumstances-rate', 'abused-helped-in-time'));
comment on column plan_targets.indicator is 'Số liệu do hệ thống đếm: special-circumstances-rate (tỷ lệ trẻ em có hoàn cảnh đặc biệt, từ sổ trẻ em), abused-helped-in-time (trẻ em bị xâm hại được can thiệp, trợ giúp kịp thời, từ vụ việc); trống: các đơn vị nhập tay';

-- What harm a child suffered is known to who reads the case; others learn only how many.
alter table case_subjects add column harm_form text constraint case_subjects_harm_form_known check (harm_form in
  ('violence', 'exploitation', 'sexual-abuse', 'trafficking', 'abandonment', 'other'));
comment on column case_subjects.harm_form is 'Hình thức xâm hại chính (db/reference/abuse-forms.json), theo lần xếp loại sau cùng; trống: chưa xếp loại';
grant update (harm_form) on case_subjects to mangnon_app;

-- What became of a clock stands with it, so that it goes wherever the clock goes and is hidden from whoever may not see it.
alter table case_clocks
  add column told jsonb not null default '[]',
  add column next_step_at timestamptz,
  add column earlier_due jsonb not null default '[]';
comment on column case_clocks.told is 'Đã báo cho bậc nào, lúc nào, bao nhiêu người: mỗi bậc một lần';
comment on column case_clocks.next_step_at is 'Lúc phải báo bậc kế tiếp; trống: không còn bậc nào';
comment on column case_clocks.earlier_due is 'Các hạn trước khi tính lại do lịch nghỉ đổi: dueAt là hạn cũ, changedAt là lúc tính lại; chỉ ghi thêm';
update case_clocks set next_step_at = started_at where end_kind is null and superseded_by is null;
create index case_clocks_next_step on case_clocks (locality_id, next_step_at)
  where end_kind is null and superseded_by is null and next_step_at is not null;
grant update (due_at, told, next_step_at, earlier_due) on case_clocks to mangnon_app;

-- A due instant moves only while the clock runs, and only when the old one is written down with it; what was told stays told.
create function keep_clock_history() returns trigger language plpgsql as $$
begin
  if new.due_at <> old.due_at and (old.end_kind is not null or old.superseded_by is not null
      or (new.earlier_due -> -1 ->> 'dueAt')::timestamptz is distinct from date_trunc('milliseconds', old.due_at)
      or jsonb_array_length(new.earlier_due) <> jsonb_array_length(old.earlier_due) + 1)
    or new.due_at = old.due_at and new.earlier_due <> old.earlier_due
    or not new.earlier_due @> old.earlier_due or not new.told @> old.told then
    raise exception 'case_clocks: a clock keeps its history' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
comment on function keep_clock_history() is
  'Hạn của đồng hồ chỉ đổi khi đồng hồ còn chạy và hạn cũ được ghi lại cùng lúc; đã báo cho ai thì không xóa.';
create trigger case_clocks_history before update of due_at, earlier_due, told on case_clocks
  for each row execute function keep_clock_history();

create table case_recounts (
  locality_id uuid not null constraint case_recounts_locality references localities (id),
  id uuid not null,
  calendar text not null,
  after_case uuid,
  cases integer not null default 0,
  changed integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (locality_id, id)
);
comment on table case_recounts is 'Các lần tính lại hạn của vụ việc đang mở do lịch nghỉ đổi; bị ngắt giữa chừng thì làm tiếp từ after_case';
comment on column case_recounts.locality_id is 'Địa phương';
comment on column case_recounts.id is 'Mã lần tính lại';
comment on column case_recounts.calendar is 'Dấu (SHA-256) của lịch làm việc được dùng';
comment on column case_recounts.after_case is 'Đã làm xong đến vụ việc này; trống: chưa bắt đầu';
comment on column case_recounts.cases is 'Số vụ việc đã xét';
comment on column case_recounts.changed is 'Số đồng hồ đổi hạn';
comment on column case_recounts.started_at is 'Bắt đầu lúc';
comment on column case_recounts.finished_at is 'Xong lúc; trống: đang làm dở';
create unique index case_recounts_running on case_recounts (locality_id) where finished_at is null;
select install_scope_policy('case_recounts');

-- In how far a case was helped in time by `as_of`: "late" where a limit of `codes` ran out unkept, "in-time" where one was kept
-- and none ran out, else "waiting". The first clock of each limit counts that a corrected T0 did not put aside.
create function case_help_outcome(locality uuid, asked uuid, codes text[], as_of timestamptz) returns text language sql stable as $$
  select case
    when coalesce(bool_or(k.end_kind is distinct from 'cancelled' and k.due_at < as_of
      and (k.ended_at is null or k.ended_at > k.due_at)), false) then 'late'
    when coalesce(bool_or(k.end_kind = 'met' and k.ended_at <= as_of and k.ended_at <= k.due_at), false) then 'in-time'
    else 'waiting' end
  from (select distinct on (c.code) c.end_kind, c.due_at, c.ended_at from public.case_clocks c
    where c.locality_id = locality and c.case_id = asked and c.code = any (codes) and c.superseded_by is null
    order by c.code, c.occurrence) k $$;
comment on function case_help_outcome(uuid, uuid, text[], timestamptz) is
  'Một vụ việc đến lúc ấy: in-time can thiệp trong hạn, late quá hạn, waiting chưa đến hạn. Định nghĩa duy nhất của chỉ tiêu 3 (db/reference/case-numbers.json).';

-- The cases that numbers are made of: in the caller's scope, of nobody who is named in them, whatever the query above them says.
create function countable_cases(units uuid[], places uuid[], from_at timestamptz, to_at timestamptz, as_of timestamptz)
returns table (locality_id uuid, case_id uuid, place uuid, child_id uuid, ground text, received_at timestamptz, harm_form text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select f.locality_id, f.id, g.place, s.child_id, f.ground, f.received_at, s.harm_form
  from unnest(units, places) as g (unit, place)
  join public.case_files f on f.locality_id = nullif(current_setting('app.locality', true), '')::uuid and f.unit_id = g.unit
  join public.case_subjects s on s.locality_id = f.locality_id and s.case_id = f.id
  where f.closed_as is distinct from 'dismissed' and f.received_at >= from_at and f.received_at < to_at and f.opened_at <= as_of
    and (current_setting('app.whole', true) = '1'
      or f.unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[]))
    and coalesce(nullif(current_setting('app.account', true), '')::uuid <> all (f.named), true) $$;
comment on function countable_cases(uuid[], uuid[], timestamptz, timestamptz, timestamptz) is
  'Vụ việc được đếm trong phạm vi của người hỏi, trong đó có trẻ em nào: chỉ các hàm đếm được gọi, ứng dụng thì không.';
revoke all on function countable_cases(uuid[], uuid[], timestamptz, timestamptz, timestamptz) from public;

-- Abused children of the period, each once in each place, by the latest of their cases: how many, by what, with what outcome.
create function count_abused_children(units uuid[], places uuid[], from_at timestamptz, to_at timestamptz, as_of timestamptz,
  codes text[], bands integer[])
returns table (dimension text, key text, outcome text, children integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with children_counted as materialized (
    select c.place, c.child_id,
      case when bool_or(o.outcome = 'late') then 'late' when bool_and(o.outcome = 'in-time') then 'in-time' else 'waiting' end as outcome,
      (array_agg(coalesce(c.harm_form, 'unclassified') order by c.received_at desc, c.case_id desc))[1] as harm_form,
      max(d.sex) as sex,
      (select count(*) from unnest(bands) as band
        where band <= extract(year from age((max(c.received_at) at time zone 'Asia/Ho_Chi_Minh')::date, max(d.birth_date)))) as band
    from countable_cases(units, places, from_at, to_at, as_of) c
      join public.children d on d.locality_id = c.locality_id and d.id = c.child_id
      cross join lateral (select case_help_outcome(c.locality_id, c.case_id, codes, as_of) as outcome) o
    where c.ground = 'abused' group by c.place, c.child_id)
  select 'place', place::text, outcome, count(*)::int from children_counted group by place, outcome
  union all select 'form', harm_form, outcome, count(*)::int from children_counted group by harm_form, outcome
  union all select 'sex', sex, outcome, count(*)::int from children_counted group by sex, outcome
  union all select 'age', band::text, outcome, count(*)::int from children_counted group by band, outcome $$;
comment on function count_abused_children(uuid[], uuid[], timestamptz, timestamptz, timestamptz, text[], integer[]) is
  'Trẻ em bị xâm hại ghi nhận trong kỳ, theo nơi, hình thức, giới tính, nhóm tuổi và kết quả: chỉ số lượng, không nói trẻ em nào.';

-- How long it took from the information (T0) to the first act of each kind, in hours.
create function count_case_times(units uuid[], places uuid[], from_at timestamptz, to_at timestamptz, as_of timestamptz)
returns table (what text, n integer, total integer, median double precision, p90 double precision)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with firsts as (
    select c.case_id, c.received_at,
      min(e.at) filter (where e.act = 'assess-initially') as assessment,
      min(e.at) filter (where e.act = 'submit-plan') as plan,
      min(e.at) filter (where e.act in ('take-measures', 'separate', 'place-in-care')
        or e.act = 'finish-action' and e.facts ->> 'outcome' = 'done') as service
    from countable_cases(units, places, from_at, to_at, as_of) c
      left join public.case_events e on e.locality_id = c.locality_id and e.case_id = c.case_id and e.at <= as_of
    group by c.case_id, c.received_at),
  spans as (
    select t.what, extract(epoch from t.at - f.received_at) / 3600 as hours
    from firsts f cross join lateral (values ('assessment', f.assessment), ('plan', f.plan), ('service', f.service)) as t (what, at))
  select s.what, count(s.hours)::int, count(*)::int, percentile_cont(0.5) within group (order by s.hours::float8),
    percentile_cont(0.9) within group (order by s.hours::float8) from spans s group by s.what $$;
comment on function count_case_times(uuid[], uuid[], timestamptz, timestamptz, timestamptz) is
  'Từ lúc nhận thông tin (T0) đến đánh giá ban đầu, trình kế hoạch, hỗ trợ đầu tiên: trung vị và bách phân vị 90, giờ.';

-- Children with a case in the period, and those of them who had another one not long before.
create function count_repeated_children(units uuid[], places uuid[], from_at timestamptz, to_at timestamptz, as_of timestamptz,
  months integer)
returns table (children integer, repeated integer)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with known as materialized (
    select * from countable_cases(units, places, from_at - make_interval(months => months), to_at, as_of)),
  followed as (
    select k.child_id, k.received_at,
      k.received_at - make_interval(months => months) <= lag(k.received_at) over (partition by k.child_id order by k.received_at, k.case_id) as again
    from known k),
  counted as (
    select child_id, bool_or(coalesce(again, false)) as repeated from followed where received_at >= from_at group by child_id)
  select count(*)::int, count(*) filter (where repeated)::int from counted $$;
comment on function count_repeated_children(uuid[], uuid[], timestamptz, timestamptz, timestamptz, integer) is
  'Trẻ em có vụ việc trong kỳ, và trong đó bao nhiêu em đã có vụ việc khác trong số tháng trước ấy.';

revoke all on function count_abused_children(uuid[], uuid[], timestamptz, timestamptz, timestamptz, text[], integer[]),
  count_case_times(uuid[], uuid[], timestamptz, timestamptz, timestamptz),
  count_repeated_children(uuid[], uuid[], timestamptz, timestamptz, timestamptz, integer) from public;
grant execute on function count_abused_children(uuid[], uuid[], timestamptz, timestamptz, timestamptz, text[], integer[]),
  count_case_times(uuid[], uuid[], timestamptz, timestamptz, timestamptz),
  count_repeated_children(uuid[], uuid[], timestamptz, timestamptz, timestamptz, integer) to mangnon_app;
create index case_files_received on case_files (locality_id, unit_id, received_at);
create index case_files_open on case_files (locality_id, unit_id, id desc) where stage <> 'closed';
