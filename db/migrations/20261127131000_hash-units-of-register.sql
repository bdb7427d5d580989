-- Whether a row's unit is in scope is looked up in a hash and not in a list: a province's list has 1,200 units, and walking it for
-- each row took ten times what reading the row does. Only where rows are read by the thousand; Citus refuses sub-selects.
do $$
declare
  target text;
  condition constant text := format('locality_id = %s and (%s = ''1'' or unit_id in (select unnest(%s)))',
    scope_value('app.locality', 'uuid'), scope_value('app.whole', 'text'), scope_value('app.units', 'uuid[]'));
begin
  if coalesce(nullif(current_setting('app.policy_form', true), ''), 'postgresql') <> 'postgresql' then
    return;
  end if;
  foreach target in array array['children', 'child_names', 'child_stays', 'child_circumstances', 'child_recency', 'child_stay_sums'] loop
    execute format('alter policy scope on %I using (%s) with check (%s)', target, condition, condition);
  end loop;
end $$;
