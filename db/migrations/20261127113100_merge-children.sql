-- Two records of one child become one, and can be parted again exactly. Both are the caller's own; what communes before
-- recorded of them lies outside the caller's scope and follows all the same, through functions that check the caller.

create table child_merges (
  locality_id uuid not null,
  id uuid not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  unit_id uuid not null constraint child_merges_unit references units (id),
  taken text[] not null default '{}',
  attached jsonb not null default '{}',
  merged_at timestamptz not null,
  merged_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint child_merges_survivor foreign key (locality_id, survivor_id) references children (locality_id, id),
  constraint child_merges_merged foreign key (locality_id, merged_id) references children (locality_id, id),
  constraint child_merges_two check (survivor_id <> merged_id)
);
comment on table child_merges is 'Lần gộp hai hồ sơ của một trẻ em: hồ sơ nào còn, hồ sơ nào gộp vào, lấy trường nào';
comment on column child_merges.locality_id is 'Địa phương';
comment on column child_merges.id is 'Mã lần gộp';
comment on column child_merges.survivor_id is 'Hồ sơ còn lại';
comment on column child_merges.merged_id is 'Hồ sơ được gộp vào';
comment on column child_merges.unit_id is 'Thôn lúc gộp';
comment on column child_merges.taken is 'Các nhóm trường lấy từ hồ sơ được gộp';
comment on column child_merges.attached is 'Điều các phòng khác cần để tách lại, theo tên phòng';
comment on column child_merges.merged_at is 'Lúc gộp';
comment on column child_merges.merged_by is 'Người gộp';
comment on column child_merges.undone_at is 'Lúc tách lại';
comment on column child_merges.undone_by is 'Người tách lại';
comment on column child_merges.version is 'Phiên bản bản ghi';
create unique index child_merges_standing on child_merges (locality_id, merged_id) where undone_at is null;
create index child_merges_into on child_merges (locality_id, survivor_id);
select install_scope_policy('child_merges', 'unit_id');

create index children_merged_into on children (locality_id, merged_into) where merged_into is not null;

create table child_merge_rows (
  locality_id uuid not null,
  merge_id uuid not null,
  part text not null constraint child_merge_rows_part_known check (part in ('before', 'after')),
  relation text not null,
  row_id uuid not null,
  content jsonb not null,
  primary key (locality_id, merge_id, part, relation, row_id),
  constraint child_merge_rows_merge foreign key (locality_id, merge_id) references child_merges (locality_id, id)
);
comment on table child_merge_rows is 'Bản chụp mọi dòng của hai hồ sơ ngay trước và ngay sau khi gộp, để tách lại đúng như cũ; không người dùng nào đọc được';
comment on column child_merge_rows.locality_id is 'Địa phương';
comment on column child_merge_rows.merge_id is 'Lần gộp';
comment on column child_merge_rows.part is 'before trước khi gộp, after sau khi gộp';
comment on column child_merge_rows.relation is 'Bảng của dòng';
comment on column child_merge_rows.row_id is 'Mã dòng';
comment on column child_merge_rows.content is 'Nội dung dòng';
alter table child_merge_rows enable row level security;
alter table child_merge_rows force row level security;
create policy merging on child_merge_rows for all to mangnon_owner using (true) with check (true);
revoke all on child_merge_rows from public;
-- Nothing passes a policy that there is not: the application may ask and sees no row, as of every table outside a scope.
grant select on child_merge_rows to mangnon_app;
create policy merging on child_merges for all to mangnon_owner using (true) with check (true);

create function keep_merge_rows(merge public.child_merges, of_part text) returns void
language sql set search_path = pg_catalog, public, pg_temp as $$
  insert into public.child_merge_rows (locality_id, merge_id, part, relation, row_id, content)
    select merge.locality_id, merge.id, of_part, found.relation, found.row_id, found.content
    from (
      select 'children' as relation, c.id as row_id, to_jsonb(c) as content from public.children c
        where c.locality_id = merge.locality_id and c.id in (merge.survivor_id, merge.merged_id)
      union all select 'child_stays', s.id, to_jsonb(s) from public.child_stays s
        where s.locality_id = merge.locality_id and s.child_id in (merge.survivor_id, merge.merged_id)
      union all select 'child_circumstances', s.id, to_jsonb(s) from public.child_circumstances s
        where s.locality_id = merge.locality_id and s.child_id in (merge.survivor_id, merge.merged_id)
      union all select 'child_papers', p.id, to_jsonb(p) from public.child_papers p
        where p.locality_id = merge.locality_id and p.child_id in (merge.survivor_id, merge.merged_id)
      union all select 'child_assignments', a.id, to_jsonb(a) from public.child_assignments a
        where a.locality_id = merge.locality_id and a.child_id in (merge.survivor_id, merge.merged_id)
    ) found;
