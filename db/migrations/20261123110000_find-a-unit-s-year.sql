-- What one unit did under one plan is found without walking through all units of a country.

create index task_figures_unit on task_figures (locality_id, plan_id, unit_id);
create index unit_plans_plan on unit_plans (locality_id, plan_id, unit_id);
create index difficulties_unit on difficulties (locality_id, plan_id, unit_id);
