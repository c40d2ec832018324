const holiday = (from: string, to: string, zh: string, en: string): object => ({ from: `2027-${from}`, to: `2027-${to}`, name: { zh, en } });

/** A schedule as the State Council might publish it: invented, whole, and none of the program's own years. */
export const of2027 = {
  year: 2027,
  source: { title: '国务院办公厅关于2027年部分节假日安排的通知（测试）', number: '国办发明电〔2026〕1号（测试）', published: '2026-11-20' },
  off: [
    holiday('01-01', '01-03', '元旦', "New Year's Day"), holiday('02-05', '02-12', '春节', 'Spring Festival'), holiday('04-03', '04-05', '清明节', 'Qingming Festival'),
    holiday('05-01', '05-05', '劳动节', 'Labour Day'), holiday('06-09', '06-09', '端午节', 'Dragon Boat Festival'), holiday('09-15', '09-15', '中秋节', 'Mid-Autumn Festival'), holiday('10-01', '10-07', '国庆节', 'National Day'),
  ],
  work: ['2027-02-20', '2027-02-28', '2027-10-09'],
};
