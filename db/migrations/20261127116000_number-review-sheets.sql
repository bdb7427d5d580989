-- A printed sheet is entered by the numbers that stand on it: a number belongs to its child for the whole round, whoever is
-- renamed, moves away or is entered since.
alter table review_items add column ordinal integer not null default 0;
comment on column review_items.ordinal is 'Số thứ tự trên phiếu của thôn, đặt lúc mở đợt và giữ nguyên đến khi khép';
