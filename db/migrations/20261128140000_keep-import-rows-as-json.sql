-- Of a judged row nothing but the commune of its child is ever asked for inside; it is written once and read whole. As plain json
-- it is taken over as it comes, where jsonb takes each text apart at the writing and puts it together at each reading.
alter table child_import_rows alter column findings drop default, alter column alike drop default;
alter table child_import_rows
  alter column texts type json using texts::json,
  alter column child type json using child::json,
  alter column findings type json using findings::json,
  alter column alike type json using alike::json;
alter table child_import_rows alter column findings set default '[]', alter column alike set default '[]';
