import type { Child } from "~/generated/prisma/client";
import { deck, type Random } from "./random";
import { filled, HOBBIES, NEEDS, SITUATIONS, WISHES } from "./texts/child";
import { fitting } from "./texts/fitting";
import { pronoun } from "./world";

export interface ChildWords {
  needs: string;
  wishes: string;
}

/** Deals sentences so that children who stand next to each other in a list do not share them. */
export function childWriter(random: Random) {
  const decks = {
    situation: deck(random, SITUATIONS),
    need: deck(random, NEEDS),
    wish: deck(random, WISHES),
  };
  return (child: Child, carer: string, demo: boolean): ChildWords => {
    if (demo) {
      return {
        needs: "跟着奶奶长大，性子安静，爱在本子上画画。希望有人每周听她说说话，作文上也带一带。",
        wishes: "想把我画的画寄给妈妈，还想学剪窗花，过年贴在我家窗上。",
      };
    }
    const words = {
      carer,
      ta: pronoun(child.gender),
      hobby: HOBBIES[random.pick(child.interests)] ?? "看书",
    };
    const one = (deal: () => string) => filled(fitting(deal, child), words);
    return {
      needs: one(decks.situation) + one(decks.need),
      wishes: one(decks.wish),
    };
  };
}
