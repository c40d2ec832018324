export const seed: number | undefined;
