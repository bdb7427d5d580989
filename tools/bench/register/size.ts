import type pg from 'pg';

/** How much was measured: rows and megabytes, for the head of the table. */
export async function sizeOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query(`
    select (select count(*) from units) as units, (select count(*) from children) as children,
      (select count(*) from child_names) as names, (select count(*) from child_stays) as stays,
      (select count(*) from child_circumstances) as memberships, (select count(*) from child_events) as events,
      pg_database_size(current_database()) / 1048576 as megabytes`);
  const { units, children, names, stays, memberships, events, megabytes } = rows[0];
  return `${units} đơn vị, ${children} trẻ em, ${names} khóa tên, ${stays} lần ở, ${memberships} hoàn cảnh, ${events} sự việc; cơ sở dữ liệu ${megabytes} MB`;
}
