-- Asked at every request: one statement in place of a transaction of four. The purpose of sign-in holds inside the
-- function only, and what it shows is reached by the digest of a token that nobody can guess.

create function find_session(token bytea, on_date date) returns table (
  session_id uuid, account_id uuid, locality_id uuid, display_name text, must_change_password boolean,
  last_used_at timestamptz, expires_at timestamptz, outdated boolean, tree_stamp text, functions json
)
language plpgsql as $$
declare
  before text := coalesce(current_setting('app.purpose', true), '');
begin
  perform set_config('app.purpose', 'sign-in', true);
  return query
    select s.id, a.id, s.locality_id, a.display_name, a.must_change_password, s.last_used_at, s.expires_at,
      s.permission_version <> a.permission_version, l.tree_version || ':' || l.xmin::text,
      (select coalesce(json_agg(json_build_object('function', f.function, 'unitId', f.unit_id)
          order by f.granted_at, f.id), '[]')
        from account_functions f
        where f.account_id = a.id and f.valid_from <= on_date and (f.valid_to is null or f.valid_to > on_date))
    from sessions s join accounts a on a.id = s.account_id join localities l on l.id = s.locality_id
    where s.token_hash = token and s.ended_at is null and a.state = 'active';
  perform set_config('app.purpose', before, true);
end $$;
comment on function find_session(bytea, date) is
  'Tất cả những gì đứng sau một mã phiên: tài khoản, chức năng còn hiệu lực trong ngày, trạng thái của cây đơn vị; không có dòng nào khi phiên đã kết thúc hoặc tài khoản bị khóa.';
revoke all on function find_session(bytea, date) from public;
grant execute on function find_session(bytea, date) to mangnon_app;
