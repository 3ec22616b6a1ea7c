import { type OnProgress, teller } from "../progress";
import { NONE, PLACES } from "./flow";
import { emptyLayout, type Layout, OPEN, scoreOf, volunteerOf } from "./layout";

/** Prices of the auction to one point of score: bids may differ by less than a point. */
const SCALE = 4;
/**
 * Least raises of a bid. Where few want the same volunteers, a fine raise soon follows a middling one. Where many do, a
 * coarse round finds roughly what everybody costs, and the next ones refine it.
 */
const MIDDLING_RAISE = 64 * SCALE;
const RAISES_AFTER_MIDDLING = [4 * SCALE];
const COARSE_RAISE = 256 * SCALE;
const RAISES_AFTER_COARSE = [32 * SCALE, 2 * SCALE];
/** Bids per slot at the middling raise that show that many want the same. */
const MANY_BIDS = 6;
/** Capacity per slot up to which somebody goes without anyway, and no bid has to show it. */
const SHORT_SUPPLY = 1.02;
/** For when nearly everybody is as good as somebody else, and only a finer difference tells who is scarce. */
const FINEST_RAISE = SCALE / 4;
/** Worth of one level in the auction: above any score, small enough that prices climb a level in few bids. */
const LEVEL_WORTH = 1500 * SCALE;
/** Above what any slot is worth. */
const NOT_FOR_SALE = 6 * LEVEL_WORTH;

/**
 * Finds prices from which few exact steps remain. Every open slot bids for the volunteer who gains it most; a
 * volunteer of capacity k sells k units and costs what the cheapest is held at. Who holds what is forgotten after each
 * round: only speed depends on the prices, so the auction may overlook what the exact steps must not, such as that
 * two slots of a child could swap their roles.
 */
export class Auction {
  /** See Buckets.resident. */
  static readonly resident = new Auction(emptyLayout(), 1);

  /** Slots by number: PLACES to a child. */
  private readonly stack: Int32Array;
  private readonly unitPrice: Int32Array;
  private readonly holder: Int32Array;
  private readonly price: Int32Array;
  private lastRaise = 0;
  /** The gate through which each slot holds a volunteer, and how many each gate lets in. */
  private readonly gateOfSlot: Int32Array;
  private readonly held: Int32Array;

  constructor(
    private readonly layout: Layout,
    private readonly weight: number,
  ) {
    const { slots, capacity } = layout;
    this.stack = new Int32Array(PLACES * slots.length);
    this.unitPrice = new Int32Array(PLACES * capacity.length);
    this.holder = new Int32Array(PLACES * capacity.length).fill(NONE);
    this.price = new Int32Array(capacity.length);
    this.gateOfSlot = new Int32Array(PLACES * slots.length);
    this.held = new Int32Array(2 * slots.length);
    for (let v = 0; v < capacity.length; v++) {
      if (capacity[v]! === 0) this.price[v] = NOT_FOR_SALE;
    }
  }

  /** Prices to start from. */
  run(onProgress?: OnProgress): Float64Array {
    const tell = teller("PRICES", 1 + RAISES_AFTER_COARSE.length, onProgress);
    tell(0);
    const raises = this.sellRoughly();
    for (const [k, raise] of raises.entries()) {
      tell(k + 1);
      this.sellAll(raise);
    }
    tell(1 + RAISES_AFTER_COARSE.length);
    return this.prices();
  }

  /** Better prices than those of `run`, for as much time again. */
  refine(): Float64Array {
    this.sellAll(FINEST_RAISE);
    return this.prices();
  }

  /** Finds roughly what everybody costs; returns the raises with which to go on. */
  private sellRoughly(): readonly number[] {
    const { slots, capacity } = this.layout;
    const asked = slots.reduce((sum, count) => sum + count, 0);
    const offered = capacity.reduce((sum, count) => sum + count, 0);
    const inShortSupply = offered <= SHORT_SUPPLY * asked;
    const most = inShortSupply ? 0 : MANY_BIDS * asked;
    if (this.sellAll(MIDDLING_RAISE, most) <= most) return RAISES_AFTER_MIDDLING;
    return RAISES_AFTER_COARSE;
  }

