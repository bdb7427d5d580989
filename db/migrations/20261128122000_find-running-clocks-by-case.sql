-- A queue asks for the clocks that run in each open case of an officer: of a case's ten clocks one runs, and the nine others need not be read.
create index case_clocks_running_of_case on case_clocks (locality_id, case_id) where end_kind is null and superseded_by is null;
