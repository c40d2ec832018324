/** Acts that put an earlier fact right. */
export const isCorrection = (act: string): boolean => act === 'act.corrected' || act === 'document.rectified';

/** Whether an act may be about this fact: a correction only about one that is for the reader's body to correct. */
export const fitsCorrection = (act: string, { correctable }: { readonly correctable?: true | undefined }): boolean => !isCorrection(act) || correctable === true;
