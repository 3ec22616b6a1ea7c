// The compound surnames among the 400 most frequent, and a few that are known in Shaanxi.
const COMPOUND = [
  "欧阳",
  "上官",
  "司马",
  "诸葛",
  "皇甫",
  "尉迟",
  "令狐",
  "慕容",
  "司徒",
  "夏侯",
  "东方",
  "公孙",
  "端木",
  "宇文",
  "长孙",
  "呼延",
  "独孤",
  "南宫",
];

/**
 * The name by which a child is called: without the surname of a Chinese name, the first part of any other.
 * 杨朵朵 → 朵朵, 欧阳明 → 明, 阿依古丽·买买提 → 阿依古丽, Anna Maria Li → Anna.
 */
export function givenName(name: string): string {
  const plain = name.trim();
  const [first = plain, ...others] = plain.split(/[·\s]+/);
  if (others.length > 0 || !/^\p{Script=Han}+$/u.test(plain)) return first;
  const characters = [...plain];
  if (characters.length < 2) return plain;
  const compound = characters.length > 2 && COMPOUND.includes(characters.slice(0, 2).join(""));
  return characters.slice(compound ? 2 : 1).join("");
}
