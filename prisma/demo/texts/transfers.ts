/** Why children change school, and what the new one should know. */
export const TRANSFER_TEXTS = [
  {
    because: "爷爷住院，孩子搬到镇上姑姑家",
    message: "孩子和奶奶打电话会想家，晚上打比较好。数学跟得上，字写得慢。",
  },
  { because: "外婆家离新学校近，走路十分钟", message: "怕黑，住校的话请安排靠门的床。" },
  { because: "村小学生少，并到中心小学上学", message: "喜欢画画。刚换环境话会少，过一两周就好。" },
  { because: "妈妈回县城打工，带着孩子住", message: "" },
  { because: "姐弟俩想在一所学校", message: "弟弟在二年级。" },
];
