/** Acts that put an earlier fact right. */
const CORRECTIONS: readonly string[] = ['act.corrected', 'document.rectified'];

/** Whether an act may be about this fact: a correction only about one that is for the reader's body to correct. */
export const fitsCorrection = (act: string, { correctable }: { readonly correctable?: true | undefined }): boolean => !CORRECTIONS.includes(act) || correctable === true;
