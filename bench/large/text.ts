/** What is told in the n-th case of the large database: a call of about sixty characters, as the hotline writes them down. */

/** Words by how many cases tell them; each is looked for. */
export const WORDS = [
  { word: '麒麟阁', every: 0, name: 'in none' },
  { word: '歙砚', every: 100_000, name: 'rare, two characters' },
  { word: '琉璃凤凰', every: 50_000, name: 'rare, four characters' },
  { word: '黑陶', every: 1_000, name: 'in a thousandth' },
  { word: '釉下彩', every: 50, name: 'common, in a fiftieth' },
  { word: '直播', every: 4, name: 'very common, in a quarter' },
  { word: '陶瓷', every: 1, name: 'in every case' },
  { word: '陶瓷 釉下彩', every: 50, name: 'two words' },
] as const;

const DISTRICTS = ['张店区', '淄川区', '博山区', '周村区', '临淄区', '桓台县', '高青县', '沂源县'];
const PLACES = ['批发市场', '专卖店', '网店', '展会展位', '工厂仓库', '商场专柜', '直播间'];
const GOODS = ['刻瓷挂盘', '卫浴洁具', '骨瓷餐具', '琉璃摆件', '茶具礼盒', '日用炻器', '玻璃器皿', '内墙釉面砖', '电瓷绝缘子', '艺术花瓶', '咖啡杯', '紫砂壶'];
const RIGHTS = ['外观设计专利', '注册商标', '实用新型专利', '著作权', '地理标志'];
const FIRMS = ['泰鑫', '昌鑫', '华光', '鲁青', '金城', '宏远', '瑞祥', '德盛', '福来', '永丰', '东岳', '齐都'];

const of = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

export function told(n: number): string {
  const extra = WORDS.filter(({ word, every }) => every > 1 && !word.includes(' ') && n % every === every >> 1).map(({ word }) => `，涉及${word}`);
  return `反映淄博${of(FIRMS, n * 7)}${of(FIRMS, (n >> 3) * 5 + 1)}陶瓷有限公司在${of(DISTRICTS, n)}${of(PLACES, n >> 2)}销售的${of(GOODS, n >> 1)}涉嫌侵犯${of(RIGHTS, n)}，数量约${(n * 37) % 3000}件，金额约${(n * 211) % 400_000}元${extra.join('')}。`;
}
