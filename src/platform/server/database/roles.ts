import type pg from 'pg';

const roles = ['mangnon_owner', 'mangnon_app'];

/**
 * Makes the two roles of the product and gives them to who migrates; the owner may then create in this database.
 * Where they were made beforehand and the caller may not make roles, what is there is only checked.
 */
export async function ensureRoles(admin: pg.PoolClient): Promise<void> {
  for (const role of roles) {
    if (!(await roleState(admin, role)).exists) await createRole(admin, role);
    const { bypasses, member } = await roleState(admin, role);
    if (bypasses)
      throw new Error(
        `Vai ${role} không được là SUPERUSER hay có BYPASSRLS: các chính sách hàng sẽ vô hiệu.`,
      );
    if (!member) await grantToCaller(admin, role);
  }
  await allowOwnerToCreate(admin);
}

interface RoleState {
  exists: boolean;
  bypasses: boolean;
  /** The caller may SET ROLE to it. */
  member: boolean;
}

async function roleState(admin: pg.PoolClient, role: string): Promise<RoleState> {
  const { rows } = await admin.query(
    `select rolsuper or rolbypassrls as bypasses, pg_has_role(current_user, oid, 'member') as member
     from pg_roles where rolname = $1`,
    [role],
  );
  return rows[0] ? { exists: true, ...rows[0] } : { exists: false, bypasses: false, member: false };
}

async function createRole(admin: pg.PoolClient, role: string): Promise<void> {
  try {
    await admin.query(`create role ${role} nologin nobypassrls`);
  } catch (error) {
    const code = (error as pg.DatabaseError).code;
    if (code === '42710' || code === '23505') return; // another database of this server migrates at the same time
    if (code !== '42501') throw error;
    throw new Error(
      `Tài khoản PostgreSQL này không được tạo vai. Nhờ quản trị chạy: CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO CURRENT_USER;`,
      { cause: error },
    );
  }
}

async function grantToCaller(admin: pg.PoolClient, role: string): Promise<void> {
  try {
    await admin.query(`grant ${role} to current_user`);
  } catch (error) {
    throw new Error(
      `Tài khoản PostgreSQL này chưa được giao vai ${role}. Nhờ quản trị chạy: GRANT ${role} TO …;`,
      {
        cause: error,
      },
    );
  }
}

async function allowOwnerToCreate(admin: pg.PoolClient): Promise<void> {
  const { rows } = await admin.query(
    `select current_database() as name, has_database_privilege('mangnon_owner', current_database(), 'create')
     and has_schema_privilege('mangnon_owner', 'public', 'create') as allowed`,
  );
  if (rows[0].allowed) return;
  await admin.query(`grant create on database ${quoted(rows[0].name)} to mangnon_owner`);
  await admin.query('grant create, usage on schema public to mangnon_owner');
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
