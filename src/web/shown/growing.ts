interface Growing {
  readonly rows: number;
  readonly style: { readonly resize: 'none' };
  readonly autoSize?: { readonly minRows: number; readonly maxRows?: number };
}

/** What makes a field for several lines grow with the text in it. While it is empty it is not measured: for that the whole page would be laid out. */
export const growing = (text: string, rows: number, maxRows?: number): Growing => ({ rows, style: { resize: 'none' }, ...(text === '' ? {} : { autoSize: { minRows: rows, maxRows } }) });
