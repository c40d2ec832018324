/** What a grade of a clock is called, by its id in the law. */
export const GRADES = { threeDays: 'gradeThreeDays', tenDays: 'gradeTenDays', thirtyDays: 'gradeThirtyDays', sixtyDays: 'gradeSixtyDays' } as const;
