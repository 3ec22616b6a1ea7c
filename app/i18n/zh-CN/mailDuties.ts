/** 走访和控辍保学到期的信。 */
export const mailDuties = {
  VISIT_DUE: {
    subject: "有 {{n}} 个孩子该走访了",
    VILLAGE: "村里有 {{n}} 个孩子该走访了，最早的一户请在{{first}}以前去。是哪些孩子，请登录后看。",
    PAIR: "您帮教的 {{n}} 个孩子该走访了，最早的一户请在{{first}}以前去。是哪些孩子，请登录后看。",
    action: "看看是哪些孩子",
  },
  VISIT_OVERDUE: {
    subject: "有 {{n}} 个孩子的走访过期了",
    VILLAGE:
      "村里有 {{n}} 个孩子的走访已经过期，最早的一户该在{{first}}以前去。请尽快上门看看，去过了就记下来。",
    PAIR: "您帮教的 {{n}} 个孩子的走访已经过期，最早的一户该在{{first}}以前去。请尽快上门看看，去过了就记下来。",
    action: "看看是哪些孩子",
  },
  DROPOUT_DUE: {
    subject: "有孩子没来上学，今天有事到期",
    body: "一名没来上学的孩子，{{day}}以前要办好下面的事。是哪个孩子，请登录后看；办了就记下来。",
    CONTACT: "联系家里",
    VISIT: "上门家访",
    TOWN_REPORT: "报告镇街",
    BUREAU_REPORT: "书面报告教体局",
    LOOK: "复学后回访",
    action: "打开这件事",
  },
  DROPOUT_OVERDUE: {
    subject: "有孩子没来上学，该办的事超时了",
    body: "一名没来上学的孩子，下面的事该在{{day}}以前办好，还没有记下来。请马上去办；已经办了的，请补记。",
    CONTACT: "联系家里",
    VISIT: "上门家访",
    TOWN_REPORT: "报告镇街",
    BUREAU_REPORT: "书面报告教体局",
    LOOK: "复学后回访",
    action: "打开这件事",
  },
};