$$;
comment on function keep_merge_rows(public.child_merges, text) is 'Chụp mọi dòng của hai hồ sơ. Chỉ các hàm gộp gọi.';

create function get_own_merge(merge uuid) returns public.child_merges
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  units uuid[] := string_to_array(nullif(current_setting('app.units', true), ''), ',')::uuid[];
  whole boolean := coalesce(current_setting('app.whole', true) = '1', false);
  found public.child_merges;
begin
  select m.* into found from public.child_merges m where m.locality_id = locality and m.id = merge and m.undone_at is null for update;
  if found.id is null or 2 <> (select count(*) from public.children c where c.locality_id = locality
      and c.id in (found.survivor_id, found.merged_id) and (whole or c.unit_id = any (units))) then
    raise exception 'get_own_merge: no such merge for the caller' using errcode = 'insufficient_privilege';
  end if;
  return found;
end $$;
comment on function get_own_merge(uuid) is 'Lần gộp đang còn, khi cả hai hồ sơ thuộc phạm vi người gọi. Chỉ các hàm gộp gọi.';

-- Before anything is written: the merge, and both records as they stand.
create function open_merge(merge uuid) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  perform public.keep_merge_rows(public.get_own_merge(merge), 'before');
end $$;
comment on function open_merge(uuid) is 'Bắt đầu một lần gộp vừa ghi: chụp hai hồ sơ trước khi có gì đổi.';

-- What hangs on the merged record follows; it points to the survivor and counts on no day any more.
create function follow_merge(merge uuid, on_day date, act_at timestamptz) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  of public.child_merges := public.get_own_merge(merge);
  kept public.children;
begin
  select * into kept from public.children c where c.locality_id = of.locality_id and c.id = of.survivor_id;
  -- Days on which only the merged record knew where the child lived become days of the survivor.
  insert into public.child_stays (locality_id, id, child_id, unit_id, commune_id, sex, from_date, to_date, begin_kind, end_kind,
      counted_from, counted_to)
    select s.locality_id, gen_random_uuid(), of.survivor_id, s.unit_id, s.commune_id, kept.sex, lower(alone), upper(alone),
      case when lower(alone) = s.from_date then s.begin_kind else 'moved-in' end,
      case when upper(alone) is null then null when upper(alone) = s.to_date then s.end_kind else 'merged' end,
      lower(alone), lower(alone)
    from public.child_stays s,
      unnest(datemultirange(daterange(s.from_date, s.to_date)) - coalesce((select range_agg(daterange(o.from_date, o.to_date))
        from public.child_stays o where o.locality_id = of.locality_id and o.child_id = of.survivor_id), '{}')) as alone
    where s.locality_id = of.locality_id and s.child_id = of.merged_id;
  update public.child_stays s set counted_to = s.counted_from,
      to_date = coalesce(s.to_date, greatest(s.from_date, on_day)), end_kind = coalesce(s.end_kind, 'merged')
    where s.locality_id = of.locality_id and s.child_id = of.merged_id;

  -- One child stands in one group once: of two open lines the confirmed one stays, else the survivor's; what began earlier
  -- is not lost.
  update public.child_circumstances s set version = s.version + 1, end_reason = 'merged',
      state = case when s.state = 'confirmed' and s.from_date < o.from_date then 'ended' else 'withdrawn' end,
      to_date = case when s.state = 'confirmed' and s.from_date < o.from_date then o.from_date else greatest(s.from_date, on_day) end
    from public.child_circumstances o
    where s.locality_id = of.locality_id and s.child_id in (of.survivor_id, of.merged_id)
      and o.locality_id = s.locality_id and o.child_id in (of.survivor_id, of.merged_id) and o.child_id <> s.child_id
      and s.kind = o.kind and s.code = o.code and (s.kind <> 'injured' or s.from_date = o.from_date)
      and s.to_date is null and o.to_date is null
      and s.state in ('proposed', 'confirmed') and o.state in ('proposed', 'confirmed')
      and (s.state = 'proposed' and o.state = 'confirmed' or s.state = o.state and s.child_id = of.merged_id);
  update public.child_circumstances s set child_id = of.survivor_id, version = s.version + 1,
      unit_id = case when s.to_date is null then kept.unit_id else s.unit_id end,
      commune_id = case when s.to_date is null then kept.commune_id else s.commune_id end
    where s.locality_id = of.locality_id and s.child_id = of.merged_id;

  update public.child_papers p set child_id = of.survivor_id, unit_id = kept.unit_id, version = p.version + 1
    where p.locality_id = of.locality_id and p.child_id = of.merged_id;
  update public.stored_files f set unit_id = p.unit_id from public.child_papers p
    where p.locality_id = of.locality_id and p.child_id = of.survivor_id and f.locality_id = p.locality_id
      and f.id = p.file_id and f.unit_id is distinct from p.unit_id;

  update public.child_assignments a set child_id = of.survivor_id, unit_id = kept.unit_id, version = a.version + 1,
      to_date = case when exists (select from public.child_assignments o where o.locality_id = a.locality_id
          and o.child_id = of.survivor_id and o.account_id = a.account_id and o.from_date <= on_day
          and (o.to_date is null or o.to_date > on_day))
        then least(a.to_date, greatest(a.from_date, on_day)) else a.to_date end
    where a.locality_id = of.locality_id and a.child_id = of.merged_id;

  delete from public.child_names n where n.locality_id = of.locality_id and n.child_id = of.merged_id;
  update public.children c set state = 'merged', ended_on = on_day, merged_into = of.survivor_id, changed_at = act_at,
      version = c.version + 1
    where c.locality_id = of.locality_id and c.id = of.merged_id;
  perform public.recount_children(array[of.survivor_id]);
  perform public.keep_merge_rows(of, 'after');
