const asked = process.env.WEIQUAN_SEED ?? '20260914';
if (asked !== 'random' && !/^-?\d{1,10}$/.test(asked)) throw new Error(`WEIQUAN_SEED is 'random' or a whole number of at most ten digits, not '${asked}'.`);

/**
 * From what tests draw: one seed for all, so that a run fails for what was changed and never by chance. `WEIQUAN_SEED=random`
 * draws anew in each run (`seed` is undefined then), `WEIQUAN_SEED=42` what 42 draws.
 */
module.exports = { seed: asked === 'random' ? undefined : Number(asked) };
