-- Clocks of alternative care stand with those of the case, and are told of like them.
alter table case_clocks add column team_only boolean not null default false;
comment on column case_clocks.team_only is 'Chỉ người đọc vụ việc thấy: hạn này nói ra điều chỉ nhóm phụ trách biết (ngày đủ 16 tuổi)';
comment on column case_clocks.code is 'Thời hạn (db/reference/case-clocks.json, care-clocks.json)';
comment on table case_clocks is 'Đồng hồ của vụ việc: suy ra từ case_events và care_events, thời hạn (db/reference/case-clocks.json, care-clocks.json) và lịch nghỉ; ghi cùng giao dịch với việc làm';
