/** 人员账号在记录里的说法。 */
export const trailPerson = {
  "signed-up": "注册了账号",
  "signed-in": "登录",
  confirmed: "确认了邮箱",
  "password-set": "设置了密码",
  "account-saved": "修改了账号资料",
  invited: "邀请了同事",
  disabled: "停用了账号",
  enabled: "启用了账号",
  "identity-confirmed": "再次输入密码，确认是本人",
  "messages-chosen": "选择了要收的通知",
  "sessions-ended": "退出了其他设备",
  "factor-set": "开启了登录第二步验证",
  "codes-renewed": "换了一批备用码",
  "factor-dropped": "关闭了第二步验证",
  "factor-reset": "重置了同事的第二步验证",
} as const;
