/** What was done about small wishes of children. */
export const trailWishes = {
  "wish-asked": "记下了孩子的一个微心愿",
  "wish-promised": "记下了谁答应一个微心愿",
  "wish-fulfilled": "记下了一个微心愿实现了",
  "wish-declined": "记下了一个微心愿没能实现",
  "wish-released": "为一个微心愿另外找人",
  "wish-shown": "让代理家长看到一个微心愿",
  "wish-hidden": "不再让代理家长看到一个微心愿",
} as const;
