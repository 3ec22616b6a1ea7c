declare module "hungarian-on3" {
  /** Pairs of a row and the column assigned to it. */
  export default function hungarian(matrix: number[][], isProfit?: boolean): [row: number, column: number][];
}
