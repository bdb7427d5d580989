-- What those outside the statutory chain read of cases is published once for each quarter, and stays as it was published.
create table case_publications (
  locality_id uuid not null constraint case_publications_locality references localities (id),
  id uuid not null,
  unit_id uuid constraint case_publications_unit references units (id),
  is_part boolean not null,
  until date not null,
  made_at timestamptz not null,
  figures jsonb not null,
  primary key (locality_id, id),
  constraint case_publications_once unique nulls not distinct (locality_id, until, is_part, unit_id),
  constraint case_publications_at_end_of_quarter
    check (until = (date_trunc('quarter', until::timestamp) + interval '3 months')::date - 1)
);
comment on table case_publications is 'Số liệu vụ việc đã công bố cho người ngoài tuyến: mỗi quý một bản, lập một lần, chỉ ghi thêm, không tính lại; số nhỏ đã bị ẩn từ trước khi ghi';
comment on column case_publications.locality_id is 'Địa phương';
comment on column case_publications.id is 'Mã bản công bố';
comment on column case_publications.unit_id is 'Đơn vị nhỏ nhất bao trùm mọi xã được tính, hay xã mà phần này nói đến; trống: không có đơn vị nào như thế, chỉ người có phạm vi toàn địa phương thấy';
comment on column case_publications.is_part is 'Chỉ là các dòng của một xã, lấy ra từ bản chung của mọi xã';
comment on column case_publications.until is 'Ngày cuối của quý: số liệu từ đầu năm đến hết ngày này';
comment on column case_publications.made_at is 'Lập lúc';
comment on column case_publications.figures is 'Các bảng như đã công bố (CaseFigures); null là số không công bố';
select install_scope_policy('case_publications', 'unit_id', 'select, insert');
