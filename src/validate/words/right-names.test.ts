import { describe, expect, it } from 'vitest';
import { news } from '../testing/articles.ts';
import { checkTree } from '../testing/tree.ts';

/** What a check says of words in a piece of these sentences, each a paragraph. */
async function toldOf(sentences: readonly string[], more: Record<string, string> = {}): Promise<string[]> {
  const { issues } = await checkTree({ 'news/a.md': news('', `${sentences.join('\n\n')}\n`), ...more });
  return issues.map(({ message }) => message);
}

describe('words that are written in one way', () => {
  it.each([
    ['参加了中国共产党员代表大会。', '中国共产党代表大会'],
    ['认真学习马克思列宁注意。', '马克思列宁主义'],
    ['践行社会注意核心价值观。', '社会主义核心价值观'],
    ['建起新时代文明时间中心。', '新时代文明实践中心'],
    ['建起新时代文明实践中新。', '新时代文明实践中心'],
    ['占地300平方米里。', '平方公里'],
    ['县委组织布部长来了。', '县委组织部部长'],
    ['县委组布部部长来了。', '县委组织部部长'],
    ['县委宣专部部长来了。', '县委宣传部部长'],
    ['村委会主人来了。', '村委会主任'],
    ['两个会议都说扫黑险恶。', '扫黑除恶'],
  ])('%s → %s', async (sentence, right) => {
    const told = await toldOf([sentence]);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`「${right}」`);
  });

  it.each(['容积500立方米米。', '修路3公里里。', '投资30万元元。', '用电500千瓦时时。', '收麦20吨吨。'])(
    'a unit twice: %s',
    async (sentence) => {
      expect(await toldOf([sentence])).toHaveLength(1);
    },
  );

  it('leaves alone what laws and reports write', async () => {
    const right = [
      '不服的，可以向省高级人民法院和上一级人民法院申诉，同级人民法院审理，检察委员会讨论决定。',
      '中国公民依照中华人民共和国水法、中华人民共和国立法法、中华人民共和国民法典办事。',
      '中央人民政府、全国社会保险、社会主义道德、社会主义教育，都写进了村规民约。',
      '个人信息保护合规、道路交通安全协会、农村土地承包期再延长三十年，国务院管理的单位，国务院处理的事。',
      '有五分之一以上的村民代表提议，应当召集居民代表会议，评审委员会、评议委员会也派人来。',
      '装机500千瓦。他们一家挤在30平方米里，走完10公里里程，买了5斤米米粉和3元元宵。',
      '县委组织部副部长和宣传部副部长，人大常委会任命的县长，常务委员会主持工作的副主任。',
      '中国共产党员应当参加，文化和旅游业兴旺，承诺一府两院，消防救援队到场。',
      '村党支部登记的账，村党支部书屋、书法班、读书日记、笔记本、书籍，都由政府办公室主管，村监委会主任主持。',
      '副乡长、副镇长、村级党支部书记、党总支部书记和驻村第一天书记带的队都到了，这个组织不长久，县委宣传部门在县委组织部部署以后动身。',
    ];
    expect(await toldOf(right)).toEqual([]);
  });

  it('knows the leaders and the posts that the department has written down', async () => {
    const people = '领导:\n  - 姓名: 梁远舟\n    职务:\n      - 名称: 云岭县委副书记\n        从: 2019-03-04\n';
    const told = await toldOf(['云玲县委副书记梁远洲来了，县委书记、云岭县委书记也来了。'], { 'people.yaml': people });
    expect(told).toHaveLength(2);
    expect(told.join()).toContain('「云岭县委副书记」');
    expect(told.join()).toContain('「梁远舟」');
  });
});
