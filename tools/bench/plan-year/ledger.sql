-- Five years of a plan with six obligations for each commune, their history, and what was recorded; one plan of district 1.

create temp table made_plans as
  select year, 'national' as reach, pg_temp.made_id('plan', year) as id, pg_temp.made_id('top', 1) as issuer,
    pg_temp.made_id('top', 1) as lead, 4 as duties from generate_series(2017, 2021) year
  union all select 2021, 'district', pg_temp.made_id('plan-district', 2021), pg_temp.made_id('district', 1), pg_temp.made_id('office', 1), 12;
create temp table made_members as
  select p.id as plan_id, u.id as unit_id, u.kind, u.n from made_plans p join made_units u
    on (p.reach = 'national' and u.kind = 'commune')
    or (p.reach = 'district' and u.kind in ('commune', 'office') and u.parent_id = pg_temp.made_id('district', 1));
create temp table made_audiences as
  select p.id as plan_id, array_agg(distinct a.unit_id) as audience from made_plans p
    cross join lateral (select p.issuer as unit_id union select p.lead union select m.unit_id from made_members m where m.plan_id = p.id
      union select u.id from made_units u where p.reach = 'national' and u.kind in ('province', 'district', 'office')) a group by p.id;

insert into plans (locality_id, id, issuer_unit_id, lead_unit_id, year, title, state, content, number, issued_on, issued_at,
    period_from, period_to, audience, created_at, created_by, changed_at)
  select pg_temp.made_id('locality', 1), p.id, p.issuer, p.lead, p.year, 'Kế hoạch công tác trẻ em năm ' || p.year, 'issued', :'content'::jsonb,
    '45/KH-UBND', make_date(p.year, 3, 25), make_date(p.year, 3, 25), make_date(p.year, 1, 1), make_date(p.year, 12, 31),
    a.audience, make_date(p.year, 3, 1), pg_temp.made_id('account-tonghop.trunguong', 1), make_date(p.year, 3, 25)
  from made_plans p join made_audiences a on a.plan_id = p.id;

create temp table made_duties as
  select p.id as plan_id, p.year, k, pg_temp.made_id('duty-' || p.id, k) as id from made_plans p, generate_series(1, p.duties) k;
insert into plan_duties (locality_id, id, plan_id, audience, position, section, content, short_name)
  select pg_temp.made_id('locality', 1), d.id, d.plan_id, a.audience, d.k, 'VI.' || d.k,
    repeat('Tổ chức truyền thông, tư vấn, hỗ trợ trẻ em có hoàn cảnh đặc biệt. ', 6), 'Nhiệm vụ số ' || d.k
  from made_duties d join made_audiences a on a.plan_id = d.plan_id;
insert into plan_duty_units (locality_id, duty_id, unit_id, part, audience)
  select pg_temp.made_id('locality', 1), d.id, m.unit_id, 'responsible', array[m.unit_id]
  from made_duties d join made_members m on m.plan_id = d.plan_id;
insert into plan_measures (locality_id, id, plan_id, duty_id, audience, position, name, measure_unit, aggregation)
  select pg_temp.made_id('locality', 1), pg_temp.made_id('measure-' || d.id, m), d.plan_id, d.id, a.audience, m, 'Số liệu ' || m, 'lượt', 'sum'
  from made_duties d join made_audiences a on a.plan_id = d.plan_id, generate_series(1, 2) m;
insert into plan_targets (locality_id, id, plan_id, audience, position, statement, short_name, comparison, value, measure_unit, numerator_name, denominator_name)
  select pg_temp.made_id('locality', 1), pg_temp.made_id('target-' || p.id, k), p.id, a.audience, k,
    'Tỷ lệ trẻ em được hỗ trợ đạt trên 90%', 'Chỉ tiêu ' || k, 'ge', 90, '%', 'trẻ em được hỗ trợ', 'trẻ em'
  from made_plans p join made_audiences a on a.plan_id = p.id, generate_series(1, 4) k;

