-- The police check personal numbers of children (cleaning lists of 2022, VB 2513/LĐTBXH-TTTT).

create table child_number_checks (
  locality_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  unit_id uuid not null constraint child_number_checks_unit references units (id),
  personal_id text not null,
  result text not null constraint child_number_checks_result_known check (result in ('matches', 'differs', 'not-found')),
  checked_on date not null,
  officer text not null,
  batch_id uuid not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (locality_id, id),
  constraint child_number_checks_child foreign key (locality_id, child_id) references children (locality_id, id)
);
comment on table child_number_checks is 'Kết quả công an đối chiếu số định danh của trẻ em';
comment on column child_number_checks.locality_id is 'Địa phương';
comment on column child_number_checks.id is 'Mã dòng';
comment on column child_number_checks.child_id is 'Trẻ em';
comment on column child_number_checks.unit_id is 'Thôn của trẻ em lúc ghi';
comment on column child_number_checks.personal_id is 'Số định danh đã đối chiếu: số đổi thì phải đối chiếu lại';
comment on column child_number_checks.result is 'Kết quả: matches khớp, differs sai khác, not-found không tìm thấy';
comment on column child_number_checks.checked_on is 'Ngày đối chiếu';
comment on column child_number_checks.officer is 'Cán bộ công an đã đối chiếu';
comment on column child_number_checks.batch_id is 'Lần nhập kết quả';
comment on column child_number_checks.recorded_by is 'Người ghi';
comment on column child_number_checks.recorded_at is 'Lúc ghi';
comment on column child_number_checks.withdrawn_at is 'Lúc hoàn tác; trống khi còn giá trị';
create index child_number_checks_child on child_number_checks (locality_id, child_id);
create index child_number_checks_batch on child_number_checks (locality_id, batch_id);
select install_scope_policy('child_number_checks', 'unit_id');
