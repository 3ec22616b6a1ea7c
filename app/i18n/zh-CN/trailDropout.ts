import { trailTransfer } from "./trailTransfer";

/** 控辍保学里做过的事。 */
export const trailDropout = {
  ...trailTransfer,
  "dropout-reported": "报告缺课，开始控辍保学个案",
  "dropout-joined": "又一次报告缺课",
  "dropout-step": "记下控辍保学的一步",
  "dropout-corrected": "更正控辍保学的一条记录",
  "dropout-closed": "写明控辍保学的结果",
} as const;
