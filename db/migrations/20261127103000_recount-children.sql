-- A correction of sex or birth changes what is counted of a child on every past day, also at communes where it lived before:
-- their rows lie outside the scope of who corrects. The function checks that the child itself is the caller's.

create function recount_children(corrected uuid[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  units uuid[] := string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[];
  whole boolean := coalesce(current_setting('app.whole', true) = '1', false);
begin
  -- A record written by mistake counts on no day.
  update public.child_stays s set sex = c.sex, counted_from = greatest(s.from_date, c.birth_date),
      counted_to = greatest(s.from_date, c.birth_date, least(coalesce(s.to_date, c.sixteenth_on), c.sixteenth_on))
    from public.children c
    where c.locality_id = locality and c.id = any (corrected) and c.state <> 'withdrawn' and (whole or c.unit_id = any (units))
      and s.locality_id = c.locality_id and s.child_id = c.id;
  -- An accident is a day; what was withdrawn counts on none.
  update public.child_circumstances s set sex = c.sex, counted_from = greatest(s.from_date, c.birth_date),
      counted_to = case
        when s.state = 'withdrawn' then greatest(s.from_date, c.birth_date)
        when s.kind = 'injured' then greatest(s.from_date, c.birth_date) + 1
        else greatest(s.from_date, c.birth_date, least(coalesce(s.to_date, c.sixteenth_on), c.sixteenth_on))
      end
    from public.children c
    where c.locality_id = locality and c.id = any (corrected) and c.state <> 'withdrawn' and (whole or c.unit_id = any (units))
      and s.locality_id = c.locality_id and s.child_id = c.id;
end $$;
comment on function recount_children(uuid[]) is
  'Sau khi sửa giới tính, ngày sinh của trẻ em trong phạm vi người gọi: tính lại khoảng được đếm của mọi thời gian ở và hoàn cảnh, kể cả ở xã trước.';
revoke all on function recount_children(uuid[]) from public;
grant execute on function recount_children(uuid[]) to mangnon_app;
