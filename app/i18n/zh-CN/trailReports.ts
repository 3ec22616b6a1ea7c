/** 报表和集中整治数字。 */
export const trailReports = { exported: "下载了一张报表", printed: "打印了一张报表" };
export const trailCleanUp = { recorded: "填写了集中整治数字" };
