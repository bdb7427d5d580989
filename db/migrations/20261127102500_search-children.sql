-- Names are found by their words: the given name leads, as people are called and as lists are sorted.

alter table child_names add column followed boolean not null default true;
comment on column child_names.followed is 'Trẻ em còn được theo dõi: tìm kiếm thường ngày bỏ qua người đã thôi';

drop index child_names_commune;
drop index child_names_given;
-- Children's own names and their relatives' apart: most searches are for a child, and relatives are twice as many.
create index child_names_own_commune on child_names (locality_id, commune_id, given_key, family_key)
  include (name_key, exact_key, unit_id, birth_year, followed, child_id, slot) where slot < 10;
create index child_names_own_given on child_names (locality_id, given_key, family_key, name_key)
  include (exact_key, unit_id, birth_year, followed, child_id, slot) where slot < 10;
create index child_names_kin_commune on child_names (locality_id, commune_id, given_key, family_key)
  include (name_key, exact_key, unit_id, birth_year, followed, child_id, slot) where slot >= 10;
create index child_names_kin_given on child_names (locality_id, given_key, family_key, name_key)
  include (exact_key, unit_id, birth_year, followed, child_id, slot) where slot >= 10;
