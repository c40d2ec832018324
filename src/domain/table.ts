/** A table for offices: words above columns, and rows of texts and numbers; undefined is an empty cell. */
export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}

/** Tables as files that Excel and WPS open. Texts are neutralised as formulas. */
export interface TableWriter {
  /** UTF-8 with mark. */
  csv(table: Table): Uint8Array;
  xlsx(table: Table): Promise<Uint8Array>;
}
