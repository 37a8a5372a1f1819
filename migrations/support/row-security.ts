const setting = (name: string) => `(SELECT nullif(current_setting('iyab.${name}', true), ''))`;

/** What a session may reach, from the transaction's context; without a context, nothing. `caseColumn` names the case of the row. */
const reach = (caseColumn: string) => `CASE (SELECT current_setting('iyab.scope', true))
  WHEN 'organisation' THEN organisation_id = ${setting('organisation')}::uuid
  WHEN 'office' THEN organisation_id = ${setting('organisation')}::uuid AND office_id = ${setting('office')}::uuid
  WHEN 'case' THEN ${caseColumn} = ${setting('case')}::uuid
  ELSE false END`;

/** A table whose rows carry their own organisation and office. */
export const securedByOwnScope = (table: string, caseColumn: string) => secured(table, reach(caseColumn));

/** A table whose rows are reached exactly when their case is: the case's own policy decides. */
export const securedByCase = (table: string) => secured(table, `EXISTS (SELECT FROM return_case c WHERE c.id = ${table}.case_id)`);

/** Forced, also for the owner; the owner's own policy serves migrations, doctor and the functions that apply the scope themselves. */
export function secured(table: string, condition: string): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
    CREATE POLICY scope ON ${table} USING (${condition}) WITH CHECK (${condition});`;
}

/** `text` limited to a closed list. Never a PostgreSQL enum: its comparison is not leakproof, so row-level security could not use an index. */
export const oneOf = (column: string, values: readonly string[]) =>
  `CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}))`;
