/** English words that end as plurals do and have no singular of their own. */
const ALONE = /^(?:goods|minutes|its|\w*ss)$/i;

const singular = (word: string): string => (ALONE.test(word) ? word : word.replace(/ies$/i, 'y').replace(/s$/i, ''));

/** The title of one row of a list: the form library calls the rows of `Respondents` `Respondents-1`; to a reader the first is Respondent 1. */
export const rowTitle = (label: string): string => {
  const row = /^(.*)-(\d+)$/su.exec(label);
  return row ? `${(row[1] ?? '').replace(/\b[A-Za-z]+s\b/, singular)} ${row[2]}` : label;
};
