-- The head of a chain is made by its first act alone; every other act finds it and writes nothing for it.
create or replace function public.append_audit(locality uuid, chain uuid, account uuid, act text, subject_kind text, subject uuid, unit uuid, detail jsonb, request uuid, act_at timestamp with time zone DEFAULT NULL::timestamp with time zone)
  returns bigint
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $function$
#variable_conflict use_column
declare
  known_locality uuid := nullif(current_setting('app.locality', true), '')::uuid;
  known_account uuid := nullif(current_setting('app.account', true), '')::uuid;
  head public.audit_heads;
  moment timestamptz;
  line text;
  digest bytea;
begin
  if known_locality is distinct from $1 and (known_locality is not null or nullif(current_setting('app.purpose', true), '') is null) then
    raise exception 'append_audit: not the locality of this transaction' using errcode = 'insufficient_privilege';
  end if;
  if known_account is not null and known_account is distinct from $3 then
    raise exception 'append_audit: not the account of this transaction' using errcode = 'insufficient_privilege';
  end if;
  select * into head from public.audit_heads h where h.locality_id = $1 and h.chain = $2 for update;
  if not found then
    insert into public.audit_heads (locality_id, chain, seq, hash)
      values ($1, $2, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
    select * into head from public.audit_heads h where h.locality_id = $1 and h.chain = $2 for update;
  end if;
  -- The product's clock, which may be a demonstration's; the server's own when none is given.
  moment := coalesce($10, clock_timestamp());
  -- jsonb orders keys by length, then by bytes: one text for one row. tools/audit-verify.ts writes the same text.
  line := jsonb_build_object(
    'locality', $1, 'chain', $2, 'seq', head.seq + 1,
    'at', to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'account', $3, 'act', $4, 'subjectKind', $5, 'subject', $6, 'unit', $7,
    'detail', coalesce($8, '{}'::jsonb), 'request', $9)::text;
  digest := sha256(head.hash || convert_to(line, 'UTF8'));
  insert into public.audit_events
    (locality_id, chain, seq, at, account_id, act, subject_kind, subject_id, unit_id, detail, request_id, prev_hash, hash)
    values ($1, $2, head.seq + 1, moment, $3, $4, $5, $6, $7, coalesce($8, '{}'::jsonb), $9, head.hash, digest);
  update public.audit_heads h set seq = head.seq + 1, hash = digest where h.locality_id = $1 and h.chain = $2;
  return head.seq + 1;
end $function$;