  /** Sells until nobody bids any more; returns the number of bids. After `most` of them the raise is the coarse one. */
  private sellAll(leastRaise: number, most = Number.POSITIVE_INFINITY): number {
    const { layout, stack } = this;
    this.lowerPrices(2 * this.lastRaise);
    let raise = leastRaise;
    let bids = 0;
    let waiting = 0;
    for (let level = 1; level <= 4; level++) {
      for (let child = layout.slots.length - 1; child >= 0; child--) {
        const first = layout.firstLevel[child]!;
        for (let unit = layout.slots[child]! - 1; unit >= 0; unit--) {
          if ((unit === 0 ? first : 1) === level) stack[waiting++] = PLACES * child + unit;
        }
      }
    }
    while (waiting > 0) {
      if (bids++ === most) raise = COARSE_RAISE;
      const outbid = this.bid(stack[--waiting]!, raise);
      if (outbid !== NONE) stack[waiting++] = outbid;
    }
    this.lastRaise = raise;
    this.holder.fill(NONE);
    this.held.fill(0);
    return bids;
  }

  /** What an earlier round bid too high may fall again. */
  private lowerPrices(by: number) {
    const { capacity } = this.layout;
    for (let v = 0; v < capacity.length; v++) {
      for (let k = 0; k < capacity[v]!; k++) {
        this.unitPrice[PLACES * v + k] = Math.max(0, this.unitPrice[PLACES * v + k]! - by);
      }
      this.readPrice(v);
    }
  }

  private prices(): Float64Array {
    const { weight } = this;
    const volunteers = this.price.length;
    const prices = new Float64Array(volunteers);
    for (let v = 0; v < volunteers; v++) {
      const level = Math.floor(this.price[v]! / LEVEL_WORTH);
      prices[v] = level * weight + Math.floor((this.price[v]! - level * LEVEL_WORTH) / SCALE);
    }
    return prices;
  }

  /** Returns the slot that lost its unit, if any. */
  private bid(slot: number, raise: number): number {
    const { firstLevel, room, state } = this.layout;
    const { start: edgeStart, packed: edges } = this.layout.edges;
    const child = (slot / PLACES) | 0;
    const nothing = -LEVEL_WORTH * (slot % PLACES === 0 ? firstLevel[child]! : 1);
    let best = nothing;
    let second = nothing;
    let wanted = NONE;
    let through = NONE;
    for (let gate = 2 * child; gate < 2 * child + 2; gate++) {
      if (this.held[gate]! >= room[gate]!) continue;
      const last = edgeStart[gate + 1]!;
      for (let edge = edgeStart[gate]!; edge < last; edge++) {
        const packed = edges[edge]!;
        const score = SCALE * scoreOf(packed);
        if (score <= second) break;
        const volunteer = volunteerOf(packed);
        const gain = score - this.price[volunteer]!;
        if (gain <= second || state[edge]! !== OPEN || this.holds(volunteer, child)) continue;
        if (gain > best) {
          second = best;
          best = gain;
          wanted = volunteer;
          through = gate;
        } else second = gain;
      }
    }
    if (wanted === NONE) return NONE;
    this.gateOfSlot[slot] = through;
    this.held[through]! += 1;
    return this.sell(wanted, slot, this.price[wanted]! + best - second + raise);
  }

  private holds(volunteer: number, child: number): boolean {
    for (let k = PLACES * volunteer; k < PLACES * (volunteer + 1); k++) {
      const slot = this.holder[k]!;
      if (slot !== NONE && ((slot / PLACES) | 0) === child) return true;
    }
    return false;
  }

  private sell(volunteer: number, slot: number, price: number): number {
    let cheapest = PLACES * volunteer;
    const end = cheapest + this.layout.capacity[volunteer]!;
    for (let k = cheapest + 1; k < end; k++) {
      if (this.unitPrice[k]! < this.unitPrice[cheapest]!) cheapest = k;
    }
    const outbid = this.holder[cheapest]!;
    if (outbid !== NONE) this.held[this.gateOfSlot[outbid]!]! -= 1;
    this.holder[cheapest] = slot;
    this.unitPrice[cheapest] = price;
    this.readPrice(volunteer);
    return outbid;
  }

  private readPrice(volunteer: number) {
    const capacity = this.layout.capacity[volunteer]!;
    if (capacity === 0) return;
    const start = PLACES * volunteer;
    let least = this.unitPrice[start]!;
    for (let k = start + 1; k < start + capacity; k++) least = Math.min(least, this.unitPrice[k]!);
    this.price[volunteer] = least;
  }
}
