/** Why a school asks for an appointment. */
export const ASKED_BECAUSE = [
  "最近上课走神，作业常交不上来。",
  "妈妈走后一直不爱说话。",
  "和同桌打了架，之后不肯进教室。",
  "期中后睡不好，老师家访时奶奶提起。",
  "总说肚子疼，校医看过没有事。",
] as const;

/** What a counsellor notes. */
export const COUNSELLOR_NOTES = [
  "先画了房树人。屋里的灯画得很大，说是等妈妈回来看的。约好下周再谈。",
  "今天愿意说打架的事，起因是被叫外号。商量了三种回应的办法，回去试试。",
  "谈到夜里怕黑。教了呼吸放松，请奶奶睡前陪十分钟。",
  "情绪平稳，主动说起想当兽医。下次可以减为两周一次。",
] as const;
