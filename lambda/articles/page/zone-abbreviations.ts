/**
 * Abbreviations of zones as papers write them after a time, with the offset from UTC that they mean there. Those that mean several
 * things (CST, IST) stand for what English-language papers mean most often.
 */
const OFFSETS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    z: '+00:00',
    utc: '+00:00',
    gmt: '+00:00',
    wet: '+00:00',
    bst: '+01:00',
    west: '+01:00',
    cet: '+01:00',
    mez: '+01:00',
    cest: '+02:00',
    mesz: '+02:00',
    eet: '+02:00',
    sast: '+02:00',
    eest: '+03:00',
    msk: '+03:00',
    мск: '+03:00',
    gst: '+04:00',
    pkt: '+05:00',
    ist: '+05:30',
    wib: '+07:00',
    ict: '+07:00',
    hkt: '+08:00',
    sgt: '+08:00',
    awst: '+08:00',
    jst: '+09:00',
    kst: '+09:00',
    aest: '+10:00',
    aedt: '+11:00',
    nzst: '+12:00',
    nzdt: '+13:00',
    art: '-03:00',
    brt: '-03:00',
    adt: '-03:00',
    ast: '-04:00',
    edt: '-04:00',
    est: '-05:00',
    cdt: '-05:00',
    cst: '-06:00',
    mdt: '-06:00',
    mst: '-07:00',
    pdt: '-07:00',
    pst: '-08:00',
  }),
);

/** The offset that an abbreviation of a zone stands for, as "+05:30"; undefined where it is none that is known. */
export function offsetOfZone(abbreviation: string): string | undefined {
  return OFFSETS.get(abbreviation.toLowerCase());
}
