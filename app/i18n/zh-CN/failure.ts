export default {
  signedOut: { title: "请重新登录", lead: "登录已过期，请重新登录。" },
  notFound: { title: "没有找到这一页", lead: "链接可能不完整，或者这一页已经不在了。" },
  forbidden: { title: "您没有权限看这一页", lead: "如果您觉得这不对，请联系学校或区里的管理员。" },
  tooMany: {
    title: "请歇一会儿再试",
    lead: "短时间里试得太多了，为了保护账号，先停一停。最多等一个小时就能再试；忘了密码，可以用邮箱重设。",
  },
  unavailable: {
    title: "暂时打不开",
    lead: "数据库正在维护，什么都没有丢，也没有做一半的事。请过几分钟再试。",
  },
  broken: {
    title: "出了点问题",
    lead: "我们已经记下来了。您刚才提交的内容可能没有保存，请回到上一页再试一次。",
  },
  home: "回到首页",
  requestId: "记录编号：{{id}}",
} as const;
