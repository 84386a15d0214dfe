import { entryPath, entryText, unitText } from '../../testing/entries.ts';
import type { Tree } from '../../testing/tree.ts';

const LONG_TITLE =
  '关于进一步深化「三亮三比三评」活动、推动窗口单位和服务行业党组织公开承诺事项落细落实落到位的若干做法与一些思考';
const LONG_WORD = 'https-www-qingshi-example-gov-cn-'.repeat(4);
const UNIT_NAME = '青石县柳林镇双河村易地扶贫搬迁安置点第一网格流动党员临时党支部委员会';

/** A site whose texts are longer than any design likes, with lists of several pages. */
export function stressTree(photo: Uint8Array): Tree {
  const news = Array.from({ length: 65 }, (_, index): [string, string] => [
    `news/item-${index}.md`,
    entryText('news', {
      title: `动态第 ${index} 条`,
      publishedAt: `2026-0${1 + (index % 9)}-0${1 + (index % 8)}`,
      unit: `deep-${index % 4}`,
    }),
  ]);
  const rows = Array.from(
    { length: 4 },
    (_, index) =>
      `| 第${index}项 | ${'一个很长的单元格内容'.repeat(3)} | 12345678901234567890 | ${LONG_WORD} | 列五的内容 | 列六 |`,
  );
  const body = [
    `正文里有一个很长的词 ${LONG_WORD} 和一个网址 <https://www.example.gov.cn/${'a/'.repeat(60)}>。`,
    `## 小标题也很长：${LONG_TITLE}`,
    `| 甲 | 乙 | 丙 | 丁 | 戊 | 己 |\n|---|---|---|---|---|---|\n${rows.join('\n')}`,
    `\`\`\`\n${'代码不换行 '.repeat(40)}\n\`\`\``,
    `## ${LONG_WORD}`,
    `> 引文 ${LONG_WORD}`,
    `- 列表 ${LONG_WORD}\n  - 里面一层 ${LONG_WORD}\n    - 再里面一层\n`,
    '## 第三个\n\n结束。\n',
  ].join('\n\n');
  return {
    'site.yaml': `name: 青石县先进基层党组织与优秀共产党员事迹展示平台\ntagline: ${LONG_TITLE}\ndomain: www.qingshi.example\ncontact:\n  phone: 0700-6612371、0700-6612372、0700-6612373\n  email: a-very-long-mailbox-name-for-the-editors@qingshi-xianwei-zuzhibu.example\nnotice: ${LONG_TITLE}\n`,
    'glossary.yaml': `- term: ${LONG_TITLE}\n  aliases: [${LONG_WORD}]\n  explanation: ${LONG_TITLE}${LONG_WORD}\n- term: 双承诺\n  explanation: 解释。\n`,
    ...Object.fromEntries(
      [0, 1, 2, 3].map((depth) => [
        `units/deep-${depth}.yaml`,
        unitText({
          name: `${UNIT_NAME}之${depth}`,
          ...(depth > 0 ? { parent: `deep-${depth - 1}` } : {}),
          secretary: '欧阳诸葛',
          phone: '0700-6612380',
        }),
      ]),
    ),
    'exemplars/members/long/photo.jpg': photo,
    [entryPath('member', 'long')]: entryText(
      'member',
      {
        title: LONG_TITLE,
        subtitle: `——记${UNIT_NAME}书记`,
        summary: `${LONG_TITLE}${LONG_WORD}`,
        name: '古丽巴哈尔·阿卜杜热合曼',
        post: `${UNIT_NAME}书记`,
        unit: 'deep-3',
        cover: {
          src: 'photo.jpg',
          alt: '竖着拍的一张照片',
          caption: LONG_TITLE,
          credit: '供图单位名称也很长的某某融媒体中心',
        },
        honours: [{ name: `全国${LONG_TITLE}先进个人`, level: '国家级', year: 2026 }, { name: '优秀共产党员' }],
        figures: [
          { value: '1234567890.55', unit: '万元人民币', label: '五年里全村集体经济收入的总和' },
          { value: 1, label: '一' },
          { value: 2, label: '二' },
          { value: 3, label: '三' },
        ],
      },
      body,
    ),
    ...Object.fromEntries(news),
  };
}
