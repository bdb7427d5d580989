-- The same copy as in 20261123109000, which changed no row: the tables' policies bind their owner too, and a migration
-- acts for nobody. On a database that was founded later there is nothing left to copy.
alter table obligations no force row level security;
alter table plan_duties no force row level security;
update obligations o set section = d.section, position = d.position
  from plan_duties d where d.locality_id = o.locality_id and d.id = o.duty_id
    and (o.section, o.position) is distinct from (d.section, d.position);
alter table plan_duties force row level security;
alter table obligations force row level security;
