/** 结对协议的信。 */
export const mailAgreement = {
  AGREEMENT_TO_SIGN: {
    subject: "结对协议写好了，请您签字",
    body: "{{school}}写好了您和孩子的结对协议：约到什么时候、多久联系一次、大家都要守什么。",
    again: "{{school}}改了您和孩子的结对协议，四方要重新签。旧的一版留着，随时可以看。",
    next: "请一条一条看过，同意再签。已经约好的联系照常。",
    action: "去看看、签字",
    after: "想改哪一条，先打学校电话 {{phone}} 商量。",
  },
} as const;
