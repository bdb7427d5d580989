-- Two events of one millisecond: ids of that millisecond are in no order, the order of writing is.
alter table obligation_events add column seq bigint not null generated always as identity;
comment on column obligation_events.seq is 'Thứ tự ghi, để sự việc trong cùng một phần nghìn giây giữ thứ tự';
