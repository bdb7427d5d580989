-- Pairs of records that may be one child: found by a matcher that sees the whole locality, shown to those who see both.

create table duplicate_pairs (
  locality_id uuid not null,
  id uuid not null,
  child_a uuid not null,
  child_b uuid not null,
  unit_a uuid not null,
  unit_b uuid not null,
  commune_a uuid not null,
  commune_b uuid not null,
  score smallint not null,
  reasons jsonb not null default '[]' constraint duplicate_pairs_reasons_list check (jsonb_typeof(reasons) = 'array'),
  state text not null default 'open' constraint duplicate_pairs_state_known
    check (state in ('open', 'unsure', 'moved', 'not-same', 'merged', 'faded')),
  found_by text not null constraint duplicate_pairs_found_by_known check (found_by in ('entry', 'import', 'nightly')),
  found_at timestamptz not null,
  judged_facts text not null default '',
  note text not null default '',
  decided_at timestamptz,
  decided_by uuid,
  merge_id uuid,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint duplicate_pairs_once unique (locality_id, child_a, child_b),
  constraint duplicate_pairs_ordered check (child_a < child_b),
  constraint duplicate_pairs_a foreign key (locality_id, child_a) references children (locality_id, id),
  constraint duplicate_pairs_b foreign key (locality_id, child_b) references children (locality_id, id)
);
comment on table duplicate_pairs is 'Cặp hồ sơ nghi trùng: hai hồ sơ có thể là một trẻ em, với điểm và lý do; chỉ người thấy cả hai hồ sơ mới thấy cặp';
comment on column duplicate_pairs.locality_id is 'Địa phương';
comment on column duplicate_pairs.id is 'Mã cặp';
comment on column duplicate_pairs.child_a is 'Hồ sơ có mã nhỏ hơn';
comment on column duplicate_pairs.child_b is 'Hồ sơ có mã lớn hơn';
comment on column duplicate_pairs.unit_a is 'Thôn của hồ sơ a hiện nay: đi theo hồ sơ khi chuyển';
comment on column duplicate_pairs.unit_b is 'Thôn của hồ sơ b hiện nay: đi theo hồ sơ khi chuyển';
comment on column duplicate_pairs.commune_a is 'Xã của hồ sơ a hiện nay';
comment on column duplicate_pairs.commune_b is 'Xã của hồ sơ b hiện nay';
comment on column duplicate_pairs.score is 'Điểm giống nhau; từ 70 là đáng xem, 100 trở lên gần như chắc chắn';
comment on column duplicate_pairs.reasons is 'Lý do: [{code, points}], mã ở platform/shared/people-names/likeness.ts';
comment on column duplicate_pairs.state is 'Trạng thái: open chờ xem, unsure chưa chắc (đang hỏi), moved là một trẻ em đã chuyển xã (chờ chuyển đi – chuyển đến), not-same không phải một trẻ em, merged đã gộp, faded không còn giống';
comment on column duplicate_pairs.found_by is 'Được thấy khi: entry nhập tay, import nhập từ tệp, nightly kiểm tra ban đêm';
comment on column duplicate_pairs.found_at is 'Lúc thấy';
comment on column duplicate_pairs.judged_facts is 'Dấu vân của các trường để nhận ra trẻ em lúc quyết định: trường ấy đổi thì cặp trở lại';
comment on column duplicate_pairs.note is 'Ghi chú của người xem';
comment on column duplicate_pairs.decided_at is 'Lúc quyết định';
comment on column duplicate_pairs.decided_by is 'Người quyết định';
comment on column duplicate_pairs.merge_id is 'Lần gộp';
comment on column duplicate_pairs.version is 'Phiên bản bản ghi';
create index duplicate_pairs_by_score on duplicate_pairs (locality_id, state, score desc, id);
create index duplicate_pairs_by_commune on duplicate_pairs (locality_id, commune_a, state, score desc, id);
create index duplicate_pairs_of_b on duplicate_pairs (locality_id, child_b);

create table duplicate_keys (
  locality_id uuid not null,
  key bigint not null,
  child_id uuid not null,
  unit_id uuid not null,
  primary key (locality_id, key, child_id)
);
comment on table duplicate_keys is 'Khóa tìm trùng của trẻ em: hai hồ sơ chung một khóa thì được so; suy ra từ hồ sơ, xóa đi thì lập lại được';
comment on column duplicate_keys.locality_id is 'Địa phương';
comment on column duplicate_keys.key is 'Khóa đã băm (tên với ngày sinh, tên với mẹ, số định danh…)';
comment on column duplicate_keys.child_id is 'Trẻ em';
comment on column duplicate_keys.unit_id is 'Thôn của trẻ em hiện nay';
create index duplicate_keys_child on duplicate_keys (locality_id, child_id);
select install_scope_policy('duplicate_keys', 'unit_id', 'select, insert, delete');

do $$
declare
  condition text := format('locality_id = %s and (%s = ''1'' or (unit_a = any (%s::uuid[]) and unit_b = any (%s::uuid[])))',
    scope_value('app.locality', 'uuid'), scope_value('app.whole', 'text'), scope_value('app.units', 'uuid[]'),
    scope_value('app.units', 'uuid[]'));
begin
  alter table duplicate_pairs enable row level security;
  alter table duplicate_pairs force row level security;
  execute format('create policy scope on duplicate_pairs for all using (%s) with check (%s)', condition, condition);
end $$;
revoke all on duplicate_pairs from public;
grant select, insert, update on duplicate_pairs to mangnon_app;
-- What follows a child across scopes is moved by the owner's own functions below, which nobody can call.
create policy following on duplicate_pairs for all to mangnon_owner using (true) with check (true);
create policy following on duplicate_keys for all to mangnon_owner using (true) with check (true);

-- A record that changed in what children are known by waits to be compared again.
create index children_waiting on children (locality_id, id) where duplicate_check = 'waiting';

create function wait_for_comparison() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  new.duplicate_check := 'waiting';
  return new;
end $$;
comment on function wait_for_comparison() is 'Hồ sơ đã đổi trường để nhận ra trẻ em: chờ kiểm tra trùng lại.';
revoke all on function wait_for_comparison() from public;
create trigger wait_for_comparison before update on children for each row
  when ((old.full_name, old.other_names, old.sex, old.birth_date, old.birth_precision, old.personal_id, old.relatives,
      old.household_id, old.unit_id, old.state)
    is distinct from (new.full_name, new.other_names, new.sex, new.birth_date, new.birth_precision, new.personal_id,
      new.relatives, new.household_id, new.unit_id, new.state))
  execute function wait_for_comparison();

-- Where a child goes, its pairs go: who no longer sees both no longer sees the pair, in the very transaction of the move.
create function follow_child_to_unit() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.duplicate_pairs p set unit_a = new.unit_id, commune_a = new.commune_id
    where p.locality_id = new.locality_id and p.child_a = new.id;
  update public.duplicate_pairs p set unit_b = new.unit_id, commune_b = new.commune_id
    where p.locality_id = new.locality_id and p.child_b = new.id;
  update public.duplicate_keys k set unit_id = new.unit_id where k.locality_id = new.locality_id and k.child_id = new.id;
  return null;
end $$;
comment on function follow_child_to_unit() is 'Trẻ em chuyển nơi ở: cặp nghi trùng và khóa tìm trùng đi theo.';
revoke all on function follow_child_to_unit() from public;
create trigger follow_child_to_unit after update on children for each row
  when ((old.unit_id, old.commune_id) is distinct from (new.unit_id, new.commune_id))
  execute function follow_child_to_unit();
