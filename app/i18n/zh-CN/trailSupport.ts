/** 回访和关系问卷在记录里的说法。 */
export const trailSupport = {
  "support-recorded": "记下了一次回访",
  "words-passed-on": "把孩子的话转告志愿者",
  "words-taken-back": "收回了转告的话",
  "strength-answered": "填了一份关系问卷",
  "agreement-drawn-up": "写了结对协议",
  "agreement-signed": "登记了结对协议的签字",
  "strength-looked": "看过关系偏弱的原因",
} as const;
