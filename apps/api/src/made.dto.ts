/** What was made or changed. `Location` and `ETag` say the same. */
export class MadeDto {
  /** @example "0199c1de-5c1e-7a10-8f5e-2f2b8a3c9d01" */
  id!: string;
  /** The version to send as `If-Match` with the next edit; `null` where there is nothing to edit. */
  version!: number | null;
}
