import { type Flow, NONE, PLACES } from "./flow";
import { OPEN, scoreOf, volunteerOf } from "./layout";

/** Least raise of a bid, from coarse to fine: a coarse round finds roughly what everybody costs, the next refines it. */
const RAISES = [128, 32, 8, 2];
/** Worth of one level in the auction: above any score, small enough that prices climb a level in few bids. */
const LEVEL_WORTH = 1500;
/** Above what any slot is worth. */
const NOT_FOR_SALE = 6 * LEVEL_WORTH;

/**
 * Prices from which few exact steps remain. Every open slot bids for the volunteer who gains it most; a volunteer of
 * capacity k sells k units and costs what the cheapest is held at. Who holds what is forgotten in the end: only speed
 * depends on the prices, so the auction may overlook what the exact steps must not, such as a role's room.
 */
export function auctionPrices(flow: Flow): Float64Array {
  const auction = new Auction(flow);
  for (const raise of RAISES) auction.run(raise);
  return auction.prices();
}

class Auction {
  /** Slots by number: PLACES to a child. */
  private readonly stack: Int32Array;
  private readonly unitPrice: Int32Array;
  private readonly holder: Int32Array;
  private readonly price: Int32Array;
  /** The gate through which each slot holds a volunteer, and how many each gate lets in. */
  private readonly gateOfSlot: Int32Array;
  private readonly held: Int32Array;

  constructor(private readonly flow: Flow) {
    this.stack = new Int32Array(PLACES * flow.children);
    this.unitPrice = new Int32Array(PLACES * flow.volunteers);
    this.holder = new Int32Array(PLACES * flow.volunteers).fill(NONE);
    this.price = new Int32Array(flow.volunteers);
    this.gateOfSlot = new Int32Array(PLACES * flow.children);
    this.held = new Int32Array(2 * flow.children);
    for (let v = 0; v < flow.volunteers; v++) {
      if (flow.capacity[v]! === 0) this.price[v] = NOT_FOR_SALE;
    }
  }

  run(raise: number) {
    const { flow, stack } = this;
    let waiting = 0;
    for (let level = 1; level <= 4; level++) {
      for (let child = flow.children - 1; child >= 0; child--) {
        const first = flow.firstLevel[child]!;
        for (let unit = flow.slots[child]! - 1; unit >= 0; unit--) {
          if ((unit === 0 ? first : 1) === level) stack[waiting++] = PLACES * child + unit;
        }
      }
    }
    while (waiting > 0) {
      const outbid = this.bid(stack[--waiting]!, raise);
      if (outbid !== NONE) stack[waiting++] = outbid;
    }
    this.holder.fill(NONE);
    this.held.fill(0);
    if (raise === RAISES.at(-1)) return;
    for (let v = 0; v < flow.volunteers; v++) {
      for (let k = 0; k < flow.capacity[v]!; k++) {
        this.unitPrice[PLACES * v + k] = Math.max(0, this.unitPrice[PLACES * v + k]! - 2 * raise);
      }
      this.readPrice(v);
    }
  }

  prices(): Float64Array {
    const step = this.flow.weight - LEVEL_WORTH;
    return Float64Array.from(this.price, (price) => price + Math.floor(price / LEVEL_WORTH) * step);
  }

  /** Returns the slot that lost its unit, if any. */
  private bid(slot: number, raise: number): number {
    const { edgeStart, edges, firstLevel, room, state } = this.flow;
    const child = Math.floor(slot / PLACES);
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
        const score = scoreOf(packed);
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
      if (slot !== NONE && Math.floor(slot / PLACES) === child) return true;
    }
    return false;
  }

  private sell(volunteer: number, slot: number, price: number): number {
    let cheapest = PLACES * volunteer;
    const end = cheapest + this.flow.capacity[volunteer]!;
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
    const capacity = this.flow.capacity[volunteer]!;
    if (capacity === 0) return;
    const start = PLACES * volunteer;
    let least = this.unitPrice[start]!;
    for (let k = start + 1; k < start + capacity; k++) least = Math.min(least, this.unitPrice[k]!);
    this.price[volunteer] = least;
  }
}
