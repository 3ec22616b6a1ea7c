/** 培训、守则和证明。 */
export const trailTraining = {
  volunteer: {
    "quiz-taken": "做了培训的小测验",
    "policy-acknowledged": "确认了一条守则",
    "training-recorded": "记了一次学校办的培训",
    "certificate-issued": "开了一张服务时间证明",
  },
  application: { "training-met": "培训做完，这一项通过了" },
};
