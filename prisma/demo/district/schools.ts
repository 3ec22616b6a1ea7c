import type { SchoolKind } from "~/generated/prisma/client";

/** Invented schools in real towns; the weight is about the number of left-behind children. */
export interface SchoolFacts {
  town: string;
  kind: SchoolKind;
  nameZh: string;
  nameEn: string;
  weight: number;
}

/** The school of the demo sign-ins; its children and volunteers are counted apart. */
export const CENTRAL_SCHOOL = "县功镇清溪中心小学";

function school(town: string, kind: SchoolKind, nameZh: string, nameEn: string, weight: number): SchoolFacts {
  return { town, kind, nameZh, nameEn, weight };
}

export const SCHOOLS: readonly SchoolFacts[] = [
  school("县功镇", "PRIMARY", CENTRAL_SCHOOL, "Qingxi Central Primary School, Xiangong", 76),
  school("县功镇", "JUNIOR", "县功镇明德初级中学", "Mingde Junior Middle School, Xiangong", 40),
  school("县功镇", "TEACHING_POINT", "县功镇红崖教学点", "Hongya Teaching Point, Xiangong", 8),
  school("县功镇", "TEACHING_POINT", "县功镇松林湾教学点", "Songlinwan Teaching Point, Xiangong", 6),
  school("虢镇街道", "PRIMARY", "虢镇柳荫小学", "Liuyin Primary School, Guozhen", 26),
  school("虢镇街道", "JUNIOR", "虢镇春晖初级中学", "Chunhui Junior Middle School, Guozhen", 24),
  school("东关街道", "PRIMARY", "东关槐堡小学", "Huaibao Primary School, Dongguan", 18),
  school("千渭街道", "NINE_YEAR", "千渭双桥九年制学校", "Shuangqiao Nine-Year School, Qianwei", 28),
  school("阳平镇", "PRIMARY", "阳平镇杏花中心小学", "Xinghua Central Primary School, Yangping", 34),
  school("阳平镇", "JUNIOR", "阳平镇育才初级中学", "Yucai Junior Middle School, Yangping", 30),
  school("阳平镇", "PRIMARY", "阳平镇五柳小学", "Wuliu Primary School, Yangping", 20),
  school("千河镇", "PRIMARY", "千河镇桃园中心小学", "Taoyuan Central Primary School, Qianhe", 24),
  school("千河镇", "JUNIOR", "千河镇知行初级中学", "Zhixing Junior Middle School, Qianhe", 20),
  school("磻溪镇", "NINE_YEAR", "磻溪镇竹园九年制学校", "Zhuyuan Nine-Year School, Panxi", 32),
  school("磻溪镇", "TEACHING_POINT", "磻溪镇清水沟教学点", "Qingshuigou Teaching Point, Panxi", 6),
  school("天王镇", "PRIMARY", "天王镇月亮湾中心小学", "Yueliangwan Central Primary School, Tianwang", 34),
  school("天王镇", "JUNIOR", "天王镇启明初级中学", "Qiming Junior Middle School, Tianwang", 28),
  school("天王镇", "TEACHING_POINT", "天王镇核桃坪教学点", "Hetaoping Teaching Point, Tianwang", 7),
  school("慕仪镇", "PRIMARY", "慕仪镇枣林中心小学", "Zaolin Central Primary School, Muyi", 28),
  school("慕仪镇", "JUNIOR", "慕仪镇晨光初级中学", "Chenguang Junior Middle School, Muyi", 26),
  school("周原镇", "PRIMARY", "周原镇麦香中心小学", "Maixiang Central Primary School, Zhouyuan", 30),
  school("周原镇", "JUNIOR", "周原镇青禾初级中学", "Qinghe Junior Middle School, Zhouyuan", 26),
  school("周原镇", "PRIMARY", "周原镇南窑小学", "Nanyao Primary School, Zhouyuan", 14),
  school("贾村镇", "PRIMARY", "贾村镇大槐树中心小学", "Dahuaishu Central Primary School, Jiacun", 32),
  school("贾村镇", "JUNIOR", "贾村镇塬上初级中学", "Yuanshang Junior Middle School, Jiacun", 28),
  school("贾村镇", "PRIMARY", "贾村镇灵泉小学", "Lingquan Primary School, Jiacun", 16),
  school("新街镇", "NINE_YEAR", "新街镇官道九年制学校", "Guandao Nine-Year School, Xinjie", 36),
  school("新街镇", "TEACHING_POINT", "新街镇野菊岭教学点", "Yejuling Teaching Point, Xinjie", 7),
  school("坪头镇", "PRIMARY", "坪头镇山楂园中心小学", "Shanzhayuan Central Primary School, Pingtou", 36),
  school("坪头镇", "JUNIOR", "坪头镇九龙初级中学", "Jiulong Junior Middle School, Pingtou", 30),
  school("坪头镇", "TEACHING_POINT", "坪头镇林光沟教学点", "Linguanggou Teaching Point, Pingtou", 8),
  school("香泉镇", "NINE_YEAR", "香泉镇泉眼九年制学校", "Quanyan Nine-Year School, Xiangquan", 38),
  school("香泉镇", "TEACHING_POINT", "香泉镇柏树岭教学点", "Baishuling Teaching Point, Xiangquan", 6),
  school("赤沙镇", "NINE_YEAR", "赤沙镇花椒坪九年制学校", "Huajiaoping Nine-Year School, Chisha", 36),
  school("赤沙镇", "PRIMARY", "赤沙镇社火小学", "Shehuo Primary School, Chisha", 22),
  school("赤沙镇", "TEACHING_POINT", "赤沙镇放羊坡教学点", "Fangyangpo Teaching Point, Chisha", 6),
  school("拓石镇", "PRIMARY", "拓石镇养马滩中心小学", "Yangmatan Central Primary School, Tuoshi", 40),
  school("拓石镇", "JUNIOR", "拓石镇远山初级中学", "Yuanshan Junior Middle School, Tuoshi", 38),
  school("拓石镇", "PRIMARY", "拓石镇通洞小学", "Tongdong Primary School, Tuoshi", 18),
  school("拓石镇", "TEACHING_POINT", "拓石镇洋芋坪教学点", "Yangyuping Teaching Point, Tuoshi", 7),
  school("凤阁岭镇", "NINE_YEAR", "凤阁岭镇建河九年制学校", "Jianhe Nine-Year School, Fenggeling", 42),
  school("凤阁岭镇", "PRIMARY", "凤阁岭镇三岔小学", "Sancha Primary School, Fenggeling", 20),
  school("凤阁岭镇", "TEACHING_POINT", "凤阁岭镇秦岭湾教学点", "Qinlingwan Teaching Point, Fenggeling", 7),
  school("钓渭镇", "PRIMARY", "钓渭镇渭岸中心小学", "Wei'an Central Primary School, Diaowei", 26),
  school("钓渭镇", "JUNIOR", "钓渭镇南坡初级中学", "Nanpo Junior Middle School, Diaowei", 22),
];
