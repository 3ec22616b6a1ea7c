/**
 * The towns of Chencang are real (GB/T 10114 codes), their villages are invented. x and y: metres east and north of
 * the district office in 虢镇, to the nearest few hundred.
 */
export interface TownFacts {
  code: string;
  nameZh: string;
  nameEn: string;
  x: number;
  y: number;
  /** How far its villages lie from its centre, metres. */
  reach: number;
  /** In the western mountains: long ways, small schools, more boarders, Gansu speech. */
  mountain: boolean;
  urban: boolean;
  villages: readonly string[];
}

export const DISTRICT = { code: "610304", nameZh: "陈仓区", nameEn: "Chencang District" } as const;

type Terrain = "town" | "plain" | "mountain";

function town(
  code: string,
  nameZh: string,
  nameEn: string,
  [x, y]: readonly [number, number],
  terrain: Terrain,
  villages: string,
): TownFacts {
  return {
    code: `${DISTRICT.code}${code}`,
    nameZh,
    nameEn,
    x,
    y,
    reach: terrain === "town" ? 1500 : terrain === "plain" ? 4500 : 7500,
    mountain: terrain === "mountain",
    urban: terrain === "town",
    villages: villages.split(" "),
  };
}

export const TOWNS: readonly TownFacts[] = [
  town("001", "虢镇街道", "Guozhen Subdistrict", [0, 0], "town", "东堡子村 西巷村 柳荫村 渠头村"),
  town("002", "东关街道", "Dongguan Subdistrict", [2600, 400], "town", "东坡底村 槐树堡村 米家台村 南场村"),
  town("003", "千渭街道", "Qianwei Subdistrict", [-3600, 1300], "town", "河滩新村 芦苇湾村 渡口村 双桥村"),
  town(
    "101",
    "阳平镇",
    "Yangping Town",
    [13500, -1600],
    "plain",
    "杏花营村 五柳村 东干渠村 宁家堡村 塬边村 联丰村",
  ),
  town("102", "千河镇", "Qianhe Town", [-6200, 3400], "plain", "石嘴头村 桃园沟村 千岸村 冯家坡村 陈家湾村"),
  town("103", "磻溪镇", "Panxi Town", [6200, -6600], "plain", "钓台下村 竹园村 清水沟村 仙桃村 伐鱼坡村"),
  town(
    "104",
    "天王镇",
    "Tianwang Town",
    [11600, -7800],
    "plain",
    "柳树沟村 十里铺村 核桃坪村 山岔口村 月亮湾村 小寨子村",
  ),
  town("105", "慕仪镇", "Muyi Town", [12600, 5600], "plain", "齐家塬村 枣林村 北坡新村 苜蓿村 五星堡村"),
  town(
    "106",
    "周原镇",
    "Zhouyuan Town",
    [7100, 6700],
    "plain",
    "青铜坡村 麦香村 营东村 李家胡同村 北塬村 南窑村",
  ),
  town(
    "107",
    "贾村镇",
    "Jiacun Town",
    [-9600, 6900],
    "plain",
    "桥坡村 灵泉沟村 塬上新村 大槐树村 陵底村 土门村",
  ),
  town(
    "109",
    "县功镇",
    "Xiangong Town",
    [-31000, 18500],
    "mountain",
    "清溪村 柴胡山村 太平台村 翟家沟村 红崖村 上店子村 松林湾村",
  ),
  town(
    "110",
    "新街镇",
    "Xinjie Town",
    [-36500, 30500],
    "mountain",
    "官道村 杨家庄科村 野菊岭村 白草坡村 两河口村",
  ),
  town(
    "111",
    "坪头镇",
    "Pingtou Town",
    [-43500, 8200],
    "mountain",
    "大坪村 林光沟村 山楂园村 九龙坡村 隧道口村 新民湾村",
  ),
  town(
    "112",
    "香泉镇",
    "Xiangquan Town",
    [-58500, 19500],
    "mountain",
    "泉眼村 花石岩村 柏树岭村 麻地沟村 云台村",
  ),
  town(
    "113",
    "赤沙镇",
    "Chisha Town",
    [-56000, 29500],
    "mountain",
    "赤崖村 社火沟村 花椒坪村 茨坝村 放羊坡村",
  ),
  town(
    "114",
    "拓石镇",
    "Tuoshi Town",
    [-77500, 17000],
    "mountain",
    "上车站村 山岭湾村 养马滩村 核桃沟村 石咀子村 通洞新村 洋芋坪村",
  ),
  town(
    "115",
    "凤阁岭镇",
    "Fenggeling Town",
    [-83000, 5200],
    "mountain",
    "大沙地村 建河村 毛家庄窠村 三岔口村 秦岭湾村 阁底村",
  ),
  town("116", "钓渭镇", "Diaowei Town", [2300, -5200], "plain", "渭岸村 石坝沟村 南坡村 朱家滩村 双碌碡村"),
];
