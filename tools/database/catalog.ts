import type pg from 'pg';

/** What the catalogs say about one table; every list in a stable order. */
export interface Table {
  name: string;
  comment: string | null;
  secured: boolean;
  forced: boolean;
  columns: Column[];
  /** `constraint <name> <definition>`, the primary key first. */
  constraints: string[];
  /** Whole statements. */
  indexes: string[];
  policies: string[];
  triggers: string[];
  grants: string[];
}

export interface Column {
  name: string;
  type: string;
  required: boolean;
  /** ` default …`, ` generated always as …`, or empty. */
  filled: string;
  comment: string | null;
}

/** Functions and views of the product, as whole statements. */
export interface Routine {
  name: string;
  definition: string;
  comment: string | null;
  grants: string[];
}

const named = `c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'applied_migrations'`;

export async function readTables(admin: pg.Pool): Promise<Table[]> {
  const { rows } = await admin.query<Table>(`
    select c.relname as name, obj_description(c.oid, 'pg_class') as comment,
      c.relrowsecurity as secured, c.relforcerowsecurity as forced,
      ${listOf(columns)} as columns, ${listOf(constraints)} as constraints, ${listOf(indexes)} as indexes,
      ${listOf(policies)} as policies, ${listOf(triggers)} as triggers, ${listOf(grants)} as grants
    from pg_class c where ${named} order by c.relname collate "C"`);
  return rows;
}

const listOf = (query: string): string =>
  `(select coalesce(json_agg(item.what order by item.rank, item.sorted collate "C"), '[]') from (${query}) item)`;

const columns = `
  select a.attnum::int as rank, '' as sorted, json_build_object(
    'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull,
    'comment', col_description(c.oid, a.attnum),
    'filled', case
      when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, c.oid) || ') stored'
      when a.attidentity <> '' then ' generated always as identity'
      when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, c.oid)
      else '' end) as what
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped`;

const constraints = `
  select position(k.contype in 'puxfc')::int as rank, k.conname as sorted,
    to_json(format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid))) as what
  from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'x', 'f', 'c')`;

const indexes = `
  select 0 as rank, i.indexrelid::regclass::text as sorted, to_json(pg_get_indexdef(i.indexrelid)) as what
  from pg_index i where i.indrelid = c.oid
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))`;

const policies = `
  select 0 as rank, p.polname as sorted, to_json(format('create policy %I on %I%s for %s to %s%s%s', p.polname, c.relname,
    case when p.polpermissive then '' else ' as restrictive' end,
    case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
    (select string_agg(case when r = 0 then 'public' else r::regrole::text end, ', ') from unnest(p.polroles) r),
    ' using (' || pg_get_expr(p.polqual, c.oid) || ')', ' with check (' || pg_get_expr(p.polwithcheck, c.oid) || ')')) as what
  from pg_policy p where p.polrelid = c.oid`;

const triggers = `
  select 0 as rank, t.tgname as sorted, to_json(pg_get_triggerdef(t.oid)) as what
  from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal`;

const grants = `
  select 0 as rank, g.grantee as sorted, to_json(format('grant %s on %I to %s', g.rights, c.relname, g.grantee)) as what
  from (select case when x.grantee = 0 then 'public' else x.grantee::regrole::text end as grantee,
      string_agg(lower(x.privilege_type), ', ' order by x.privilege_type) as rights
    from aclexplode(c.relacl) x where x.grantee <> c.relowner group by 1) g`;

export async function readRoutines(admin: pg.Pool): Promise<Routine[]> {
  const { rows } = await admin.query<Routine>(`
    select format('function %s', p.oid::regprocedure) as name, pg_get_functiondef(p.oid) as definition,
      obj_description(p.oid, 'pg_proc') as comment,
      array(select format('grant execute on function %s to %s', p.oid::regprocedure,
          case when x.grantee = 0 then 'public' else x.grantee::regrole::text end)
        from aclexplode(p.proacl) x where x.grantee <> p.proowner order by 1) as grants
    from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all
    select format('view %I', c.relname), format(E'create view %I%s as\\n%s', c.relname,
        ' with (' || array_to_string(c.reloptions, ', ') || ')', pg_get_viewdef(c.oid)),
      obj_description(c.oid, 'pg_class'),
      array(select format('grant %s on %I to %s', lower(x.privilege_type), c.relname, x.grantee::regrole)
        from aclexplode(c.relacl) x where x.grantee <> c.relowner order by 1)
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by 1`);
  return rows;
}
