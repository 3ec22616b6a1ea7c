/** 转学里做过的事。 */
export const trailTransfer = {
  "transfer-started": "转学：档案交给新学校",
  "transfer-refused": "转学：没有接收",
  "transfer-withdrawn": "转学：撤回",
  transferred: "转学：接收了孩子和档案",
} as const;
