/** Energy in GWh of answering prompts: billions of them at Wh each. */
export const answering = (billionPrompts: number, wh: number): number => billionPrompts * wh;

/** Cost in thousand millions of a currency of GWh at its price a kWh: a GWh is a million kWh. */
export const electricityCost = (gwh: number, perKwh: number): number => (gwh * 1e6 * perKwh) / 1e9;
