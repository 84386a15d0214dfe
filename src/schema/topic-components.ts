/** An attribute of a component; what it may hold is checked before the page is built. */
export interface ComponentAttribute {
  note: string;
  required?: boolean;
  /** The values it may have, where they are few. */
  options?: readonly string[];
  /** What else is checked. */
  holds?: 'link' | 'date' | 'number' | 'year' | 'field' | 'unit' | 'picture';
}

export interface TopicComponent {
  note: string;
  attributes: Readonly<Record<string, ComponentAttribute>>;
  /** The only component that it may stand in. */
  inside?: string;
}

/** The components that a topic may use, and nothing else. */
export const TOPIC_COMPONENTS: Readonly<Record<string, TopicComponent>> = {
  Card: {
    note: '一张带链接的卡片，中间写一两句说明。',
    attributes: {
      title: { note: '卡片的标题。', required: true },
      href: { note: '链接到的站内地址或网址。', required: true, holds: 'link' },
    },
  },
  EntryList: {
    note: '按条件列出文章，新的在前。',
    attributes: {
      kind: { note: '哪一类文章。', required: true, options: ['branch', 'member', 'speech', 'news'] },
      title: { note: '列表上面的小标题。' },
      field: { note: '只列这个领域的。', holds: 'field' },
      unit: { note: '只列这个单位（含下级）的。', holds: 'unit' },
      year: { note: '只列这一年发布的。', holds: 'year' },
      keyword: { note: '只列有这个关键词的。' },
      limit: { note: '最多列几篇，不写列 6 篇。', holds: 'number' },
    },
  },
  Figure: {
    note: '一幅图片，带图注和署名。',
    attributes: {
      src: { note: '图片文件名，与专题放在一起。', required: true, holds: 'picture' },
      alt: { note: '图上有什么。', required: true },
      caption: { note: '图片下面的说明。' },
      credit: { note: '摄影者或供图单位。' },
    },
  },
  Quote: {
    note: '一段引语，注明是谁说的。',
    attributes: { by: { note: '说话的人。', required: true } },
  },
  Timeline: { note: '大事记，里面放 Event。', attributes: {} },
  Event: {
    note: '大事记里的一件事。',
    inside: 'Timeline',
    attributes: {
      date: { note: '日期，如 2026-03-12 或者 2026年3月12日，也可以只写年月或者年。', required: true, holds: 'date' },
      title: { note: '这件事的标题。', required: true },
    },
  },
};
