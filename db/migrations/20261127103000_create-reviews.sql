-- Review rounds (rà soát): the commune opens one for its hamlets; each child is confirmed, changed, moved or missing.

create table review_rounds (
  locality_id uuid not null,
  id uuid not null,
  unit_id uuid not null constraint review_rounds_unit references units (id),
  audience uuid[] not null,
  name text not null,
  opened_on date not null,
  due_on date not null,
  closed_on date,
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  version integer not null default 1,
  primary key (locality_id, id),
  constraint review_rounds_days check (due_on >= opened_on and (closed_on is null or closed_on >= opened_on))
);
comment on table review_rounds is 'Đợt rà soát trẻ em của một xã';
comment on column review_rounds.locality_id is 'Địa phương';
comment on column review_rounds.id is 'Mã đợt';
comment on column review_rounds.unit_id is 'Xã';
comment on column review_rounds.audience is 'Xã và các thôn của xã lúc mở đợt: cộng tác viên của thôn cũng thấy đợt';
comment on column review_rounds.name is 'Tên đợt';
comment on column review_rounds.opened_on is 'Ngày mở';
comment on column review_rounds.due_on is 'Hạn xong';
comment on column review_rounds.closed_on is 'Ngày khép lại; trống khi đang rà soát';
comment on column review_rounds.opened_at is 'Lúc mở';
comment on column review_rounds.opened_by is 'Người mở';
comment on column review_rounds.closed_at is 'Lúc khép';
comment on column review_rounds.closed_by is 'Người khép';
comment on column review_rounds.version is 'Phiên bản bản ghi';
create unique index review_rounds_one_open on review_rounds (locality_id, unit_id) where closed_on is null;
do $$
declare
  condition text := format('locality_id = %s and (%s = ''1'' or audience && (%s::uuid[]))', scope_value('app.locality', 'uuid'),
    scope_value('app.whole', 'text'), scope_value('app.units', 'uuid[]'));
begin
  alter table review_rounds enable row level security;
  alter table review_rounds force row level security;
  execute format('create policy scope on review_rounds for all using (%s) with check (%s)', condition, condition);
end $$;
revoke all on review_rounds from public;
grant select, insert, update on review_rounds to mangnon_app;

create table review_items (
  locality_id uuid not null,
  round_id uuid not null,
  child_id uuid not null,
  unit_id uuid not null constraint review_items_unit references units (id),
  lists text[] not null default '{}',
  outcome text constraint review_items_outcome_known check (outcome in ('confirmed', 'changed', 'moved', 'missing')),
  note text not null default '',
  reviewed_on date,
  reviewed_at timestamptz,
  reviewed_by uuid,
  version integer not null default 1,
  primary key (locality_id, round_id, child_id),
  constraint review_items_round foreign key (locality_id, round_id) references review_rounds (locality_id, id),
  constraint review_items_child foreign key (locality_id, child_id) references children (locality_id, id),
  constraint review_items_reviewed check ((outcome is null) = (reviewed_on is null))
);
comment on table review_items is 'Từng trẻ em của một đợt rà soát, theo thôn lúc mở đợt';
comment on column review_items.locality_id is 'Địa phương';
comment on column review_items.round_id is 'Đợt rà soát';
comment on column review_items.child_id is 'Trẻ em';
comment on column review_items.unit_id is 'Thôn lúc mở đợt (hoặc xã khi chưa rõ thôn)';
comment on column review_items.lists is 'Các danh sách trẻ em đang có mặt lúc mở đợt: cho biết danh sách nào được rà soát khi nào';
comment on column review_items.outcome is 'Kết quả: confirmed còn ở và đúng, changed có thay đổi, moved đã chuyển đi, missing không thấy; trống khi chưa rà soát';
comment on column review_items.note is 'Ghi chú tại nhà';
comment on column review_items.reviewed_on is 'Ngày rà soát';
comment on column review_items.reviewed_at is 'Lúc ghi kết quả';
comment on column review_items.reviewed_by is 'Người rà soát';
comment on column review_items.version is 'Phiên bản bản ghi';
create index review_items_hamlet on review_items (locality_id, round_id, unit_id, outcome);
select install_scope_policy('review_items', 'unit_id');
