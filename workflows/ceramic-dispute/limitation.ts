import { edition, years } from '../../src/domain/law';

/** A0: a request must come within three years of knowing of the infringement and of who infringes: the condition `groundHolds`, not a clock. */
export const limitation = edition(years(3), { from: '2025-02-01', article: 'CNIPA Order 81 art. 19; 专利法 74', mark: 'V3' });