end $$;
comment on function follow_merge(uuid, date, timestamptz) is
  'Chuyển nơi ở, hoàn cảnh, giấy tờ, việc giao theo dõi của hồ sơ được gộp sang hồ sơ còn lại, kể cả phần xã trước đã ghi; chụp lại sau khi xong.';

-- Fields by which a row now differs from the row it was after the merge, among those that the merge itself changed.
create function changed_since_merge(before jsonb, after jsonb, present jsonb) returns text[]
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(key order by key), '{}')
  from jsonb_object_keys(coalesce(after, before)) as key
  where key not in ('version', 'changed_at', 'duplicate_check')
    and (before -> key) is distinct from (after -> key) and (present -> key) is distinct from (after -> key);
$$;
comment on function changed_since_merge(jsonb, jsonb, jsonb) is 'Trường mà lần gộp đã đổi rồi sau đó lại có người đổi nữa. Chỉ các hàm gộp gọi.';

create function present_row(of_relation text, locality uuid, row_id uuid) returns jsonb
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  found jsonb;
begin
  execute format('select to_jsonb(t) from public.%I t where t.locality_id = $1 and t.id = $2', of_relation) into found using locality, row_id;
  return found;
end $$;
comment on function present_row(text, uuid, uuid) is 'Một dòng như hiện nay. Chỉ các hàm gộp gọi.';

create function restore_row(of_relation text, before jsonb, columns text[]) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  list text := (select string_agg(quote_ident(c), ', ') from unnest(columns) c);
  moved text := case when of_relation = 'child_stays' then '' else ', version = t.version + 1' end;
