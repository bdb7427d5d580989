-- Placements that were under way before their clocks stood with those of the case (decision 0024): the system counts them from
-- dates and codes of their history. What was written stays closed to it.
create function care_without_clocks(asked uuid, starting text[])
returns table (case_id uuid, unit_id uuid, sixteenth_on date, placement_id uuid, id uuid, at timestamptz, recorded_at timestamptz,
  account_id uuid, facts jsonb, late_reason_given boolean)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
begin
  if current_setting('app.whole', true) is distinct from '1' or nullif(current_setting('app.account', true), '') is not null then
    raise exception 'care_without_clocks: for the system alone' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from public.case_files f where f.locality_id = locality and f.id = asked for update;
  return query select p.case_id, p.unit_id, c.sixteenth_on, p.id, e.id, e.at, e.recorded_at, e.account_id, e.facts, e.late_reason_given
    from public.care_placements p
      join public.case_files f on f.locality_id = p.locality_id and f.id = p.case_id and f.stage <> 'closed'
      join public.case_subjects s on s.locality_id = p.locality_id and s.case_id = p.case_id
      join public.children c on c.locality_id = s.locality_id and c.id = s.child_id
      join public.care_events e on e.locality_id = p.locality_id and e.placement_id = p.id
    where p.locality_id = locality and p.stage not in ('ended', 'withdrawn') and (asked is null or p.case_id = asked)
      and exists (select from public.care_events b where b.locality_id = locality and b.placement_id = p.id and b.act = any (starting))
      and not exists (select from public.case_clocks k
        join public.care_events b on b.locality_id = k.locality_id and b.id = k.started_by and b.placement_id = p.id
        where k.locality_id = locality and k.case_id = p.case_id)
    order by p.id, e.seq;
end $$;
comment on function care_without_clocks(uuid, text[]) is
  'Mã, ngày của các việc trong những lần chăm sóc thay thế đang diễn ra mà đồng hồ chưa đứng cùng vụ việc, của một vụ việc (giữ lại) hay mọi vụ việc; không có lời văn; chỉ hệ thống gọi.';

-- A case may not wait for the register (decision 0019): who reads the case knows of its child what the law's conditions of care ask
-- for, and no more of the record, wherever that stands.
create function child_in_care(asked uuid) returns table (birth_date date, sex text, sixteenth_on date)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.birth_date, c.sex, c.sixteenth_on from public.case_subjects s
    join public.children c on c.locality_id = s.locality_id and c.id = s.child_id
  where s.locality_id = nullif(current_setting('app.locality', true), '')::uuid and s.case_id = asked
    and (current_setting('app.whole', true) = '1'
      or s.unit_id = any (string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[]))
    and nullif(current_setting('app.account', true), '')::uuid = any (s.readers)
    and nullif(current_setting('app.account', true), '')::uuid <> all (s.named)
$$;
comment on function child_in_care(uuid) is
  'Ngày sinh, giới tính, ngày đủ 16 tuổi của trẻ em trong một vụ việc mà người gọi đọc, dù hồ sơ trong sổ đang ở xã khác';

revoke all on function care_without_clocks(uuid, text[]), child_in_care(uuid) from public;
grant execute on function care_without_clocks(uuid, text[]), child_in_care(uuid) to mangnon_app;
