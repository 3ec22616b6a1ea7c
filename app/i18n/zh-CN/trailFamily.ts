import { trailCare } from "./trailCare";

/** 家里人在自己的页面上做了什么。 */
export const trailFamily = {
  "family-acknowledged": "家里说知道这次联系",
  "family-knew-nothing": "家里说不知道这次联系",
  "family-feedback": "家里说了联系怎么样",
  "own-details": "家里人自己改了电话或务工地点",
  "texts-noted": "记下了家里人要不要短信",
  "own-texts": "家里人选了要不要短信",
  "care-notice": "家长书面告知谁在照看孩子",
  ...trailCare,
} as const;
