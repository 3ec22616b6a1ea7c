import { useWords } from "./words";

const CODE = /^\d{2}$/;

/** What somebody is to the child: a code of the file in words, or the words that were written. */
export function useCarerIs() {
  const words = useWords("common");
  return (is: string) => (CODE.test(is) ? words(`relation.${Number(is)}`) : is);
}
