/** 联席会议的信。 */
export const mailConference = {
  ACTION_DUE: {
    subject: "联席会议议定的一件事快到期了",
    body: "联席会议议定的一件事要在{{day}}以前办结。请问一问承办单位办得怎样；办好了、要延期或者不再办，都请记下来。",
    action: "打开这件事",
  },
  ACTION_OVERDUE: {
    subject: "联席会议议定的一件事逾期了",
    body: "联席会议议定的一件事该在{{day}}以前办结，还没有记下结果。请联系承办单位，把办理情况记下来；没有办完的，会列入下一次会议的议程。",
    action: "打开这件事",
  },
  DEPARTMENT_DUE: {
    subject: "联席会议上贵单位承办的一件事快到期了",
    body: "{{held}}的“{{title}}”上议定、由{{department}}承办的一件事，要在{{day}}以前办结。",
    answer: "办得怎样，或者需要延期，请告诉{{whom}}。事情的具体内容记在会议纪要里，信里不写。",
  },
  DEPARTMENT_OVERDUE: {
    subject: "联席会议上贵单位承办的一件事逾期了",
    body: "{{held}}的“{{title}}”上议定、由{{department}}承办的一件事，该在{{day}}以前办结，还没有收到结果。",
    answer:
      "请把办理情况告诉{{whom}}。没有办完的，会列入下一次会议的议程。事情的具体内容记在会议纪要里，信里不写。",
  },
  withPhone: "{{name}}（电话 {{phone}}）",
};
