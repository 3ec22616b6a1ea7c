/** 转学为什么办不了。 */
export const refusalsTransfer = {
  TRANSFER_OPEN: "这个孩子的转学已经交出，正在等新学校答复。",
  SAME_SCHOOL: "孩子已经在这所学校，请选另一所。",
  TRANSFER_DAY: "请选前一个月到后三个月之间的日子。",
  TRANSFER_TOO_EARLY: "孩子还没到新学校的日子，那天起才能接收。",
  MENTOR_STAYS:
    "这位代理家长还陪着别的孩子，或者现在不能联系，不能跟着走。请改成“到此结束”；已经交出的，请原学校撤回重办。",
} as const;