-- The six (or more) things each unit owes, with their due days; `luck` is 0–99 and decides how each ended.
create temp table made_debts as
  select row_number() over (order by m.plan_id, t.k, m.kind, m.n) as no, m.plan_id, p.year, m.unit_id, p.lead, t.k,
    case t.k when 0 then 'own-plan' when -1 then 'results-report' else 'duty' end as kind,
    case when t.k > 0 then pg_temp.made_id('duty-' || p.id, t.k) end as duty_id,
    case when t.k <= 0 then pg_temp.made_id('deadline-' || p.id, -t.k) end as deadline_id,
    ((case t.k when 0 then make_date(p.year, 4, 16) when -1 then make_date(p.year, 12, 11)
      else make_date(p.year, 4 + 2 * ((t.k - 1) % 4 + 1), 1) end)::timestamp at time zone 'Asia/Ho_Chi_Minh') - interval '1 second' as due_at,
    ('x' || substr(md5(m.plan_id::text || t.k || m.n || m.kind), 1, 6))::bit(24)::int % 100 as luck
  from made_members m join made_plans p on p.id = m.plan_id, generate_series(-1, p.duties) t (k);
alter table made_debts add column id uuid, add column done_at timestamptz;
update made_debts set id = pg_temp.made_id('obligation', no),
  done_at = case when luck < 76 then due_at - (luck + 1) * interval '6 hours' when luck < 90 then due_at + (luck - 75) * interval '20 hours' end;
update made_debts set done_at = null where done_at > :'now';

insert into obligations (locality_id, id, plan_id, kind, duty_id, deadline_id, section, position, title, unit_id, recipient_unit_id, period_from, period_to,
    first_due_at, due_at, stage, fulfilled_at, excused_at, not_applicable_at, created_at, version)
  select pg_temp.made_id('locality', 1), id, plan_id, kind, duty_id, deadline_id, case when k > 0 then 'VI.' || k end, case when k > 0 then k end,
    case kind when 'own-plan' then 'Kế hoạch triển khai của đơn vị' when 'results-report' then 'Báo cáo kết quả năm' else 'Nhiệm vụ số ' || k end,
    unit_id, lead, make_date(year, 1, 1), make_date(year, 12, 31), due_at, due_at,
    case when done_at is null then case when luck % 3 = 0 then 'in-progress' else 'not-started' end
      when luck % 12 = 0 then 'returned' when luck % 5 = 0 then 'submitted' else 'accepted' end,
    done_at, case when luck in (96, 97) then due_at end, case when luck in (98, 99) then due_at end,
    make_date(year, 3, 25), 1 + (done_at is not null)::int
  from made_debts;
insert into obligation_events (locality_id, id, obligation_id, unit_id, kind, at, new_due_at)
  select pg_temp.made_id('locality', 1), pg_temp.made_id('event-created', no), id, unit_id, 'created', make_date(year, 3, 25), due_at from made_debts
  union all select pg_temp.made_id('locality', 1), pg_temp.made_id('event-submitted', no), id, unit_id, 'submitted', done_at, null from made_debts where done_at is not null;
insert into extension_requests (locality_id, id, obligation_id, unit_id, wanted_due_on, reason, asked_at, asked_by)
  select pg_temp.made_id('locality', 1), pg_temp.made_id('extension', no), id, unit_id, due_at::date + 10, 'Chờ số liệu của trường học', :'now',
    pg_temp.made_id('account-congchuc.xa20', 1) from made_debts where year = 2021 and done_at is null and luck = 92;

-- What the units did: two records a duty with two figures each.
create temp table made_records as
  select d.*, part, pg_temp.made_id('record-' || part, no) as record_id from made_debts d, generate_series(1, 2) part
  where kind = 'duty' and year >= 2020 and done_at is not null;
insert into task_records (locality_id, id, plan_id, obligation_id, unit_id, happened_on, content, spent, recorded_at, recorded_by)
  select pg_temp.made_id('locality', 1), record_id, plan_id, id, unit_id, due_at::date - 10 * part,
    repeat('Tổ chức hai buổi truyền thông tại nhà văn hóa thôn. ', 4), 1000000 * part, due_at - part * interval '10 days',
    pg_temp.made_id('account-congchuc.xa20', 1) from made_records;
insert into task_figures (locality_id, record_id, measure_id, plan_id, unit_id, value)
  select pg_temp.made_id('locality', 1), r.record_id, pg_temp.made_id('measure-' || r.duty_id, m), r.plan_id, r.unit_id, 10 + r.luck
  from made_records r, generate_series(1, 2) m;
insert into target_entries (locality_id, id, plan_id, target_id, unit_id, numerator, denominator, as_of, entered_at, entered_by)
  select pg_temp.made_id('locality', 1), pg_temp.made_id('entry-' || t, no), plan_id, pg_temp.made_id('target-' || plan_id, t), unit_id,
    luck, 100, '2021-11-15', '2021-11-16', pg_temp.made_id('account-congchuc.xa20', 1)
  from made_debts, generate_series(1, 4) t where year = 2021 and kind = 'results-report' and luck < 80;
