/** Something people do often, measured on the bare database, on the floor and on Iyab. One file each; the list is in `index.ts`. */
export interface Work {
  /** How it is called on the command line. */
  name: string;
  title: string;
  /**
   * The least SQL for the same visible result: one row with one column `answer`, the JSON that the page needs. `$1`, where it occurs,
   * is the id of a case.
   */
  least: string;
  /** Where Iyab answers it. */
  path(caseId: string): string;
}
