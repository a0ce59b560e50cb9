/**
 * A program that prints to PDF looks up which character a glyph stands for, and where a font draws a radical and a
 * character alike it may find the radical: Chrome prints 黄 so, and whoever then asks with the character finds nothing.
 * From Unicode's EquivalentUnifiedIdeograph.txt for the block CJK Radicals Supplement, position by position.
 */
const RADICALS =
  '⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const IDEOGRAPHS =
  '厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

const ideographs = new Map([...RADICALS].map((radical, i) => [radical, [...IDEOGRAPHS][i] ?? radical]));

/**
 * The text with characters in place of radicals; those of Kangxi's dictionary are Unicode's own compatibility forms.
 */
export const withoutRadicals = (text: string): string =>
  text
    .replace(/[\u2e80-\u2eff]/g, (radical) => ideographs.get(radical) ?? radical)
    .replace(/[\u2f00-\u2fd5]/g, (radical) => radical.normalize('NFKC'));
