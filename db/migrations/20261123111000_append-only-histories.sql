-- Histories are only ever appended to: the application may not rewrite them.
revoke update on obligation_events, target_entries, difficulty_answers from mangnon_app;
