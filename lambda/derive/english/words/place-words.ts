const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Names in the gazetteer that in English are other words. */
export const NO_PLACES = words(
  'western eastern northern southern central man brits bay male van most independence capital federal upper lower',
);
/** Names that are as often other words or persons: places only behind "in" and the like. */
export const RARE_PLACES = words(
  'mobile reading nice split bath tours chad jordan georgia charlotte austin sydney florence victoria regina lincoln jackson cork orange nancy angers sale troy eugene houston dallas madison marion kent tyler israel trent derby bury',
);
