import { trailDropout } from "./trailDropout";

/** 监护、户口、救助和档案里记下的事。 */
export const trailCare = {
  ...trailDropout,
  "guardianship-assessed": "记下监护评估",
  "agreement-recorded": "登记委托照护协议",
  "agreement-ended": "委托照护协议到此为止",
  "notice-received": "收到家长的书面告知",
  "hukou-recorded": "登记户口变动",
  "aid-recorded": "登记救助",
  "aid-ended": "停止一项救助",
  "town-recorded": "登记随父母到务工地上学",
  described: "补充了健康和家庭情况",
  "schooling-changed": "修改了就学情况",
  exported: "下载了孩子的档案",
} as const;
