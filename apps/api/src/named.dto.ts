/** Something with a name, and its id. */
export class NamedDto {
  id!: string;
  /** @example "Rabat" */
  name!: string;
}

/** A row of reference data: a stable code and its names. */
export class NamedCodeDto {
  code!: string;
  fr!: string;
  ar!: string;
  en!: string;
}
