import type { StaffRole } from "../access/viewer";
import type { Dialect, Interest } from "../shared/leanings";
import type { Words } from "./words";

export const MENTOR_ROLES_SAID: Words<"FATHER" | "MOTHER"> = [
  ["FATHER", "代理爸爸", "Proxy father", "爸爸", "父亲", "男", "father"],
  ["MOTHER", "代理妈妈", "Proxy mother", "妈妈", "母亲", "女", "mother"],
];

export const DIALECTS_SAID: Words<Dialect> = [
  ["MANDARIN", "普通话", "Mandarin", "国语"],
  ["BAOJI_GUANZHONG", "宝鸡话", "Baoji dialect", "关中话", "陕西话", "陕西方言", "关中方言"],
  ["GANSU", "甘肃话", "Gansu dialect", "兰州话"],
  ["SICHUAN", "四川话", "Sichuanese", "重庆话", "Sichuan dialect"],
  ["HENAN", "河南话", "Henan dialect"],
];

export const INTERESTS_SAID: Words<Interest> = [
  ["READING", "读书", "Reading", "阅读", "看书"],
  ["DRAWING", "画画", "Drawing", "绘画", "美术", "Painting"],
  ["SINGING", "唱歌", "Singing", "音乐", "Music"],
  ["BASKETBALL", "篮球", "Basketball", "打篮球"],
  ["FOOTBALL", "足球", "Football", "踢足球", "Soccer"],
  ["TABLE_TENNIS", "乒乓球", "Table tennis", "打乒乓球", "Ping-pong"],
  ["CHESS", "下棋", "Chess", "象棋", "围棋", "棋类"],
  ["COOKING", "做饭", "Cooking", "烹饪", "美食"],
  ["GARDENING", "种花种菜", "Gardening", "种花", "种菜", "园艺"],
  ["SCIENCE", "科学", "Science", "科普"],
  ["MATHS", "数学", "Maths", "Mathematics", "Math"],
  ["CALLIGRAPHY", "书法", "Calligraphy", "写字"],
  ["DANCING", "跳舞", "Dancing", "舞蹈", "广场舞"],
  ["HANDICRAFT", "手工", "Handicraft", "编织", "Crafts"],
  ["ANIMALS", "小动物", "Animals", "动物", "宠物"],
  ["STORIES", "听故事", "Stories", "讲故事", "故事", "Storytelling"],
  ["FILMS", "看电影", "Films", "电影", "Movies"],
  ["COMPUTERS", "电脑", "Computers", "计算机", "编程"],
  ["FISHING", "钓鱼", "Fishing", "垂钓"],
  ["PAPER_CUTTING", "剪纸", "Paper cutting"],
];

export const STAFF_ROLES_SAID: Words<StaffRole> = [
  ["COORDINATOR", "学校负责老师", "School coordinator", "负责老师", "学校负责人", "Coordinator"],
  ["DISTRICT_ADMIN", "区级管理员", "District administrator", "区管理员", "管理员"],
  ["TOWN_SUPERVISOR", "儿童督导员", "Town child supervisor", "督导员", "乡镇儿童督导员", "Town supervisor"],
  [
    "VILLAGE_DIRECTOR",
    "儿童主任",
    "Village child director",
    "村儿童主任",
    "村级儿童主任",
    "Village director",
  ],
  ["COUNSELLOR", "心理老师", "Counsellor", "心理教师", "心理辅导老师", "Counselor"],
  ["SAFEGUARDING_OFFICER", "儿童保护专员", "Safeguarding officer", "保护专员"],
  ["BEAT_OFFICER", "片警", "Beat officer", "社区民警"],
  ["PROTECTION_HELPER", "护苗队员", "Child-protection helper", "护苗队"],
];
