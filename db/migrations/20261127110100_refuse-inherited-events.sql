-- That an obligation passed to another unit is read from the tree of units; no event of that kind was ever written.
alter table obligation_events drop constraint obligation_events_kind_known;
alter table obligation_events add constraint obligation_events_kind_known check (kind in ('created', 'started', 'submitted',
  'returned', 'accepted', 'reopened', 'extension-asked', 'extension-granted', 'extension-refused', 'excused',
  'not-applicable', 'reminded', 'escalated'));
