-- A child moves from one commune to another: the one act that reaches across two scopes. Neither officer can do it alone:
-- the old commune offers, the new one takes in, and this function moves the record when both have spoken.

do $$
declare
  moved text;
begin
  foreach moved in array array['children', 'child_names', 'child_stays', 'child_circumstances', 'child_events', 'child_transfers',
    'child_papers', 'child_assignments', 'stored_files'] loop
    -- The owner serves nobody: it works in set-up and in the functions below, which check the caller themselves.
    execute format('create policy hand_over on %I for all to mangnon_owner using (true) with check (true)', moved);
  end loop;
end $$;

create function take_in_child(transfer uuid, seen integer, into_unit uuid, into_commune uuid, account uuid, act_at timestamptz)
returns table (child uuid, outcome text)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  units uuid[] := string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[];
  whole boolean := current_setting('app.whole', true) = '1';
  offer public.child_transfers;
  moving public.children;
begin
  if account is distinct from nullif(current_setting('app.account', true), '')::uuid then
    raise exception 'take_in_child: not the account of this transaction' using errcode = 'insufficient_privilege';
  end if;
  select * into offer from public.child_transfers t where t.locality_id = locality and t.id = transfer for update;
  -- What is not offered to the caller does not exist for them, whoever it is offered to.
  if offer.id is null or not (whole or (offer.to_commune_id = any (units) and into_unit = any (units))) then
    return;
  end if;
  if offer.version <> seen or offer.state <> 'offered' then
    return query select offer.child_id, 'stale';
    return;
  end if;
  select * into moving from public.children c where c.locality_id = locality and c.id = offer.child_id for update;
  if moving.state <> 'living-here' or moving.commune_id <> offer.from_commune_id then
    return query select offer.child_id, 'not-followed';
    return;
  end if;
  perform public.hand_over_child(offer, moving, into_unit, into_commune, account, act_at);
  update public.child_transfers t set state = 'taken-in', to_unit_id = into_unit, decided_at = act_at, decided_by = account, version = version + 1
    where t.locality_id = locality and t.id = transfer;
  return query select offer.child_id, 'taken-in';
end $$;
comment on function take_in_child(uuid, integer, uuid, uuid, uuid, timestamptz) is
  'Xã mới nhận trẻ em chuyển đến: kiểm tra lời báo là cho người gọi, rồi chuyển hồ sơ. Không dòng nào: không có lời báo nào như vậy cho người gọi.';

create function hand_over_child(offer public.child_transfers, moving public.children, into_unit uuid, into_commune uuid, account uuid, act_at timestamptz)
returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  -- Where they lived, by date: lists and counts of a past day stay with the commune of that day.
  update public.child_stays s set to_date = offer.moved_on, end_kind = 'moved-out', counted_to = greatest(s.counted_from, least(s.counted_to, offer.moved_on))
    where s.locality_id = moving.locality_id and s.child_id = moving.id and s.to_date is null;
  insert into public.child_stays (locality_id, id, child_id, unit_id, commune_id, sex, from_date, begin_kind, counted_from, counted_to)
    values (moving.locality_id, gen_random_uuid(), moving.id, into_unit, into_commune, moving.sex, offer.moved_on, 'moved-in',
      offer.moved_on, greatest(offer.moved_on, moving.sixteenth_on));
  -- Open memberships end here and go on there; papers that prove them go along.
  insert into public.child_circumstances (locality_id, id, child_id, unit_id, commune_id, sex, kind, code, sub_code, state, from_date,
      evidence_kind, evidence_number, evidence_on, evidence_by, evidence_file_id, note, continues_id, counted_from, counted_to,
      created_at, created_by, confirmed_at, confirmed_by)
    select c.locality_id, gen_random_uuid(), c.child_id, into_unit, into_commune, c.sex, c.kind, c.code, c.sub_code, c.state,
      greatest(c.from_date, offer.moved_on), c.evidence_kind, c.evidence_number, c.evidence_on, c.evidence_by, c.evidence_file_id,
      c.note, c.id, greatest(c.from_date, offer.moved_on), greatest(c.from_date, offer.moved_on, c.counted_to), act_at, account,
      c.confirmed_at, c.confirmed_by
    from public.child_circumstances c
    where c.locality_id = moving.locality_id and c.child_id = moving.id and c.to_date is null and c.state in ('proposed', 'confirmed');
  update public.child_circumstances c set state = case c.state when 'confirmed' then 'ended' else 'withdrawn' end,
      to_date = greatest(c.from_date, offer.moved_on), end_reason = 'moved-out',
      counted_to = greatest(c.counted_from, least(c.counted_to, offer.moved_on)), version = version + 1
    where c.locality_id = moving.locality_id and c.child_id = moving.id and c.unit_id <> into_unit and c.to_date is null
      and c.state in ('proposed', 'confirmed');
  -- The old commune keeps its own history and enough to know the child by on its lists of past days.
  insert into public.child_events (locality_id, id, child_id, unit_id, at, by_account, kind, on_date, detail) values
    (moving.locality_id, gen_random_uuid(), moving.id, moving.unit_id, act_at, account, 'moved-out', offer.moved_on,
      jsonb_build_object('summary', offer.summary, 'to', into_commune)),
    (moving.locality_id, gen_random_uuid(), moving.id, into_unit, act_at, account, 'taken-in', offer.moved_on,
      jsonb_build_object('from', offer.from_commune_id));
  update public.child_papers p set unit_id = into_unit where p.locality_id = moving.locality_id and p.child_id = moving.id;
  update public.stored_files f set unit_id = into_unit
    from public.child_papers p where p.locality_id = moving.locality_id and p.child_id = moving.id
      and f.locality_id = p.locality_id and f.id = p.file_id;
  update public.child_assignments a set to_date = offer.moved_on, version = version + 1
    where a.locality_id = moving.locality_id and a.child_id = moving.id and (a.to_date is null or a.to_date > offer.moved_on);
  update public.child_names n set unit_id = into_unit, commune_id = into_commune
    where n.locality_id = moving.locality_id and n.child_id = moving.id;
  update public.children c set unit_id = into_unit, commune_id = into_commune, household_id = null, relation_to_head = '',
      address = '', source = 'transfer', duplicate_check = 'waiting', changed_at = act_at, version = version + 1
    where c.locality_id = moving.locality_id and c.id = moving.id;
end $$;
comment on function hand_over_child(public.child_transfers, public.children, uuid, uuid, uuid, timestamptz) is
  'Chuyển hồ sơ, tên tìm kiếm, giấy tờ và các hoàn cảnh còn mở sang xã mới; phần đã qua ở lại xã cũ. Chỉ take_in_child gọi.';

revoke all on function take_in_child(uuid, integer, uuid, uuid, uuid, timestamptz) from public;
revoke all on function hand_over_child(public.child_transfers, public.children, uuid, uuid, uuid, timestamptz) from public;
grant execute on function take_in_child(uuid, integer, uuid, uuid, uuid, timestamptz) to mangnon_app;
