import { refusalsTransfer } from "./refusalsTransfer";

/** 控辍保学的记录为什么记不下。 */
export const refusalsDropout = {
  ...refusalsTransfer,
  REPORT_BEFORE_VISIT: "书面报告教体局的天数不能比上门家访的少。",
  TOO_LONG_AGO: "一年以前的缺课不在这里报告。",
  AFTER_THE_VISIT: "不能晚于走访那天。",
  NOT_BACK_YET: "孩子复学以后才有回访。",
  BEFORE_THE_RETURN: "要在复学那天或以后。",
  BEFORE_THE_ABSENCE: "要在缺课那天或以后。",
  PARTIES_NEEDED: "请选谁参加了劝返。",
  CASE_OVER: "这件个案已经办结。",
  CORRECTED_ALREADY: "这一条已经更正过了。",
  WHERE_NEEDED: "请写在哪里读。",
} as const;
