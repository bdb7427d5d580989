-- Clocks of alternative care stand with those of the case, and are told of like them.
alter table case_clocks add column team_only boolean not null default false;
comment on column case_clocks.team_only is 'Chỉ người đọc vụ việc thấy: hạn này nói ra điều chỉ nhóm phụ trách biết (ngày đủ 16 tuổi)';
comment on column case_clocks.code is 'Thời hạn (db/reference/case-clocks.json, care-clocks.json)';
comment on table case_clocks is 'Đồng hồ của vụ việc: suy ra từ case_events và care_events, thời hạn (db/reference/case-clocks.json, care-clocks.json) và lịch nghỉ; ghi cùng giao dịch với việc làm';

-- Limits of a concern are told of like those of a case. Every act makes the next look count again what is to be told and when.
alter table concerns
  add column told jsonb not null default '[]',
  add column next_step_at timestamptz default '-infinity';
comment on column concerns.told is 'Đã báo cho bậc nào rằng thời hạn nào sắp hết hay đã hết, lúc nào, bao nhiêu người: mỗi bậc một lần cho mỗi lần tin ở một xã';
comment on column concerns.next_step_at is 'Lúc phải xem có ai cần được báo; -infinity: ngay, vì vừa có việc làm; trống: không còn gì';
update concerns set next_step_at = null where state in ('decided', 'closed');
create index concerns_next_step on concerns (locality_id, next_step_at) where next_step_at is not null;
create index concerns_overseen on concerns (locality_id, unit_id, id desc) where state <> 'closed';
grant update (told, next_step_at) on concerns to mangnon_app;

create function look_at_concern_again() returns trigger language plpgsql as $$
begin
  if not new.told @> old.told then
    raise exception 'concerns: what was told stays told' using errcode = 'insufficient_privilege';
  end if;
  if new.version <> old.version then new.next_step_at := '-infinity'; end if;
  return new;
end $$;
comment on function look_at_concern_again() is 'Mỗi việc làm với một tin khiến lần xem kế tiếp tính lại ai cần được báo; đã báo cho ai thì không xóa.';
create trigger concerns_look_again before update on concerns for each row execute function look_at_concern_again();
