import { cite, citeOnReceipt } from '../../src/domain/citation';
import { procedures } from '../../workflows';

describe('citations', () => {
  it.each([
    ['SAMR Order 121 art. 15', '《市场监督管理投诉举报处理办法》（市场监管总局令第121号）第15条', 'Measures for Handling Complaints and Reports (SAMR Order 121), art. 15'],
    ['SAMR Order 121 arts 22–24', '《市场监督管理投诉举报处理办法》（市场监管总局令第121号）第22条至第24条', 'Measures for Handling Complaints and Reports (SAMR Order 121), arts 22–24'],
    ['SAMR Order 20 art. 21(5)', '《市场监督管理投诉举报处理暂行办法》（市场监管总局令第20号）第21条第5项', 'Interim Measures for Handling Complaints and Reports (SAMR Order 20), art. 21(5)'],
    ['民诉法 95; 程序规定 82(5)', '《民事诉讼法》第95条；《市场监督管理行政处罚程序规定》第82条第5项', 'Civil Procedure Law, art. 95; Provisions on Administrative Penalty Procedures of Market Regulation, art. 82(5)'],
    ['行政执法机关移送涉嫌犯罪案件的规定 13; 行政处罚法 27(1), 64(2)', '《行政执法机关移送涉嫌犯罪案件的规定》（国务院令第310号，第730号修订）第13条；《行政处罚法》第27条第1款、第64条第2项', 'Provisions on Transferring Suspected Crimes by Administrative Enforcement Agencies (State Council Order 310), art. 13; Administrative Penalty Law, arts 27(1), 64(2)'],
    ['CNIPA Order 81 art. 28(1)', '《专利纠纷行政裁决和调解办法》（国家知识产权局令第81号）第28条（1）', 'Measures for Administrative Adjudication and Mediation of Patent Disputes (CNIPA Order 81), art. 28(1)'],
    ['植物新品种保护条例 arts 7, 9', '《植物新品种保护条例》第7条、第9条', '植物新品种保护条例, arts 7, 9'],
    ['市场监督管理行政处罚程序规定 art. 18 (earlier text)', '《市场监督管理行政处罚程序规定》第18条 (earlier text)', 'Provisions on Administrative Penalty Procedures of Market Regulation, art. 18 (earlier text)'],
  ])('%s', (article, zh, en) => {
    expect(cite(article, 'zh')).toBe(zh);
    expect(cite(article, 'en')).toBe(en);
  });

  it('stays in the form that kept receipts have', () => expect(citeOnReceipt('公安机关办理刑事案件程序规定 180(2)')).toBe('《公安机关办理刑事案件程序规定》第180条（2）'));

  it('shows what is no citation as it stands, and words in the language asked for', () => {
    expect(cite('by custom', 'zh')).toBe('by custom');
    expect(cite({ zh: '五个工作日', en: 'five working days' }, 'zh')).toBe('五个工作日');
  });

  it('speaks Chinese to the official for every period of every procedure', () => {
    const foreign = procedures.flatMap(({ periods }) => periods.flatMap(({ id, editions }) => editions.map(({ article }) => `${id}: ${cite(article, 'zh')}`))).filter((text) => /\b(?:art|arts|Order|the|days?)\b/.test(text));
    expect(foreign).toEqual([]);
  });
});
