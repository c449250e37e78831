/** What some cards cost at the price a card of a machine whose whole price and number of cards are known. */
export const clusterCost = (cards: number, machine: {cost: number; cards: number}): number =>
  (machine.cost / machine.cards) * cards;
