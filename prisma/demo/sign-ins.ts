/** Fixed accounts of the demo. */
export interface DemoSignIn {
  /** In words, for the terminal. */
  role: string;
  email: string;
  name: string;
}

export const DEMO_PASSWORD = "chencang-2026";

export const DEMO_PEOPLE = {
  coordinator: {
    role: "coordinator of a central school",
    email: "coordinator@heartbridge.example",
    name: "李慧敏",
  },
  secondCoordinator: {
    role: "second coordinator, same school",
    email: "second@heartbridge.example",
    name: "赵文博",
  },
  districtAdmin: {
    role: "administrator of the district",
    email: "district@heartbridge.example",
    name: "周立新",
  },
  volunteer: {
    role: "volunteer with two children",
    email: "volunteer@heartbridge.example",
    name: "陈美华",
  },
  village: {
    role: "village child director: home visits",
    email: "village@heartbridge.example",
    name: "杨秀芳",
  },
  town: {
    role: "supervisor of the town: signs the quarter",
    email: "town@heartbridge.example",
    name: "马立群",
  },
  beatOfficer: {
    role: "beat officer: 1+1 visits",
    email: "officer@heartbridge.example",
    name: "张建军",
  },
  helper: {
    role: "child-protection helper: 1+1 visits",
    email: "helper@heartbridge.example",
    name: "王小琴",
  },
  counsellor: {
    role: "counsellor of the central school",
    email: "counsellor@heartbridge.example",
    name: "苏晴",
  },
  applicant: {
    role: "applicant, half-way through",
    email: "applicant@heartbridge.example",
    name: "孙书宁",
  },
} as const satisfies Record<string, DemoSignIn>;

export const DEMO_SIGN_INS: readonly DemoSignIn[] = Object.values(DEMO_PEOPLE);

/** The family link of a grandmother whose granddaughter has two mentors. Only its SHA-256 is stored. */
export const DEMO_FAMILY_TOKEN = "demo-family-link-of-the-chencang-district";

/** The link of her son, who works away. */
export const DEMO_FATHER_TOKEN = "demo-father-link-of-the-chencang-district";

/** The people of these links. */
export const DEMO_FAMILY = {
  child: "刘雨桐",
  grandmother: "何桂芳",
  father: "刘志强",
  mother: "马晓娟",
  /** In a range that no operator was given; its last four digits open the link. */
  phone: "15400992026",
  /** Of the father, who has a card of his own. */
  fatherPhone: "15400991988",
  secondMentor: "高建文",
} as const;
