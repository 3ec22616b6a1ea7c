export default {
  title: "发短信告诉您",
  lead: "联系定了、改了或者取消了，可以发短信到您的手机。短信里没有孩子的名字，也没有链接。",
  channel: "要不要短信",
  channels: { SMS: "要，发到我的手机", SLIP: "不要，老师打电话或者给纸条" },
  told: "什么事要告诉您",
  kinds: { CONTACT_AHEAD: "前一天提醒", CONTACT_CHANGED: "时间定了、改了或者取消了" },
  quietFrom: "从几点起不要打扰",
  quietUntil: "到几点",
  quietHelp: "按您那里的钟点。这段时间里的短信等一等再发。",
  submit: "存下",
  saved: "存下了。随时可以改。",
};
