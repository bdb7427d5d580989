-- A target may be counted by the system instead of typed: it names what counts it.

alter table plan_targets add column indicator text
  constraint plan_targets_indicator_known check (indicator in ('special-circumstances-rate'));
comment on column plan_targets.indicator is 'Số liệu do hệ thống đếm: special-circumstances-rate (tỷ lệ trẻ em có hoàn cảnh đặc biệt, từ sổ trẻ em); trống: các đơn vị nhập tay';
