type Story = readonly [before: string, after: string, yuan: number | null];

/** How things stood before assistance and after it, with its amount. */
export const AID_STORIES: Record<
  "MINIMUM_ALLOWANCE" | "TEMPORARY" | "MEDICAL" | "HOUSING" | "OTHER",
  readonly Story[]
> = {
  MINIMUM_ALLOWANCE: [
    ["奶奶没有收入，父亲打零工，收入不稳", "按月领低保，生活费有了着落", 420],
    ["全家靠几亩果园，去年冻害减产", "纳入低保，孩子的餐费不再拖欠", 380],
    ["母亲长期患病不能务工", "享受低保，药费和生活费能兼顾", 450],
  ],
  TEMPORARY: [
    ["父亲工伤在家，半年没有收入", "临时救助渡过难关，父亲已复工", 3000],
    ["房屋漏雨，孩子没有过冬的被褥", "添了被褥和棉衣", 800],
  ],
  MEDICAL: [
    ["爷爷住院，花去大半积蓄", "医疗救助后自付部分减到三成", 6200],
    ["孩子做了阑尾手术，家里借了钱", "报销后还清借款", 2400],
  ],
  HOUSING: [
    ["土坯房，鉴定为危房", "危房改造完工，已搬进新房", 26000],
    ["借住在亲戚家", "安排了公租房", null],
  ],
  OTHER: [
    ["孩子没有课外书和书桌", "爱心单位送了书桌和图书", null],
    ["上学路远，冬天常迟到", "安排了校车座位", null],
  ],
};

export const HEALTH_NOTES = {
  ILL: ["哮喘，随身带药", "先天性心脏病，术后定期复查", "癫痫，按时服药"],
  DISABLED: ["听力残疾三级，戴助听器", "肢体残疾四级", "视力残疾四级"],
} as const;

export const POOR_NOTES = [
  "奶奶年事已高，做饭接送都吃力。",
  "父亲常年联系不上，生活费时有时无。",
  "爷爷酗酒，晚上常把孩子独自留在家。",
  "照看的亲戚自己还有三个孩子，顾不过来。",
];

/** Schools that took a child where its parents work. */
export const TOWN_SCHOOLS = ["第三小学", "新城实验小学", "长安路小学", "东风小学"] as const;
