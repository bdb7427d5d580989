-- Who came into the register after a list was compared with it is compared when the list is entered.

alter table child_imports add column compared_at timestamptz;
comment on column child_imports.compared_at is 'Lúc bắt đầu so cả danh sách với sổ lần gần nhất; trẻ em vào sổ từ lúc ấy được so lại trước khi ghi';