begin
  execute format('update public.%1$I t set (%2$s) = (select %2$s from jsonb_populate_record(null::public.%1$I, $1)) %3$s
    where t.locality_id = ($1 ->> ''locality_id'')::uuid and t.id = ($1 ->> ''id'')::uuid', of_relation, list, moved) using before;
end $$;
comment on function restore_row(text, jsonb, text[]) is 'Trả các cột của một dòng về như trước khi gộp. Chỉ các hàm gộp gọi.';

-- Parts two records again. Rows say what somebody changed since: then nothing is done.
create function undo_merge(merge uuid, account uuid, act_at timestamptz) returns table (relation text, row_id uuid, fields text[])
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  of public.child_merges := public.get_own_merge(merge);
  one record;
  recount boolean;
begin
  if account is distinct from nullif(current_setting('app.account', true), '')::uuid then
    raise exception 'undo_merge: not the account of this transaction' using errcode = 'insufficient_privilege';
  end if;
  return query
    select r.relation, r.row_id, c.fields from (
      select coalesce(b.relation, a.relation) as relation, coalesce(b.row_id, a.row_id) as row_id, b.content as before, a.content as after
      from (select * from public.child_merge_rows where locality_id = of.locality_id and merge_id = of.id and part = 'before') b
      full join (select * from public.child_merge_rows where locality_id = of.locality_id and merge_id = of.id and part = 'after') a
        on a.relation = b.relation and a.row_id = b.row_id
    ) r, lateral (select public.changed_since_merge(r.before, r.after, public.present_row(r.relation, of.locality_id, r.row_id)) as fields) c
    where cardinality(c.fields) > 0;
  if found then
    return;
  end if;
  for one in
    select coalesce(b.relation, a.relation) as relation, coalesce(b.row_id, a.row_id) as row_id, b.content as before, a.content as after,
      (select array_agg(key) from jsonb_object_keys(b.content) key
        where key not in ('version', 'changed_at', 'duplicate_check') and (b.content -> key) is distinct from (a.content -> key)) as columns
    from (select * from public.child_merge_rows where locality_id = of.locality_id and merge_id = of.id and part = 'before') b
    full join (select * from public.child_merge_rows where locality_id = of.locality_id and merge_id = of.id and part = 'after') a
      on a.relation = b.relation and a.row_id = b.row_id
  loop
    if one.before is null then
      execute format('delete from public.%I where locality_id = $1 and id = $2', one.relation) using of.locality_id, one.row_id;
    elsif one.columns is not null then
      perform public.restore_row(one.relation, one.before, one.columns);
    end if;
  end loop;
  update public.stored_files f set unit_id = p.unit_id from public.child_papers p
    where p.locality_id = of.locality_id and p.child_id in (of.survivor_id, of.merged_id) and f.locality_id = p.locality_id
      and f.id = p.file_id and f.unit_id is distinct from p.unit_id;
  update public.children c set changed_at = act_at where c.locality_id = of.locality_id and c.id in (of.survivor_id, of.merged_id);
  -- Sex or birth corrected since, where the merge had not touched them: the days count by what is known now.
  select exists (select from public.child_merge_rows r join public.children c on c.locality_id = r.locality_id and c.id = r.row_id
    where r.locality_id = of.locality_id and r.merge_id = of.id and r.part = 'before' and r.relation = 'children'
      and (r.content ->> 'sex', r.content ->> 'birth_date', r.content ->> 'sixteenth_on')
        is distinct from (c.sex, c.birth_date::text, c.sixteenth_on::text)) into recount;
  if recount then
    perform public.recount_children(array[of.survivor_id, of.merged_id]);
  end if;
  update public.child_merges m set undone_at = act_at, undone_by = account, version = m.version + 1
    where m.locality_id = of.locality_id and m.id = of.id;
end $$;
comment on function undo_merge(uuid, uuid, timestamptz) is
  'Tách lại hai hồ sơ đã gộp: trả mọi dòng mà lần gộp đã đổi về như trước. Có dòng trả về: điều đã bị sửa từ khi gộp, và chưa có gì được tách.';

revoke all on function keep_merge_rows(public.child_merges, text) from public;
revoke all on function get_own_merge(uuid) from public;
revoke all on function open_merge(uuid) from public;
revoke all on function follow_merge(uuid, date, timestamptz) from public;
revoke all on function changed_since_merge(jsonb, jsonb, jsonb) from public;
revoke all on function present_row(text, uuid, uuid) from public;
revoke all on function restore_row(text, jsonb, text[]) from public;
revoke all on function undo_merge(uuid, uuid, timestamptz) from public;
grant execute on function open_merge(uuid) to mangnon_app;
grant execute on function follow_merge(uuid, date, timestamptz) to mangnon_app;
grant execute on function undo_merge(uuid, uuid, timestamptz) to mangnon_app;

-- The review item of a record that was merged away: one child is reviewed once.
grant delete on review_items to mangnon_app;
