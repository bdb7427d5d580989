-- The orders of a commune are read from their index alone: which hamlet a row belongs to stands in it.
drop index children_commune_name;
create index children_commune_name on children (locality_id, commune_id,
  given_name collate "vi-x-icu", family_name collate "vi-x-icu", middle_name collate "vi-x-icu", id) include (unit_id) where state = 'living-here';
drop index children_commune_birth;
create index children_commune_birth on children (locality_id, commune_id, birth_date, id) include (unit_id) where state = 'living-here';
