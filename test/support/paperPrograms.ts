/*
 * LibreOffice and the programs that read PDFs and codes. `npm test` installs them; a test that needs them fails without
 * them, unless the variable says that they are to be skipped.
 */
const skipped = Boolean(process.env['WEIQUAN_SKIP_PAPERS']);

/** `describe` for tests that need them. Skipped, and counted as skipped, only when WEIQUAN_SKIP_PAPERS is set. */
export const describeWithPaperPrograms = skipped ? describe.skip : describe;
