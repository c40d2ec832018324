import { edition, rollsOverHolidays, years } from '../../src/domain/law';

/** C9: a complaint must come within three years of knowing of the harm (SAMR Order 121 art. 16(4)): the condition `acceptable`, not a clock. */
export const limitation = edition(years(3), { ...rollsOverHolidays, from: '2020-01-01', article: 'SAMR Order 121 art. 16(4); SAMR Order 20 art. 15', mark: 'V2' });
