/** 转学的信。 */
export const mailTransfer = {
  TRANSFER_ASKED: {
    subject: "有孩子要转到你们学校，请接收档案",
    body: "{{from}}的一名孩子要转到{{to}}，{{day}}到校。请打开看一看，接收档案，或者说明不能接收的原因。",
    action: "打开这次转学",
  },
  TRANSFER_ANSWERED: {
    subject: "您交出的转学有答复了",
    accepted: "{{to}}已经接收孩子和档案。从现在起，你们学校不再能打开这份档案。",
    refused: "{{to}}没有接收，原因写在页面上。档案还在你们学校。",
    action: "打开这次转学",
  },
};
